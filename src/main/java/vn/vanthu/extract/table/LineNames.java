package vn.vanthu.extract.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names the lines of a table so that each can be read alone: with the line that it is part of, and
 * with its group where its own words are few or come again.
 */
public final class LineNames {

    /** A name of fewer words needs what stands above it. */
    private static final int FEW = 3;

    private final int column;
    private final Map<String, Integer> times = new HashMap<>();

    public LineNames(Sheet sheet, int column) {
        this.column = column;
        for (Line line : sheet.lines()) {
            times.merge(own(line).toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
    }

    /** The column that names the lines: by its head, or the first that mostly holds words. */
    public static @Nullable Head column(Sheet sheet) {
        for (Kind kind : List.of(Kind.INDICATOR, Kind.CONTENT)) {
            for (Head head : sheet.all(kind)) {
                if (isWorded(sheet, head)) {
                    return head;
                }
            }
        }
        for (Head head : sheet.heads()) {
            boolean named =
                    switch (head.kind()) {
                        case UNKNOWN, DOER, GOAL, LEAD, PRODUCT, FUNDING, OTHER -> true;
                        case SERIAL, CONTENT, INDICATOR, PARTNER, TIME, UNIT, BASELINE, NOTE ->
                                false;
                    };
            if (named && isWorded(sheet, head)) {
                return head;
            }
        }
        return null;
    }

    /** Its words and, where they cannot stand alone, those above; empty where it has no name. */
    public String of(Line line) {
        String own = own(line);
        if (own.isEmpty()) {
            return "";
        }
        var name = new StringBuilder();
        boolean thin = isThin(line, own);
        List<Line.Above> above = line.above();
        for (int i = 0; i < above.size(); i++) {
            boolean nearest = i == above.size() - 1;
            if (!above.get(i).group() || thin && nearest) {
                name.append(above.get(i).name()).append(" - ");
            }
        }
        return name.append(own).toString();
    }

    private boolean isThin(Line line, String own) {
        boolean part = line.label().matches("[-–+•*]|[a-zđ][.)]?") || line.label().isEmpty();
        return part
                || own.split(" ").length < FEW
                || times.getOrDefault(own.toLowerCase(Locale.ROOT), 1) > 1;
    }

    private String own(Line line) {
        Cell cell = line.at(column);
        String words =
                cell == null || cell.columnSpan() > 4 && line.cells().size() == 1
                        ? ""
                        : cell.words();
        if (words.chars().filter(Character::isLetter).count() < 2) {
            return "";
        }
        return words.replaceFirst(
                        "^(?:\\d{1,3}(?:\\.\\d{1,2})*[.)]|[IVX]{1,5}[.)]|[A-Z][.)]|[a-zđ][.)]|[-–+•*])\\s*",
                        "")
                .replaceFirst("(?i)^trong đó\\s*:?\\s*(?=\\S)", "")
                .replaceAll("[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[\\s.;:,]+$", "");
    }

    private static boolean isWorded(Sheet sheet, Head head) {
        long words = 0;
        long values = 0;
        for (Line line : sheet.lines()) {
            String cell = line.words(head.column());
            if (CellAmount.read(cell, null).isPresent()) {
                values++;
            } else if (cell.chars().filter(Character::isLetter).count() > 1) {
                words++;
            }
        }
        return words > values;
    }
}
