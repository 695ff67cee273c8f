package vn.vanthu.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What one way through a document cost, in milliseconds for each step.
 *
 * @param characters UTF-16 length of the document's text
 */
record Cost(double read, double structure, double facts, double checks, int characters) {

    /** Heads of what {@link #columns()} prints. */
    static final String HEADS = "     đọc  bố cục  trích xuất  kiểm tra   ký tự  sau đọc/đọc";

    static final Cost NOTHING = new Cost(0, 0, 0, 0, 0);

    /** The middle one of each step, for a run that the machine disturbed counts too much. */
    static Cost middle(List<Cost> costs) {
        return new Cost(
                middle(costs, Cost::read),
                middle(costs, Cost::structure),
                middle(costs, Cost::facts),
                middle(costs, Cost::checks),
                costs.getFirst().characters());
    }

    private static double middle(List<Cost> costs, ToDoubleFunction<Cost> step) {
        double[] sorted = costs.stream().mapToDouble(step).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    Cost plus(Cost more) {
        return new Cost(
                read + more.read,
                structure + more.structure,
                facts + more.facts,
                checks + more.checks,
                characters + more.characters);
    }

    /** Everything behind the reading. */
    double extraction() {
        return structure + facts + checks;
    }

    String columns() {
        return String.format(
                Locale.ROOT,
                "%8.1f%8.1f%12.1f%10.1f%8d%13.2f",
                read,
                structure,
                facts,
                checks,
                characters,
                extraction() / read);
    }
}
