package vn.vanthu.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.text.Unmarked;

/**
 * A part of a line of the letterhead. Converters put its two columns on one line, so a line is cut
 * at the parts whose words give them away, and at wide gaps.
 *
 * @param line index of the line it stands on
 */
record Piece(Kind kind, String text, int line) {

    enum Kind {
        /** Quốc hiệu, tiêu ngữ, the Party's title. */
        NATIONAL,
        /** "Số: 15/KH-UBND", with the number or blank. */
        NUMBER,
        /** "Lào Cai, ngày 05 tháng 3 năm 2024". */
        PLACE_AND_DATE,
        /** A rule of signs, a star. */
        RULE,
        OTHER
    }

    private static final Pattern NATIONAL =
            Pattern.compile(
                    "c.ng\\s+h.a\\s+x.\\s+h.i\\s+ch.\\s+ngh.a\\s+vi.t\\s+nam"
                            + "|doc\\s+lap\\s*[-–—.,]*\\s*tu\\s+do\\s*[-–—.,]*\\s*hanh\\s+phuc"
                            + "|dang\\s+cong\\s+san\\s+viet\\s+nam");

    /** One group of the symbol (ký hiệu); "KH-UBND" has two. */
    private static final String GROUP =
            "(?:TTr|CTr|TTg|Ttg|QyĐ|TrS|[A-ZĐƯ]{1,24}(?:&[A-ZĐ]{1,12})*\\d{0,2})(?![\\p{Ll}])";

    private static final String SYMBOL = GROUP + "(?:\\s*[-–/_]\\s*" + GROUP + ")*";

    /** Groups: 1 number, blank or what OCR made of handwriting, 2 divider, 3 year/, 4 symbol. */
    static final Pattern NUMBER =
            Pattern.compile(
                    "(?:(?<![\\p{L}])S[ốôổỗồòóỏãõơớ6]|^\\s*SỐ(?=\\s*:))\\s*[:.;]?\\s*"
                        + "([\\d.…_\\s]*?\\d*[a-z]?|[^\\p{Ll}/\\s]{1,8}?)\\s*([/–-])\\s*((?:19|20)\\d{2}\\s*/\\s*)?("
                            + SYMBOL
                            + ")");

    /** A number of which OCR lost the word "Số". */
    private static final Pattern BARE_NUMBER =
            Pattern.compile(
                    "^\\s*()(?:[:.]\\s*)?(\\d{0,5})\\s*(/)\\s*((?:19|20)\\d{2}\\s*/\\s*)?("
                            + GROUP
                            + "\\s*-\\s*"
                            + SYMBOL
                            + ")\\s*$");

    /** A day or month: digits, blank, or what OCR made of handwriting. */
    private static final String FILLED = "\\s*([\\d\\s.…_]{0,24}?|[^\\s,;]{1,4})\\s*";

    /**
     * Groups: 1 day, 2 month, 3 year, each as far as it is filled in; on text without marks. The
     * handwritten day and month may be lost altogether.
     */
    static final Pattern DATE =
            Pattern.compile(
                    "(?:ngay"
                            + FILLED
                            + "thang"
                            + FILLED
                            + "|(?<=^.{3,40}, ?))nam"
                            + "\\s*(\\d{4}|\\d{2}[\\s.…_]{1,4}\\d{0,2})?");

    private static final Pattern PLACE_BEFORE =
            Pattern.compile(
                    "(?:^|\\t| {3,}|[:;)]|^[—–~|*.-] )\\s*(\\p{Lu}[\\p{L}"
                            + " .'’-]{1,38}?)\\s*[,.;]?\\s*$");

    /** All that stands before the year where OCR lost the day and month: "Bắc Giang, ". */
    private static final Pattern TOWN =
            Pattern.compile("(?:[—–~|*.-] )?(?:\\p{Lu}\\p{Ll}+[ -]){1,4}?\\p{Lu}\\p{Ll}+, ?");

    private static final Pattern RULE = Pattern.compile("[\\s_\\-–—=*.~•+]+");

    static List<Piece> of(Line line, int index) {
        var pieces = new ArrayList<Piece>();
        String text = line.text();
        int at = 0;
        while (at < text.length()) {
            Found next = next(text, line.plain(), at);
            if (next == null) {
                rest(text.substring(at), index, pieces);
                break;
            }
            rest(text.substring(at, next.start), index, pieces);
            pieces.add(new Piece(next.kind, text.substring(next.start, next.end).strip(), index));
            at = next.end;
        }
        return pieces;
    }

    private record Found(Kind kind, int start, int end) {}

    private static @org.jspecify.annotations.Nullable Found next(
            String text, String plain, int from) {
        Found first = null;
        Matcher national = NATIONAL.matcher(plain);
        boolean named = plain.indexOf("nam", from) >= 0;
        if ((named || plain.indexOf("phuc", from) >= 0) && national.find(from)) {
            first = new Found(Kind.NATIONAL, national.start(), national.end());
        }
        Matcher number = NUMBER.matcher(text);
        if (text.indexOf('S', from) >= 0
                && number.find(from)
                && (first == null || number.start() < first.start)) {
            first = new Found(Kind.NUMBER, number.start(), number.end());
        } else if (first == null && from == 0 && BARE_NUMBER.matcher(text).find()) {
            first = new Found(Kind.NUMBER, 0, text.length());
        }
        Matcher date = DATE.matcher(plain);
        if (named
                && date.find(from)
                && (plain.startsWith("ngay", date.start())
                        || TOWN.matcher(text.substring(from, date.start())).matches())) {
            Matcher place = PLACE_BEFORE.matcher(text.substring(from, date.start()));
            int start = date.start();
            if (place.find()) {
                start = from + place.start(1);
            }
            if (first == null || start < first.start) {
                first = new Found(Kind.PLACE_AND_DATE, start, date.end());
            }
        }
        return first;
    }

    private static void rest(String text, int line, List<Piece> pieces) {
        for (String part : text.split("\\t| {3,}")) {
            String words = part.strip();
            if (!words.isEmpty()) {
                boolean rule = RULE.matcher(words).matches();
                pieces.add(new Piece(rule ? Kind.RULE : Kind.OTHER, words, line));
            }
        }
    }

    String plain() {
        return Unmarked.of(text);
    }
}
