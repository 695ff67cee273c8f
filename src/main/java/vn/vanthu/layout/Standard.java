package vn.vanthu.layout;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Format.Alignment;
import vn.vanthu.registry.Table;

/** What the rules of a regime ask for, from look.tsv, page.tsv and rule.tsv. */
final class Standard {

    private static final String FOLDER = "/vn/vanthu/layout/";

    private final Regime regime;
    private final Map<Part, Wanted> looks = new EnumMap<>(Part.class);
    private final Map<String, Range> ranges = new HashMap<>();
    private final Map<String, Rule> rules = new HashMap<>();

    /**
     * How a part must look.
     *
     * @param name of the part, in Vietnamese
     * @param bold null where the rules leave it open, as the next ones
     */
    record Wanted(
            Part part,
            String name,
            Range size,
            @Nullable Boolean bold,
            @Nullable Boolean italic,
            @Nullable Boolean upper,
            @Nullable Alignment alignment,
            Severity severity,
            String basis) {}

    /**
     * From a value to another, both allowed.
     *
     * @param to infinite where there is no upper end
     */
    record Range(double from, double to, String basis) {
        boolean has(double value, double tolerance) {
            return value >= from - tolerance && value <= to + tolerance;
        }

        double nearest(double value) {
            return Math.clamp(value, from, to);
        }
    }

    /**
     * A rule that is more than a look.
     *
     * @param basis its place in the rules of the regime; empty where they say nothing about it
     */
    record Rule(String id, Severity severity, String about, String basis) {}

    Standard(Regime regime) {
        this.regime = regime;
        Table.bundled(FOLDER + "look.tsv").rows().forEach(this::look);
        for (Table.Row row : Table.bundled(FOLDER + "page.tsv").rows()) {
            if (row.list("regime").contains(regime.name())) {
                String to = row.text("to");
                ranges.put(
                        row.required("item"),
                        new Range(
                                Double.parseDouble(row.required("from")),
                                to.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(to),
                                row.required("basis")));
            }
        }
        for (Table.Row row : Table.bundled(FOLDER + "rule.tsv").rows()) {
            String id = row.required("rule");
            rules.put(
                    id,
                    new Rule(
                            id,
                            row.choice("severity", Severity.class),
                            row.required("about"),
                            row.text(regime.isParty() ? "party" : "decree")));
        }
    }

    private void look(Table.Row row) {
        if (!row.list("regime").contains(regime.name())) {
            return;
        }
        String[] size = row.required("size").split("-");
        Part part = row.choice("part", Part.class);
        String align = row.text("align");
        looks.put(
                part,
                new Wanted(
                        part,
                        row.required("name"),
                        new Range(
                                Double.parseDouble(size[0]),
                                Double.parseDouble(size[1]),
                                row.required("basis")),
                        choice(row.text("weight"), "bold"),
                        choice(row.text("slant"), "italic"),
                        choice(row.text("case"), "upper"),
                        switch (align) {
                            case "center" -> Alignment.CENTER;
                            case "justify" -> Alignment.JUSTIFY;
                            default -> null;
                        },
                        row.choice("severity", Severity.class),
                        row.required("basis")));
    }

    private static @Nullable Boolean choice(String word, String yes) {
        return word.isEmpty() ? null : Boolean.valueOf(word.equals(yes));
    }

    Regime regime() {
        return regime;
    }

    /** How a part must look; null where the rules do not say. */
    @Nullable Wanted look(Part part) {
        return looks.get(part);
    }

    /** A range of values; null where the rules do not say. */
    @Nullable Range range(String item) {
        return ranges.get(item);
    }

    /** A rule of the table, which there must be. */
    Rule rule(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalStateException("rule.tsv has no rule " + id);
        }
        return rule;
    }
}
