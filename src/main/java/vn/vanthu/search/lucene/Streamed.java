package vn.vanthu.search.lucene;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import vn.vanthu.search.Term;

/** Terms that are cut and folded already, as Lucene wants them. */
final class Streamed extends TokenStream {

    private final BytesTermAttribute bytes = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final BytesRef term = new BytesRef();
    private final List<Term> terms;
    private int next;
    private int position = -1;

    /**
     * @param shared by the streams of one Lucene document, which are read one after another
     */
    Streamed(AttributeSource shared, List<Term> terms) {
        super(shared);
        this.terms = terms;
    }

    @Override
    public boolean incrementToken() {
        if (next == terms.size()) {
            return false;
        }
        // Both attributes are set each time, so that there is nothing to clear.
        Term at = terms.get(next++);
        encode(at.text());
        bytes.setBytesRef(term);
        step.setPositionIncrement(at.position() - position);
        position = at.position();
        return true;
    }

    private void encode(String text) {
        int most = UnicodeUtil.maxUTF8Length(text.length());
        if (term.bytes.length < most) {
            term.bytes = new byte[most];
        }
        term.length = UnicodeUtil.UTF16toUTF8(text, 0, text.length(), term.bytes);
    }

    @Override
    public void end() {
        step.setPositionIncrement(0);
    }

    @Override
    public void reset() {
        next = 0;
        position = -1;
    }
}
