package vn.vanthu.structure;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Spaces;

/**
 * The label at the beginning of a paragraph.
 *
 * @param text bare, as printed: "I", "1.2", "a", "Điều 3", "Phụ lục II"
 * @param end offset in the line behind the label and the stop or bracket after it
 */
record Label(Rank rank, String text, int end) {

    /**
     * Kinds of divisions, the widest first (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, Mục I).
     */
    enum Rank {
        ANNEX,
        PART,
        CHAPTER,
        SECTION,
        SUBSECTION,
        LETTER,
        ROMAN,
        ARTICLE,
        NUMBER,
        NUMBER_2,
        NUMBER_3,
        NUMBER_4,
        POINT
    }

    private static final Pattern ANNEX =
            Pattern.compile(
                    "^(ph[ụu]"
                        + " l[ụu]c)(\\s+(?:s[ốo]\\s*:?\\s*)?(?:[IVXL]{1,5}|\\d{1,2}[A-Za-z]?)(?![\\p{L}\\d]))?"
                        + "\\s*[:.)\\-–]*\\s*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAMED =
            Pattern.compile(
                    "^(ph[ầa]n|ch[ưu][ơo]ng|m[ụu]c|ti[ểe]u m[ụu]c|đi[ềe]u)\\s+"
                            + "(th[ứu] \\p{L}+|[IVXL]{1,6}|\\d{1,3}[a-z]?|[A-E])(?![\\p{L}\\d])"
                            + "\\s*([:.)\\-–]*)\\s*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ROMAN =
            Pattern.compile("^(?!V\\s*/\\s*v)([IVXL]{1,6})\\s*[.)\\-–/:]+\\s*(?=[\\p{L}\"“(\\d])");
    private static final Pattern LETTER = Pattern.compile("^([A-EĐ])\\s*[.)\\-–]\\s*(?=\\p{Lu})");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "^(\\d{1,2}(?:\\.\\d{1,2}){0,3})(?:\\s*[.)/]\\s*(?=[^\\d\\s])|\\s+(?=\\p{Lu}))");
    private static final Pattern POINT =
            Pattern.compile(
                    "^\\(?([a-zđ])(\\d{0,2})\\s*(?:/?[.)]|/\\.|\\))\\s*(?=[\\p{L}\"“(\\d])");

    private static final Pattern STOPPED = Pattern.compile("[.)/]\\s*$");
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,3})[a-zA-Z]?");

    static @Nullable Label of(String line) {
        Matcher annex = ANNEX.matcher(line);
        if (annex.lookingAt() && isAnnexTitle(line, annex)) {
            return new Label(Rank.ANNEX, bare(annex.group(1), annex.group(2)), annex.end());
        }
        Matcher named = NAMED.matcher(line);
        if (named.lookingAt()) {
            boolean alone = named.end() == line.length();
            boolean stopped = !named.group(3).isEmpty();
            boolean capitals = Line.isCapitals(line);
            if (Character.isUpperCase(line.charAt(0)) && (alone || stopped || capitals)) {
                return new Label(
                        rank(named.group(1)),
                        bare(named.group(1), " " + named.group(2)),
                        named.end());
            }
        }
        Matcher roman = ROMAN.matcher(line);
        if (roman.lookingAt() && !roman.group(1).equals("L")) {
            return new Label(Rank.ROMAN, roman.group(1), roman.end());
        }
        Matcher letter = LETTER.matcher(line);
        if (letter.lookingAt()) {
            return new Label(Rank.LETTER, letter.group(1), letter.end());
        }
        Matcher number = NUMBER.matcher(line);
        if (number.lookingAt()) {
            int dots = (int) number.group(1).chars().filter(c -> c == '.').count();
            boolean stopped = STOPPED.matcher(number.group()).find();
            if (stopped || dots > 0) {
                return new Label(
                        Rank.values()[Rank.NUMBER.ordinal() + dots], number.group(1), number.end());
            }
        }
        Matcher point = POINT.matcher(line);
        if (point.lookingAt()) {
            return new Label(Rank.POINT, point.group(1) + point.group(2), point.end());
        }
        return null;
    }

    /** "Phụ lục kèm theo …" in a sentence is no heading. */
    private static boolean isAnnexTitle(String line, Matcher annex) {
        String rest = line.substring(annex.end());
        boolean capitals = Character.isUpperCase(line.charAt(0));
        return capitals
                && (rest.isEmpty()
                        || Line.isCapitals(rest)
                        || annex.group(2) != null
                                && rest.length() < 120
                                && !Character.isLowerCase(rest.charAt(0)));
    }

    private static String bare(String word, @Nullable String number) {
        String lower = word.toLowerCase(Locale.ROOT);
        String name = Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
        String bare = number == null ? "" : number.replaceAll("(?i)\\bs[ốo]\\b\\s*:?", " ");
        return Spaces.single((name + " " + bare.strip()).strip());
    }

    private static Rank rank(String word) {
        return switch (vn.vanthu.text.Unmarked.of(word)) {
            case "phan" -> Rank.PART;
            case "chuong" -> Rank.CHAPTER;
            case "muc" -> Rank.SECTION;
            case "tieu muc" -> Rank.SUBSECTION;
            default -> Rank.ARTICLE;
        };
    }

    /** The last number of the label, to tell which comes next: 2 of "1.2", 3 of "c"; 0 if none. */
    int count() {
        String last = text.substring(Math.max(text.lastIndexOf('.'), text.lastIndexOf(' ')) + 1);
        return switch (rank) {
            case POINT -> "abcdđeghiklmnopqrstuvxy".indexOf(last.charAt(0)) + 1;
            case LETTER -> "ABCDĐE".indexOf(last.charAt(0)) + 1;
            case ANNEX,
                    PART,
                    CHAPTER,
                    SECTION,
                    SUBSECTION,
                    ROMAN,
                    ARTICLE,
                    NUMBER,
                    NUMBER_2,
                    NUMBER_3,
                    NUMBER_4 ->
                    number(last);
        };
    }

    private static int number(String last) {
        Matcher digits = DIGITS.matcher(last);
        if (digits.matches()) {
            return Integer.parseInt(digits.group(1));
        }
        int value = 0;
        int before = 0;
        for (int i = last.length() - 1; i >= 0; i--) {
            int digit =
                    switch (last.charAt(i)) {
                        case 'I' -> 1;
                        case 'V' -> 5;
                        case 'X' -> 10;
                        case 'L' -> 50;
                        default -> 0;
                    };
            value += digit < before ? -digit : digit;
            before = Math.max(before, digit);
        }
        return value;
    }
}
