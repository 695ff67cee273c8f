package vn.vanthu.text;

import java.util.Locale;

/** Numbers as list labels show them (ECMA-376 part 1, 17.18.59). */
public final class NumberFormats {

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {
        "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
    };

    private NumberFormats() {}

    /** A number in a format; formats of other scripts come out in Arabic digits. */
    public static String format(String format, int number) {
        return switch (format) {
            case "none" -> "";
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "decimalZero" -> number >= 0 && number < 10 ? "0" + number : "" + number;
            case "decimalEnclosedParen" -> "(" + number + ")";
            case "numberInDash" -> "- " + number + " -";
            case "ordinal" -> number + ".";
            default -> "" + number;
        };
    }

    /** a to z, then aa, bb and so on: Word counts with the English alphabet, without đ. */
    private static String letters(int number) {
        if (number < 1 || number > 26 * 30) {
            return "" + number;
        }
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return "" + number;
        }
        var out = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                out.append(SIGNS[i]);
                left -= VALUES[i];
            }
        }
        return out.toString();
    }
}
