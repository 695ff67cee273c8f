package vn.vanthu.layout;

import java.util.List;

/**
 * Something about the form of a document that is not as the rules want it.
 *
 * @param rule id of the rule, as in rule.tsv and look.tsv
 * @param about what it is about, in Vietnamese: "Tiêu ngữ"
 * @param there what is there
 * @param right what would be right
 * @param basis the rule's place in the regulation
 * @param spots where, in the order of the text; at least one
 * @param mends what would put it right; empty where a person must decide
 */
public record Finding(
        String rule,
        Severity severity,
        String about,
        String there,
        String right,
        String basis,
        List<Spot> spots,
        List<Mend> mends) {

    public Finding {
        spots = List.copyOf(spots);
        mends = List.copyOf(mends);
    }

    /** Whether it can be mended without asking a person. */
    public boolean isFixable() {
        return !mends.isEmpty();
    }
}
