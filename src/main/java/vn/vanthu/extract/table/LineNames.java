package vn.vanthu.extract.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Spaces;
import vn.vanthu.text.Unmarked;

/**
 * Names the lines of a table so that each can be read alone: with the line that it is part of, and
 * with its group where its own words are few or come again.
 */
public final class LineNames {

    /** A name of fewer words needs what stands above it. */
    private static final int FEW = 3;

    /** A group of more words is a title, not a name. */
    private static final int MANY = 8;

    private static final Pattern LABEL =
            Pattern.compile(
                    "^(?:\\d{1,3}(?:\\.\\d{1,2})*[.)]|[IVX]{1,5}[.)]|[A-Z][.)]|[a-zđ][.)]"
                            + "|[-–+•*])\\s*");

    private static final Pattern OF_WHICH = Pattern.compile("(?iu)^trong đó\\s*:?\\s*(?=\\S)");

    /** Footnote marks, and signs at the end. */
    private static final Pattern TAIL = Pattern.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[\\s.;:,]+$");

    /** Heads that say nothing of what their lines are. */
    private static final Pattern GENERAL =
            Pattern.compile(
                    "\\b(ten|don vi|co quan|noi dung|chi tieu|linh vuc|cap|danh muc|muc|tieu"
                            + " chi|loai)\\b");

    private final int column;
    private final String kindOfLine;
    private final Map<String, Integer> times = new HashMap<>();

    public LineNames(Sheet sheet, int column) {
        this.column = column;
        this.kindOfLine = kindOfLine(sheet.heads().get(column));
        for (Line line : sheet.lines()) {
            times.merge(own(line).toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
    }

    /** The column that names the lines: by its head, or the first that mostly holds words. */
    public static @Nullable Head column(Sheet sheet) {
        for (Head head : sheet.all(Kind.INDICATOR)) {
            if (isWorded(sheet, head)) {
                return head;
            }
        }
        for (Head head : sheet.heads()) {
            boolean named =
                    switch (head.kind()) {
                        case UNKNOWN, DOER, GOAL, LEAD, PARTNER, PRODUCT -> true;
                        case CONTENT, FUNDING, OTHER, TIME -> true;
                        case SERIAL, INDICATOR, UNIT, BASELINE, NOTE -> false;
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
            boolean short1 = above.get(i).name().split(" ").length <= MANY;
            if (!above.get(i).group() || thin && nearest && short1) {
                name.append(above.get(i).name()).append(" - ");
            }
        }
        boolean alone = name.isEmpty() && own.split(" ").length <= FEW && !isTotal(own);
        if (alone && !kindOfLine.isEmpty() && startsOtherwise(own)) {
            name.append(kindOfLine).append(' ');
        }
        return name.append(own).toString();
    }

    /** "Cụm công nghiệp" over "Đầm Hồng"; empty where the head is no such noun. */
    private static String kindOfLine(Head head) {
        String words = head.name();
        int count = words.split(" ").length;
        boolean general = GENERAL.matcher(Unmarked.of(words)).find() || words.contains(",");
        boolean capitals = words.equals(words.toUpperCase(Locale.ROOT));
        return general || capitals || count < 2 || count > 4 ? "" : words;
    }

    private static boolean isTotal(String own) {
        return Unmarked.of(own).matches("(?:tong|cong|toan|trung binh|binh quan)\\b.*");
    }

    private boolean startsOtherwise(String own) {
        String first = kindOfLine.split(" ")[0];
        return !Unmarked.of(own).startsWith(Unmarked.of(first));
    }

    private boolean isThin(Line line, String own) {
        boolean part = line.label().matches("[-–+•*]|[a-zđ][.)]?") || line.label().isEmpty();
        return part
                || own.split(" ").length < FEW
                || times.getOrDefault(own.toLowerCase(Locale.ROOT), 1) > 1;
    }

    private String own(Line line) {
        Cell cell = line.at(column);
        String words = cell == null ? "" : firstLine(cell);
        if (words.chars().filter(Character::isLetter).count() < 2) {
            return "";
        }
        String bare = LABEL.matcher(words).replaceFirst("");
        return TAIL.matcher(OF_WHICH.matcher(bare).replaceFirst("")).replaceAll("");
    }

    /** The name above what a cell tells of it ("Cụm số 1", then "Vị trí: …"). */
    private static String firstLine(Cell cell) {
        List<String> lines = cell.lines().lines().filter(line -> !line.isBlank()).toList();
        boolean told =
                lines.size() > 1 && lines.get(1).strip().matches("(?s)[-+(]?\\s?\\p{Lu}.*:.*");
        return told ? Spaces.single(lines.getFirst()).strip() : cell.words();
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
