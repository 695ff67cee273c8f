package vn.vanthu.search;

import java.util.ArrayList;
import java.util.List;

/** One spelling for numbers and dates: no thousands' dots, a decimal comma, no leading zeros. */
final class Numerals {

    private Numerals() {}

    /** A number or date of digits, full stops and commas. */
    static String canonical(String digits) {
        List<String> groups = split(digits, ".,");
        if (groups.size() == 1) {
            return withoutZeros(digits);
        }
        int comma = digits.indexOf(',');
        if (comma < 0 && isDate(groups)) {
            return date(groups);
        }
        boolean decimal = comma >= 0 && comma == digits.lastIndexOf(',');
        String whole = decimal ? digits.substring(0, comma) : digits;
        List<String> thousands = split(whole, ".");
        boolean dots = thousands.size() > 1 && !thousands.getFirst().equals("0");
        for (String group : thousands.subList(1, thousands.size())) {
            dots &= group.length() == 3;
        }
        if (decimal && whole.indexOf('.') > comma) {
            return digits;
        }
        if (thousands.size() > 1 && !dots) {
            return thousands.size() == 2 && comma < 0 ? digits.replace('.', ',') : digits;
        }
        String joined = String.join("", thousands);
        return decimal ? withoutZeros(joined) + digits.substring(comma) : joined;
    }

    /** Whether these are day, month and year, or month and year. */
    static boolean isDate(List<String> groups) {
        int n = groups.size();
        return (n == 3 && within(groups.get(0), 31) || n == 2)
                && within(groups.get(n - 2), 12)
                && groups.get(n - 1).length() == 4
                && (groups.get(n - 1).startsWith("19") || groups.get(n - 1).startsWith("20"));
    }

    /** "5/3/2020". */
    static String date(List<String> groups) {
        return String.join("/", groups.stream().map(Numerals::withoutZeros).toList());
    }

    static boolean allDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static List<String> split(String text, String separators) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (separators.indexOf(text.charAt(i)) >= 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static boolean within(String group, int most) {
        return allDigits(group)
                && group.length() <= 2
                && Integer.parseInt(group) >= 1
                && Integer.parseInt(group) <= most;
    }

    private static String withoutZeros(String digits) {
        return digits.length() == 2 && digits.charAt(0) == '0' ? digits.substring(1) : digits;
    }
}
