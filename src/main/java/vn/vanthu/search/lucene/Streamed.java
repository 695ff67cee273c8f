package vn.vanthu.search.lucene;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import vn.vanthu.search.Term;

/** Terms that are cut and folded already, as Lucene wants them. */
final class Streamed extends TokenStream {

    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<Term> terms;
    private int next;
    private int position = -1;

    Streamed(List<Term> terms) {
        this.terms = terms;
    }

    @Override
    public boolean incrementToken() {
        if (next == terms.size()) {
            return false;
        }
        clearAttributes();
        Term term = terms.get(next++);
        text.append(term.text());
        step.setPositionIncrement(term.position() - position);
        position = term.position();
        return true;
    }

    @Override
    public void reset() {
        next = 0;
        position = -1;
    }
}
