package vn.vanthu.layout;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a division.
 *
 * @param name bare: "II", "3", "a"
 * @param ordinal which it is, from 1; by the Vietnamese alphabet for letters
 * @param sign what stands behind it: ".", ")", "/"; empty for nothing
 * @param end offset in the line behind the sign; 0 where Word writes the number
 */
record Label(Kind kind, String name, int ordinal, String sign, int end) {

    enum Kind {
        ROMAN,
        ARTICLE,
        NUMBER,
        LETTER
    }

    /** "Thứ tự các điểm … dùng các chữ cái tiếng Việt theo thứ tự bảng chữ cái tiếng Việt". */
    private static final List<String> LETTERS =
            List.of("a b c d đ e g h i k l m n o p q r s t u v x y".split(" "));

    private static final Pattern ARTICLE = Pattern.compile("Điều (\\d{1,3})\\s*([.:]?)");
    private static final Pattern ROMAN =
            Pattern.compile("(?!V/v)([IVXL]{1,6})\\s*([.)\\-–/:])\\s*(?=[\\p{L}\"“(\\d])");
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,2})\\s*([.)\\-/:])(?:\\s*(?=[\\p{Lu}\"“(])|\\s+(?=\\d))");
    private static final Pattern LETTER =
            Pattern.compile("([a-zđ])\\s*([.)\\-/:]|/\\.)\\s*(?=[\\p{Lu}\"“(])");

    private static final Pattern WORDS =
            Pattern.compile("([IVXL]{1,6}|\\d{1,2}|[a-zđ])([.)\\-/:]?)");

    /** The number at the beginning of a line, typed or counted by Word; null for none. */
    static @Nullable Label of(Line line) {
        String counted = line.paragraph().label();
        if (!counted.isEmpty() && line.isWhole()) {
            Matcher article = ARTICLE.matcher(counted);
            if (article.lookingAt()) {
                return label(Kind.ARTICLE, article.group(1), article.group(2), 0);
            }
            Matcher words = WORDS.matcher(counted);
            return words.matches()
                    ? label(kind(words.group(1)), words.group(1), words.group(2), 0)
                    : null;
        }
        String text = line.text();
        for (var known :
                List.of(
                        new Known(Kind.ARTICLE, ARTICLE),
                        new Known(Kind.ROMAN, ROMAN),
                        new Known(Kind.NUMBER, NUMBER),
                        new Known(Kind.LETTER, LETTER))) {
            Matcher matcher = known.pattern().matcher(text);
            if (matcher.lookingAt()) {
                return label(known.kind(), matcher.group(1), matcher.group(2), matcher.end(2));
            }
        }
        return null;
    }

    private record Known(Kind kind, Pattern pattern) {}

    private static Kind kind(String name) {
        char first = name.charAt(0);
        return Character.isDigit(first)
                ? Kind.NUMBER
                : Character.isUpperCase(first) ? Kind.ROMAN : Kind.LETTER;
    }

    private static @Nullable Label label(Kind kind, String name, String sign, int end) {
        int ordinal =
                switch (kind) {
                    case ROMAN -> roman(name);
                    case ARTICLE, NUMBER -> Integer.parseInt(name);
                    case LETTER -> LETTERS.indexOf(name) + 1;
                };
        return ordinal == 0 && kind != Kind.LETTER
                ? null
                : new Label(kind, name, ordinal, sign, end);
    }

    private static int roman(String name) {
        int sum = 0;
        int last = 0;
        for (int i = name.length() - 1; i >= 0; i--) {
            int value =
                    switch (name.charAt(i)) {
                        case 'I' -> 1;
                        case 'V' -> 5;
                        case 'X' -> 10;
                        default -> 50;
                    };
            sum += value < last ? -value : value;
            last = Math.max(last, value);
        }
        return sum;
    }
}
