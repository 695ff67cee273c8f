package vn.vanthu.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two documents as one with tracked changes: all taken, it has the words of the later; all refused,
 * those of the earlier (bản so sánh có theo dõi thay đổi).
 *
 * @param lines in reading order
 */
public record Redline(List<Line> lines) {

    public Redline {
        lines = List.copyOf(lines);
    }

    /** How a line is set. */
    public enum Style {
        BODY("doan"),
        HEADING_1("muc1"),
        HEADING_2("muc2"),
        HEADING_3("muc3"),
        HEADING_4("muc4"),
        CENTRED("giua"),
        LEFT("trai");

        private final String field;

        Style(String field) {
            this.field = field;
        }

        /** Of a heading that so many others stand above, from 0; deep ones look like body text. */
        static Style heading(int depth) {
            return depth < 4 ? values()[HEADING_1.ordinal() + depth] : BODY;
        }
    }

    /** A paragraph or table. */
    public record Line(Style style, Draft.Block block) {}

    /**
     * The names that a template of a redline can use: khoi, a list of lines with loi and one of
     * doan, muc1, muc2, muc3, muc4, giua, trai set.
     */
    public Scope scope() {
        var items = new ArrayList<Scope>();
        for (Line line : lines) {
            var values = new LinkedHashMap<String, Value>();
            for (Style style : Style.values()) {
                values.put(style.field, new Value.Flag(style == line.style()));
            }
            values.put("loi", Draft.value(line.block()));
            items.add(new Scope(values));
        }
        return new Scope(Map.of("khoi", new Value.Many(items)));
    }
}
