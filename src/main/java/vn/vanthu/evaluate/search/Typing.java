package vn.vanthu.evaluate.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.vanthu.text.Unmarked;

/** The ways in which people type one question. */
public enum Typing {
    AS_WRITTEN("đúng như viết"),
    UNMARKED("không dấu, chữ thường"),
    OTHER_TONES("bỏ dấu kiểu khác (hòa, hoà)"),
    CAPITALS("chữ hoa"),
    DECOMPOSED("tổ hợp (NFD)");

    private static final String TONES = "([\\u0300\\u0301\\u0303\\u0309\\u0323])";
    private static final Pattern ON_FIRST =
            Pattern.compile(
                    "(?i)(o)"
                            + TONES
                            + "([ae])(?![\\p{L}\\p{M}])|(?<!q)(u)"
                            + TONES
                            + "(y)(?![\\p{L}\\p{M}])");
    private static final Pattern ON_SECOND =
            Pattern.compile(
                    "(?i)(o)([ae])"
                            + TONES
                            + "(?![\\p{L}\\p{M}])|(?<!q)(u)(y)"
                            + TONES
                            + "(?![\\p{L}\\p{M}])");

    private final String words;

    Typing(String words) {
        this.words = words;
    }

    /** In Vietnamese. */
    public String words() {
        return words;
    }

    /** The question typed so. */
    public String of(String text) {
        return switch (this) {
            case AS_WRITTEN -> text;
            case UNMARKED -> Unmarked.of(text);
            case OTHER_TONES -> otherTones(text);
            case CAPITALS -> text.toUpperCase(Locale.ROOT);
            case DECOMPOSED -> Normalizer.normalize(text, Form.NFD);
        };
    }

    /** Tone marks of oa, oe and uy at the end of a syllable on the other letter. */
    private static String otherTones(String text) {
        String apart = Normalizer.normalize(text, Form.NFD);
        String later =
                ON_FIRST.matcher(apart)
                        .replaceAll(found ->
                                moved(found.group(1), found.group(3), found.group(2))
                                        + moved(found.group(4), found.group(6), found.group(5)));
        String earlier =
                ON_SECOND
                        .matcher(apart)
                        .replaceAll(found ->
                                moved(found.group(1), found.group(3), found.group(2))
                                        + moved(found.group(4), found.group(6), found.group(5)));
        return Normalizer.normalize(later.equals(apart) ? earlier : later, Form.NFC);
    }

    private static String moved(String first, String second, String third) {
        return first == null ? "" : first + second + third;
    }
}
