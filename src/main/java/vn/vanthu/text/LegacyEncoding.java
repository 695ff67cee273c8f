package vn.vanthu.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Vietnamese encodings from before Unicode, in the shape in which they still turn up: as Latin-1
 * letters that a special font shows as Vietnamese.
 *
 * <p>TCVN3 (ABC) after TCVN 5712:1993, VNI-Windows, VISCII after RFC 1456.
 */
public enum LegacyEncoding {
    TCVN3 {
        @Override
        public String decode(String text) {
            return byTable(text, TCVN3_TABLE);
        }
    },
    VNI {
        @Override
        public String decode(String text) {
            return decodeVni(text);
        }
    },
    VISCII {
        @Override
        public String decode(String text) {
            return byTable(text, VISCII_TABLE);
        }
    };

    /** From U+00A1; a space where the code is not used. */
    private static final String TCVN3_TABLE =
            table(
                    0xA1,
                    "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽ"
                            + "éẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ");

    private static final String VISCII_TABLE =
            "\0\1Ẳ\3\4ẴẪ\7\b\t\n\13\f\r\16\17\20\21\22\23Ỷ\25\26\27\30Ỹ\32\33\34\35Ỵ\37"
                    + table(
                                    0x80,
                                    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởị"
                                        + "ỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉ"
                                        + "đựòóôõỏọụùúũủýợỮ")
                            .substring(0x20);

    /** Marks of VNI in small letters: on a plain vowel, with circumflex, with breve. */
    private static final String VNI_PLAIN = "ùøûõï";

    private static final String VNI_CIRCUMFLEX = "áàåãäâ";
    private static final String VNI_BREVE = "éèúüëê";
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
    private static final String VNI_SINGLE = "ñôöæóòîÑÔÖÆÓÒÎ";
    private static final String VNI_SINGLE_TO = "đơưỉĩịỵĐƠƯỈĨỊỴ";

    private static final int FEWEST_WORDS = 5;

    /** The Unicode text that stands for this one; letters that the code does not use stay. */
    public abstract String decode(String text);

    /** The encoding that a font's name stands for; empty for Unicode fonts. */
    public static Optional<LegacyEncoding> ofFont(@Nullable String font) {
        if (font == null) {
            return Optional.empty();
        }
        String name = font.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith(".vn")) {
            return Optional.of(TCVN3);
        }
        if (name.startsWith("vni-") || name.startsWith("vni ")) {
            return Optional.of(VNI);
        }
        return Optional.empty();
    }

    /** Whether a TCVN3 font shows small letters as capitals, as {@code .VnTimeH} does. */
    public static boolean isCapitalFont(String font) {
        String name = font.strip();
        return name.toLowerCase(Locale.ROOT).startsWith(".vn") && name.endsWith("H");
    }

    /**
     * The encoding of a whole text that came without fonts, where that is beyond doubt: the words
     * as they stand are no Vietnamese, decoded they are. Text that is right already, or in another
     * language, gives empty.
     */
    public static Optional<LegacyEncoding> of(String text) {
        Syllables.Census asItIs = Syllables.census(text);
        if (asItIs.marked() < FEWEST_WORDS || asItIs.share() > 0.5 || hasUnicodeVietnamese(text)) {
            return Optional.empty();
        }
        LegacyEncoding best = null;
        double bestShare = 0;
        for (LegacyEncoding encoding : values()) {
            double share = Syllables.census(encoding.decode(text)).share();
            if (share > bestShare) {
                best = encoding;
                bestShare = share;
            }
        }
        return bestShare >= 0.9 ? Optional.ofNullable(best) : Optional.empty();
    }

    /** Whether a text has letters that only Unicode has for Vietnamese (ă, đ, ơ, ư, ạ … ỹ). */
    public static boolean hasUnicodeVietnamese(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0102' && c <= '\u01B0' && "ĂăĐđĨĩŨũƠơƯư".indexOf(c) >= 0
                    || c >= '\u1EA0' && c <= '\u1EF9') {
                return true;
            }
        }
        return false;
    }

    private static String table(int first, String letters) {
        var out = new StringBuilder();
        for (char c = 0; c < first; c++) {
            out.append(c);
        }
        for (int i = 0; i < letters.length(); i++) {
            out.append(letters.charAt(i) == ' ' ? (char) (first + i) : letters.charAt(i));
        }
        return out.toString();
    }

    private static String byTable(String text, String table) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c < table.length() ? table.charAt(c) : c);
        }
        return out.toString();
    }

    private static String decodeVni(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String marks = i + 1 < text.length() ? vniMarks(c, text.charAt(i + 1)) : "";
            int single = VNI_SINGLE.indexOf(c);
            char base = single < 0 ? c : VNI_SINGLE_TO.charAt(single);
            if (marks.isEmpty()) {
                out.append(base);
            } else {
                out.append(Normalizer.normalize(base + marks, Normalizer.Form.NFC));
                i++;
            }
        }
        return out.toString();
    }

    /** Combining marks that the second letter stands for after the first; empty for none. */
    private static String vniMarks(char base, char next) {
        char small = Character.toLowerCase(base);
        char mark = Character.toLowerCase(next);
        int tone = VNI_PLAIN.indexOf(mark);
        if (tone >= 0 && "aeouyôö".indexOf(small) >= 0) {
            return TONES.substring(tone, tone + 1);
        }
        int circumflex = VNI_CIRCUMFLEX.indexOf(mark);
        if (circumflex >= 0 && "aeo".indexOf(small) >= 0) {
            return "\u0302" + (circumflex < 5 ? TONES.substring(circumflex, circumflex + 1) : "");
        }
        int breve = VNI_BREVE.indexOf(mark);
        if (breve >= 0 && small == 'a') {
            return "\u0306" + (breve < 5 ? TONES.substring(breve, breve + 1) : "");
        }
        return "";
    }
}
