package vn.vanthu.check.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Span;

/**
 * One place where a text names another document by its number: all places, not the first alone.
 *
 * @param span of type, number and date
 * @param lead up to 60 characters of the same line before the type
 * @param type as written, "Thông báo"; empty where "Văn bản" or nothing known stands there
 * @param number as written
 * @param written the day as it stands there: day, month, year; null where none follows
 * @param issuer what follows "của", up to the next stop or comma; empty where nothing does
 */
record Cited(
        Span span,
        String lead,
        String type,
        Symbol symbol,
        String number,
        @Nullable Day written,
        String issuer) {

    /** A day as written, which may be in no calendar. */
    record Day(int day, int month, int year) {

        /** Null where no calendar has it. */
        @Nullable LocalDate date() {
            try {
                return LocalDate.of(year, month, day);
            } catch (DateTimeException impossible) {
                return null;
            }
        }

        String print() {
            return day + "/" + month + "/" + year;
        }
    }

    private static final String TYPES =
            "Nghị quyết|Quyết định|Chỉ thị|Kế hoạch|Báo cáo|Thông báo|Tờ trình|Hướng dẫn|Chương"
                    + " trình|Nghị định|Thông tư|Kết luận|Đề án";

    private static final Pattern FORM =
            Pattern.compile(
                    "(?:(?<type>"
                            + TYPES
                            + "|Văn bản|Công văn|Công"
                            + " điện)(?:\\s+\\p{Ll}+){0,4}?\\s+)?số:?\\s+(?<number>"
                            + Symbol.FORM
                            + ")(?:\\s*,?\\s+ngày\\s+(?<day>\\d{1,2})(?:[/.-]|\\s+tháng\\s+)"
                            + "(?<month>\\d{1,2})(?:[/.-]|\\s+năm\\s+)(?<year>(?:19|20)\\d{2})(?!\\d))?"
                            + "(?:\\s*,?\\s+của\\s+(?<issuer>[^,;.:()\\n\\t]{2,70}))?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern TYPE =
            Pattern.compile(TYPES, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Of a type with the four words that may narrow it. */
    private static final int LONGEST_TYPE = 48;

    private static final int LEAD = 60;

    /** All of them, in text order. */
    static List<Cited> in(String text) {
        var found = new ArrayList<Cited>();
        Matcher form = FORM.matcher(text).useTransparentBounds(true);
        int at = 0;
        for (int i = text.indexOf("ố"); i > 0; i = text.indexOf("ố", i + 1)) {
            int start = i - 1;
            if (start < at || Character.toLowerCase(text.charAt(start)) != 's') {
                continue;
            }
            if (form.region(start, text.length()).lookingAt()) {
                Matcher typed = typed(form, text, at, start);
                Symbol symbol = Symbol.of(typed.group("number")).orElse(null);
                if (symbol != null) {
                    found.add(cited(text, typed, symbol));
                    at = typed.end();
                }
            }
        }
        return found;
    }

    /** The match that begins with the nearest type before "số"; with "số" where there is none. */
    private static Matcher typed(Matcher form, String text, int from, int number) {
        for (int i = number - 1; i >= Math.max(from, number - LONGEST_TYPE); i--) {
            boolean begins = i == 0 || !Character.isLetter(text.charAt(i - 1));
            if (text.charAt(i) == '\n' || text.charAt(i) == '\t') {
                break;
            }
            if (begins
                    && form.region(i, text.length()).lookingAt()
                    && form.start("type") == i
                    && form.start("number") > number) {
                return form;
            }
        }
        form.region(number, text.length()).lookingAt();
        return form;
    }

    private static Cited cited(String text, Matcher form, Symbol symbol) {
        String type = form.group("type");
        boolean named = type != null && TYPE.matcher(type).matches();
        String issuer = form.group("issuer");
        int line = text.lastIndexOf('\n', form.start()) + 1;
        return new Cited(
                new Span(form.start(), form.start("issuer") < 0 ? form.end() : dated(form)),
                text.substring(Math.max(line, form.start() - LEAD), form.start()),
                named ? type : "",
                symbol,
                form.group("number"),
                form.group("year") == null
                        ? null
                        : new Day(
                                Integer.parseInt(form.group("day")),
                                Integer.parseInt(form.group("month")),
                                Integer.parseInt(form.group("year"))),
                issuer == null ? "" : issuer.strip());
    }

    private static int dated(Matcher form) {
        return form.end("year") < 0 ? form.end("number") : form.end("year");
    }

    /** The same document, by kind and number, wherever it is named. */
    String key() {
        return number.toLowerCase(Locale.ROOT);
    }
}
