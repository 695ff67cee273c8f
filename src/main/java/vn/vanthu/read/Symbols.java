package vn.vanthu.read;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs of the fonts that have no letters, in Unicode. */
public final class Symbols {

    private static final Map<Integer, String> WINGDINGS =
            Map.ofEntries(
                    Map.entry(0xFC, "✓"),
                    Map.entry(0xFE, "☑"),
                    Map.entry(0xFB, "✗"),
                    Map.entry(0xFD, "☒"),
                    Map.entry(0xA8, "☐"),
                    Map.entry(0x6F, "☐"),
                    Map.entry(0x71, "☐"),
                    Map.entry(0xA7, "▪"),
                    Map.entry(0x6E, "■"),
                    Map.entry(0x6C, "●"),
                    Map.entry(0x9F, "•"),
                    Map.entry(0xD8, "➢"),
                    Map.entry(0xE0, "→"),
                    Map.entry(0xE8, "→"),
                    Map.entry(0xF0, "⇨"),
                    Map.entry(0x28, "☎"),
                    Map.entry(0xAB, "★"),
                    Map.entry(0x76, "❖"));

    private static final Map<Integer, String> SYMBOL =
            Map.ofEntries(
                    Map.entry(0xB7, "•"),
                    Map.entry(0xB3, "≥"),
                    Map.entry(0xA3, "≤"),
                    Map.entry(0xB1, "±"),
                    Map.entry(0xB4, "×"),
                    Map.entry(0xB8, "÷"),
                    Map.entry(0xB9, "≠"),
                    Map.entry(0xBB, "≈"),
                    Map.entry(0xAE, "→"),
                    Map.entry(0xB0, "°"),
                    Map.entry(0xA5, "∞"),
                    Map.entry(0x2D, "−"),
                    Map.entry(0x44, "Δ"),
                    Map.entry(0x53, "Σ"),
                    Map.entry(0x61, "α"),
                    Map.entry(0x62, "β"),
                    Map.entry(0x6D, "µ"));

    private Symbols() {}

    /** A code of a symbol font; empty where it has no known meaning. */
    public static String sign(@Nullable String font, int code) {
        int low = code & 0xFF;
        if (font != null && font.startsWith("Wingdings")) {
            return WINGDINGS.getOrDefault(low, "");
        }
        if (font != null && font.startsWith("Symbol")) {
            return SYMBOL.getOrDefault(low, "");
        }
        return isPrivate(code) ? "" : Character.toString(code);
    }

    /** A text with the private codes that symbol fonts use replaced. */
    public static String replace(@Nullable String font, String text) {
        if (text.chars().noneMatch(Symbols::isPrivate)) {
            return text;
        }
        var out = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    if (isPrivate(c)) {
                        out.append(sign(font, c));
                    } else {
                        out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }

    private static boolean isPrivate(int code) {
        return code >= 0xF000 && code <= 0xF0FF;
    }
}
