package vn.vanthu.read.tika;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.NumberFormats;

/** Counts through the lists of an OpenDocument text, in the order of the text. */
final class OdtLists {

    private static final int LEVELS = 10;
    private static final int UNUSED = Integer.MIN_VALUE;
    private static final Pattern PLACE = Pattern.compile("%(\\d{1,2})%");

    private final OdtStyles styles;
    private final Map<String, int[]> byId = new HashMap<>();
    private final Map<String, int[]> byStyle = new HashMap<>();

    OdtLists(OdtStyles styles) {
        this.styles = styles;
    }

    /** The counts that a list at the top begins with: new ones, or those of one it goes on with. */
    int[] begin(Element list, String style) {
        int[] before = byId.get(list.attr("text:continue-list"));
        if (before == null && list.attr("text:continue-numbering").equals("true")) {
            before = byStyle.get(style);
        }
        int[] counts = before == null ? unused() : before;
        byId.put(list.attr("xml:id"), counts);
        byStyle.put(style, counts);
        return counts;
    }

    /** Counts of the headings that are in no list. */
    int[] headings() {
        return byStyle.computeIfAbsent("", style -> unused());
    }

    /**
     * Counts an item and gives its label; null where the style gives none.
     *
     * @param level from 0
     * @param said number that the item itself gives; empty for none
     */
    @Nullable String next(String style, int[] counts, int level, String said) {
        int at = Math.clamp(level, 0, LEVELS - 1);
        Element shape = styles.level(style, at);
        for (int above = 0; above < at; above++) {
            if (counts[above] == UNUSED) {
                counts[above] = start(style, above);
            }
        }
        if (said.matches("\\d{1,6}")) {
            counts[at] = Integer.parseInt(said);
        } else {
            counts[at] = counts[at] == UNUSED ? start(style, at) : counts[at] + 1;
        }
        Arrays.fill(counts, at + 1, LEVELS, UNUSED);
        if (shape == null) {
            return null;
        }
        if (shape.tagName().endsWith("bullet")) {
            return WordLists.bullet(shape.attr("text:bullet-char"));
        }
        return shape.tagName().endsWith("image") ? "-" : label(shape, style, counts, at);
    }

    private String label(Element shape, String style, int[] counts, int at) {
        String pattern = shape.attr("loext:num-list-format");
        if (!pattern.isEmpty()) {
            var out = new StringBuilder();
            Matcher place = PLACE.matcher(pattern);
            while (place.find()) {
                int of = Integer.parseInt(place.group(1)) - 1;
                String number = of < 0 || of > at ? "" : number(style, counts, of);
                place.appendReplacement(out, Matcher.quoteReplacement(number));
            }
            return place.appendTail(out).toString().strip();
        }
        String own = number(style, counts, at);
        if (own.isEmpty()) {
            return "";
        }
        String shown = shape.attr("text:display-levels");
        int levels = shown.matches("\\d") ? Math.clamp(Integer.parseInt(shown), 1, at + 1) : 1;
        var out = new StringBuilder(shape.attr("style:num-prefix"));
        for (int of = at - levels + 1; of < at; of++) {
            String number = number(style, counts, of);
            out.append(number).append(number.isEmpty() ? "" : ".");
        }
        return out.append(own).append(shape.attr("style:num-suffix")).toString().strip();
    }

    private String number(String style, int[] counts, int of) {
        Element shape = styles.level(style, of);
        String kind = shape == null ? "" : shape.attr("style:num-format");
        int number = counts[of] == UNUSED ? start(style, of) : counts[of];
        return switch (kind) {
            case "" -> "";
            case "a" -> NumberFormats.format("lowerLetter", number);
            case "A" -> NumberFormats.format("upperLetter", number);
            case "i" -> NumberFormats.format("lowerRoman", number);
            case "I" -> NumberFormats.format("upperRoman", number);
            default -> String.valueOf(number);
        };
    }

    private int start(String style, int level) {
        Element shape = styles.level(style, level);
        String start = shape == null ? "" : shape.attr("text:start-value");
        return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    }

    private static int[] unused() {
        var counts = new int[LEVELS];
        Arrays.fill(counts, UNUSED);
        return counts;
    }
}
