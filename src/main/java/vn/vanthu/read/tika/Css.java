package vn.vanthu.read.tika;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Declarations of a {@code style} attribute, names and values in small letters. */
record Css(Map<String, String> declarations) {

    private static final Pattern LENGTH = Pattern.compile("(-?[\\d.]{1,9})(pt|px|cm|mm|in|em)?.*");

    static Css of(String style) {
        var found = new HashMap<String, String>();
        for (String declaration : style.split(";", 200)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                found.put(
                        declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        declaration.substring(colon + 1).strip());
            }
        }
        return new Css(found);
    }

    /** A declaration's value in small letters; empty where it is not made. */
    String get(String name) {
        return raw(name).toLowerCase(Locale.ROOT);
    }

    String raw(String name) {
        return declarations.getOrDefault(name, "");
    }

    /** Whether a border is drawn: "0.5pt solid", but not "none", "0" or "0pt solid". */
    static boolean isLine(String border) {
        return !border.isBlank()
                && !border.contains("none")
                && !border.strip().matches("0(?:\\.0*)?(?:[a-z]{2})?(?:\\s.*)?");
    }

    /** A length in points; 0 where unknown. */
    double points(String name) {
        Matcher matcher = LENGTH.matcher(get(name));
        if (!matcher.matches()) {
            return 0;
        }
        double number;
        try {
            number = Double.parseDouble(matcher.group(1));
        } catch (NumberFormatException e) {
            return 0;
        }
        String unit = matcher.group(2) == null ? "" : matcher.group(2);
        return switch (unit) {
            case "pt" -> number;
            case "px" -> number * 0.75;
            case "cm" -> number * 28.35;
            case "mm" -> number * 2.835;
            case "in" -> number * 72;
            case "em" -> number * 12;
            default -> 0;
        };
    }
}
