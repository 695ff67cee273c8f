package vn.vanthu.read.tika;

/** Divides the bytes of an RTF file into its tokens ([MS-RTF] 1.9.1, "RTF Syntax"). */
final class RtfTokens {

    private final byte[] bytes;
    private int at;

    private Kind kind = Kind.END;
    private String word = "";
    private int number;
    private boolean numbered;

    enum Kind {
        OPEN,
        CLOSE,
        WORD,

        /** One byte of text, in {@link #number()}. */
        BYTE,
        END
    }

    RtfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    Kind next() {
        while (at < bytes.length && (bytes[at] == '\r' || bytes[at] == '\n' || bytes[at] == 0)) {
            at++;
        }
        if (at >= bytes.length) {
            kind = Kind.END;
            return kind;
        }
        byte b = bytes[at++];
        switch (b) {
            case '{' -> kind = Kind.OPEN;
            case '}' -> kind = Kind.CLOSE;
            case '\\' -> control();
            default -> text(b & 0xFF);
        }
        return kind;
    }

    private void text(int value) {
        kind = Kind.BYTE;
        number = value;
    }

    private void control() {
        if (at >= bytes.length) {
            kind = Kind.END;
            return;
        }
        byte first = bytes[at];
        if (!isLetter(first)) {
            at++;
            sign(first);
            return;
        }
        int start = at;
        while (at < bytes.length && isLetter(bytes[at]) && at - start < 32) {
            at++;
        }
        word = new String(bytes, start, at - start, java.nio.charset.StandardCharsets.US_ASCII);
        kind = Kind.WORD;
        boolean minus = at < bytes.length && bytes[at] == '-';
        int digits = minus ? at + 1 : at;
        long value = 0;
        int from = digits;
        while (digits < bytes.length && Character.isDigit(bytes[digits]) && digits - from < 10) {
            value = value * 10 + bytes[digits++] - '0';
        }
        numbered = digits > from;
        number = 0;
        if (numbered) {
            at = digits;
            number = (int) Math.clamp(minus ? -value : value, -999_999_999, 999_999_999);
        }
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
    }

    private void sign(byte sign) {
        switch (sign) {
            case '\'' -> {
                int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
                int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
                at = Math.min(bytes.length, at + 2);
                text(high < 0 || low < 0 ? '?' : high * 16 + low);
            }
            case '\\', '{', '}' -> text(sign);
            default -> {
                kind = Kind.WORD;
                word = sign == '\r' || sign == '\n' ? "par" : String.valueOf((char) sign);
                numbered = false;
                number = 0;
            }
        }
    }

    /** Leaves out bytes that are no tokens ({@code \bin}). */
    void skip(int count) {
        at = (int) Math.min(bytes.length, at + (long) Math.max(0, count));
    }

    /** The control word or sign, without its number. */
    String word() {
        return word;
    }

    int number() {
        return number;
    }

    /** Whether a switch is turned on: it has no number, or one that is not 0. */
    boolean isOn() {
        return !numbered || number != 0;
    }

    boolean isNumbered() {
        return numbered;
    }

    private static boolean isLetter(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }
}
