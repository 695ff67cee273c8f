package vn.vanthu.extract.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Period;
import vn.vanthu.text.CalendarTime;
import vn.vanthu.text.DateScanner;
import vn.vanthu.text.Spaces;

/**
 * The head of a column.
 *
 * @param lines its words from the top row of heads to the lowest
 */
public record Head(int column, List<String> lines, Kind kind) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)?");

    public Head {
        lines = List.copyOf(lines);
    }

    static Head of(int column, List<String> lines) {
        Kind kind = Kind.UNKNOWN;
        for (String line : lines) {
            Kind own = ColumnWords.of(line);
            // "Lộ trình thực hiện" over "Năm 2026", "Năm 2027": levels, not deadlines.
            boolean road =
                    kind == Kind.TIME && line.matches("(?iu)(?:đến )?(?:năm )?(?:19|20)\\d\\d");
            kind = road ? Kind.GOAL : own == Kind.UNKNOWN ? kind : own;
        }
        return new Head(column, lines, kind);
    }

    /** All words, the upper ones first. */
    public String words() {
        return String.join(" ", lines);
    }

    /** The latest year that it names; null where it names none. */
    public @Nullable Integer year() {
        Integer latest = null;
        Matcher matcher = YEAR.matcher(words());
        while (matcher.find()) {
            int year = Integer.parseInt(matcher.group());
            latest = latest == null ? year : Math.max(latest, year);
        }
        return latest;
    }

    /**
     * The period that it names.
     *
     * @param year of the document, for "6 tháng đầu năm"; null where unknown
     */
    public @Nullable Period period(@Nullable Integer year) {
        for (DateScanner.Found found : DateScanner.scan(words(), year)) {
            if (found.time() instanceof CalendarTime.Stretch stretch) {
                return Period.of(stretch);
            }
        }
        Integer own = year();
        return own == null ? null : Period.year(own);
    }

    /** The unit in its last bracket ("Kinh phí (triệu đồng)"); null where there is none. */
    public @Nullable String unit() {
        Matcher matcher = BRACKET.matcher(words());
        String unit = null;
        while (matcher.find()) {
            String inside =
                    matcher.group(1).replaceFirst("(?iu)^(đvt|đơn vị tính|đơn vị)\\s*:?\\s*", "");
            boolean words = inside.strip().split("\\s+").length <= 4;
            boolean named =
                    inside.chars().noneMatch(Character::isDigit) || inside.matches("[kc]?m[23]");
            if (words && named && !inside.isBlank() && !inside.matches(".*[=+*:;].*")) {
                unit = inside.strip();
            }
        }
        return unit == null && words().contains("%") ? "%" : unit;
    }

    /** What it says is counted: its words without unit and period. */
    public String name() {
        String words = Spaces.single(BRACKET.matcher(words()).replaceAll(" ")).strip();
        for (DateScanner.Found found : DateScanner.scan(words, null)) {
            if (found.time() instanceof CalendarTime.Stretch) {
                String time = found.span().in(words);
                words = words.replace(time, " ");
            }
        }
        return Spaces.single(words).replaceAll("^[\\s,;:.-]+|[\\s,;:.-]+$", "");
    }
}
