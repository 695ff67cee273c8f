package vn.vanthu.search.opensearch;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.search.Term;

/** Writes terms down so that an analyzer of the cluster makes the same terms of them again. */
final class TermText {

    /** Stands between terms at one position; no term has it, for they are letters and digits. */
    static final char OTHER_FORM = '|';

    private TermText() {}

    /** The texts of a field, each a stretch of terms without a gap between their positions. */
    static List<String> of(List<Term> terms) {
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        int position = 0;
        for (Term term : terms) {
            int step = term.position() - position;
            if (step > 1 && !text.isEmpty()) {
                texts.add(text.toString());
                text.setLength(0);
            } else if (!text.isEmpty()) {
                text.append(step == 0 ? OTHER_FORM : ' ');
            }
            text.append(term.text());
            position = term.position();
        }
        if (!text.isEmpty()) {
            texts.add(text.toString());
        }
        return texts;
    }
}
