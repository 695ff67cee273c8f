package vn.vanthu.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Mends UTF-8 that somebody read as windows-1252 ({@code Káº¿ hoáº¡ch}). Line by line, and only
 * where the bytes prove it: a line that goes back to well-formed UTF-8 with letters of more than
 * one byte was UTF-8.
 */
public final class Mojibake {

    private static final Charset CP1252 = Charset.forName("windows-1252");

    private Mojibake() {}

    /** The mended text; the same object when there is nothing to mend. */
    public static String repair(String text) {
        if (!mayBe(text)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        boolean changed = false;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            String line = text.substring(start, end);
            String mended = mayBe(line) ? repairLine(line) : line;
            changed |= !mended.equals(line);
            out.append(mended);
            start = end;
        }
        return changed ? out.toString() : text;
    }

    /** Lead bytes of the letters that Vietnamese needs, followed by a continuation byte. */
    private static boolean mayBe(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u00C3'
                    && c <= '\u00E2'
                    && asByte(text.charAt(i + 1)) >= 0x80
                    && asByte(text.charAt(i + 1)) < 0xC0) {
                return true;
            }
        }
        return false;
    }

    private static String repairLine(String line) {
        var bytes = new byte[line.length()];
        for (int i = 0; i < bytes.length; i++) {
            int b = asByte(line.charAt(i));
            if (b < 0) {
                return line;
            }
            // The no-break space of à (C3 A0) is often made a plain one on the way.
            boolean lostSpace = b == ' ' && i > 0 && bytes[i - 1] == (byte) 0xC3;
            bytes[i] = (byte) (lostSpace ? 0xA0 : b);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return line;
        }
    }

    /** The windows-1252 byte of a character, its unused codes standing for themselves; or -1. */
    private static int asByte(char c) {
        if (c < 0x80 || c >= 0xA0 && c <= 0xFF || c >= 0x80 && c < 0xA0) {
            return c;
        }
        if (c > 0x2122 || c < 0x152) {
            return -1;
        }
        byte[] bytes = String.valueOf(c).getBytes(CP1252);
        return bytes.length == 1 && bytes[0] != '?' ? bytes[0] & 0xFF : -1;
    }
}
