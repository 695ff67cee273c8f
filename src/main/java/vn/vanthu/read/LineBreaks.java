package vn.vanthu.read;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells a line break inside a sentence from one that ends a line on purpose. */
public final class LineBreaks {

    /**
     * Labels and bullets at the beginning of a line: "I.", "1.2.", "a)", "(1)", "- ", "Điều 3.".
     * Recognition often takes a dash for "~", which begins no line of its own right.
     */
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?:[-–—~+•*▪◦]\\s"
                            + "|(?:\\d{1,2}\\.){1,4}(?:\\d{1,2})?(?:\\s|(?=\\p{Lu}))"
                            + "|\\d{1,2}(?:\\.\\d{1,2}){1,4}\\s+\\p{Lu}"
                            + "|\\d{1,2}\\s*[).]\\s|\\(\\d{1,2}\\)\\s"
                            + "|\\p{Ll}{1,2}(?:\\.\\d{1,2})?\\)\\s"
                            + "|[a-zđ](?:/|\\.|/\\.)\\s+\\p{Lu}"
                            + "|[IVXL]{1,6}\\s*[.\\-–)]\\s|[A-HĐ][.)]\\s"
                            + "|(?:Điều|Mục|Tiểu mục|Chương|Phần|Phụ lục|PHỤ LỤC|CHƯƠNG|PHẦN)"
                            + "\\s+(?:\\d{1,3}|[IVXL]{1,6})\\b(?=[.:]|$)"
                            + ").*",
                    Pattern.DOTALL);

    /** Words that no complete line ends with. */
    private static final Set<String> OPEN_ENDS =
            Set.of(
                    "và", "hoặc", "của", "các", "những", "với", "tại", "do", "là", "cho", "để",
                    "về", "từ", "bởi", "nhằm", "thuộc", "một", "mọi", "mỗi", "như", "cùng");

    /** "của Sở", "của Bộ" without the name; a symbol cut at its hyphen ("…/NĐ-"). */
    private static final Pattern OPEN_BODY =
            Pattern.compile(
                    "(?s).*(?:\\s(?:của|tại|đốc) (?:Sở|Bộ|Ban|Cục|Ủy ban|Uỷ ban|UBND)|\\p{L}-)");

    /** Words that begin a paragraph of their own wherever they stand in a line's front. */
    private static final Pattern OPENING =
            Pattern.compile(
                    "(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét tờ trình|Nơi nhận|Kính gửi)\\b",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private LineBreaks() {}

    /** Whether a line begins an item, a ground of a decision or a part of the letter's frame. */
    public static boolean startsAnew(String line) {
        return hasLabel(line) || OPENING.matcher(line.stripLeading()).lookingAt();
    }

    /** Whether a line begins with the label of a list item or heading, or with a bullet. */
    public static boolean hasLabel(String line) {
        return LABEL.matcher(line.stripLeading()).matches();
    }

    /** Whether the second of two lines goes on with the sentence of the first. */
    public static boolean continues(String before, String after) {
        String first = before.strip();
        String second = after.strip();
        if (first.isEmpty() || second.isEmpty() || startsAnew(second) || !hasSmallLetter(first)) {
            return false;
        }
        if (endsSentence(first)) {
            return false;
        }
        int start = second.codePointAt(0);
        return Character.isLowerCase(start)
                || Character.isDigit(start)
                || ",;.)%".indexOf(start) >= 0
                || isOpen(first) && hasSmallLetter(second);
    }

    /** Puts a space between two pieces of a sentence, but none after a hyphen inside a word. */
    public static void append(StringBuilder line, String more) {
        int length = line.length();
        boolean hyphen =
                length > 1
                        && line.charAt(length - 1) == '-'
                        && Character.isLetterOrDigit(line.charAt(length - 2));
        if (length > 0 && !hyphen) {
            line.append(' ');
        }
        line.append(more);
    }

    /**
     * Whether a line ends with a comma, a hyphen inside a word, or with a word that wants another
     * one after it.
     */
    public static boolean isOpen(String line) {
        String bare = line.stripTrailing();
        return bare.endsWith(",")
                || OPEN_ENDS.contains(bare.substring(lastSpace(bare) + 1))
                || OPEN_BODY.matcher(bare).matches();
    }

    /** Whether a line ends with a full stop, colon, semicolon, exclamation or question mark. */
    public static boolean endsSentence(String line) {
        int at = line.length() - 1;
        while (at >= 0
                && (")]}\"”’»'*_".indexOf(line.charAt(at)) >= 0 || isMark(line.charAt(at)))) {
            at--;
        }
        return at >= 0 && ".;:!?…".indexOf(line.charAt(at)) >= 0;
    }

    public static boolean hasSmallLetter(String line) {
        return line.codePoints().anyMatch(Character::isLowerCase);
    }

    private static boolean isMark(char c) {
        return Character.isWhitespace(c) || "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c) >= 0;
    }

    private static int lastSpace(String line) {
        return Math.max(line.lastIndexOf(' '), line.lastIndexOf('\u00A0'));
    }
}
