package vn.vanthu.text;

import java.math.BigDecimal;

/** Writes whole numbers and decimals the Vietnamese way. */
public final class NumberWords {

    private static final String[] DIGITS = {
        "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"
    };

    private static final String[] SCALES = {"", "nghìn", "triệu", "tỷ"};

    private NumberWords() {}

    /** In words: 103 is "một trăm linh ba". From 0 to 999 999 999 999. */
    public static String inWords(long number) {
        if (number < 0 || number >= 1_000_000_000_000L) {
            throw new IllegalArgumentException("not between 0 and 999999999999: " + number);
        }
        if (number == 0) {
            return DIGITS[0];
        }
        var out = new StringBuilder();
        boolean started = false;
        for (int i = SCALES.length - 1; i >= 0; i--) {
            int group = (int) (number / power(i) % 1000);
            if (group > 0) {
                out.append(started ? " " : "").append(group(group, started));
                out.append(SCALES[i].isEmpty() ? "" : " ").append(SCALES[i]);
                started = true;
            }
        }
        return out.toString();
    }

    /** In digits: a full stop before every three digits, a comma before decimals. */
    public static String inDigits(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int stop = plain.indexOf('.');
        String whole = stop < 0 ? plain : plain.substring(0, stop);
        var out = new StringBuilder(number.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append('.');
            }
            out.append(whole.charAt(i));
        }
        if (stop >= 0) {
            out.append(',').append(plain, stop + 1, plain.length());
        }
        return out.toString();
    }

    private static long power(int group) {
        long power = 1;
        for (int i = 0; i < group; i++) {
            power *= 1000;
        }
        return power;
    }

    private static String group(int number, boolean full) {
        var out = new StringBuilder();
        int hundreds = number / 100;
        int rest = number % 100;
        if (hundreds > 0 || full) {
            out.append(DIGITS[hundreds]).append(" trăm");
        }
        if (rest > 0 && !out.isEmpty()) {
            out.append(rest < 10 ? " linh " : " ");
        }
        if (rest >= 20) {
            out.append(DIGITS[rest / 10]).append(" mươi");
        } else if (rest >= 10) {
            out.append("mười");
        }
        int last = rest % 10;
        if (last > 0) {
            out.append(rest >= 10 ? " " : "").append(last(last, rest / 10));
        }
        return out.toString();
    }

    private static String last(int digit, int tens) {
        if (digit == 5 && tens > 0) {
            return "lăm";
        }
        if (digit == 1 && tens > 1) {
            return "mốt";
        }
        return digit == 4 && tens > 1 ? "tư" : DIGITS[digit];
    }
}
