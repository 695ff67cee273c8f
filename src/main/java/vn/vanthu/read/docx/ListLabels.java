package vn.vanthu.read.docx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.NumberFormats;

/**
 * Counts through a document's lists as Word does, and says each paragraph's label. Used once, in
 * the order of the text.
 */
final class ListLabels {

    private static final int LEVELS = 9;
    private static final int UNUSED = Integer.MIN_VALUE;

    private final Numbering numbering;
    private final Styles styles;
    private final Map<Integer, int[]> counters = new HashMap<>();
    private final Set<Long> restarted = new HashSet<>();

    ListLabels(Numbering numbering, Styles styles) {
        this.numbering = numbering;
        this.styles = styles;
    }

    /**
     * A paragraph's place in a list.
     *
     * @param label as shown, "- " for bullets without the space; empty for a level without label
     */
    record Label(String label, Numbering.Level level) {}

    /**
     * Counts a paragraph and says its label.
     *
     * @param format effective format of the paragraph
     * @param direct what the paragraph itself says, without its style
     * @param style its style's id
     * @return null when it is in no list
     */
    @Nullable Label next(ParagraphFormat format, ParagraphFormat direct, String style) {
        Integer id = format.list();
        Numbering.ListUse list = id == null || id == 0 ? null : numbering.list(id);
        if (id == null || list == null) {
            return null;
        }
        int template = numbering.template(list, styles);
        int at = levelIn(list, template, format, direct, style);
        Numbering.Level level = numbering.level(list, template, at);
        if (level == null) {
            return null;
        }
        int[] counts = counters.computeIfAbsent(template, t -> unused());
        count(counts, id, list, template, at);
        return new Label(text(level, at, counts, list, template), level);
    }

    private int levelIn(
            Numbering.ListUse list,
            int template,
            ParagraphFormat format,
            ParagraphFormat direct,
            String style) {
        if (direct.level() == null && direct.list() == null) {
            int linked = numbering.levelOf(list, template, style);
            if (linked >= 0) {
                return linked;
            }
        }
        Integer level = direct.level() != null ? direct.level() : format.level();
        return level == null ? 0 : Math.clamp(level, 0, LEVELS - 1);
    }

    private void count(int[] counts, int id, Numbering.ListUse list, int template, int at) {
        for (int above = 0; above < at; above++) {
            if (counts[above] == UNUSED) {
                counts[above] = start(list, template, above);
            }
        }
        Integer again = list.starts().get(at);
        if (again != null && restarted.add((long) id << 8 | at)) {
            counts[at] = again;
        } else {
            counts[at] = counts[at] == UNUSED ? start(list, template, at) : counts[at] + 1;
        }
        for (int below = at + 1; below < LEVELS; below++) {
            Numbering.Level level = numbering.level(list, template, below);
            Integer restart = level == null ? null : level.restart();
            if (restart == null || at < restart) {
                counts[below] = UNUSED;
            }
        }
    }

    private int start(Numbering.ListUse list, int template, int at) {
        Integer again = list.starts().get(at);
        Numbering.Level level = numbering.level(list, template, at);
        return again != null ? again : level == null ? 1 : level.start();
    }

    private String text(
            Numbering.Level level, int at, int[] counts, Numbering.ListUse list, int template) {
        if (RunFormat.is(level.run().hidden())) {
            return "";
        }
        if (level.format().equals("bullet")) {
            return bullet(level.text());
        }
        var out = new StringBuilder();
        for (int i = 0; i < level.text().length(); i++) {
            char c = level.text().charAt(i);
            int of = i + 1 < level.text().length() ? level.text().charAt(i + 1) - '1' : -1;
            if (c != '%' || of < 0 || of >= LEVELS) {
                out.append(c);
                continue;
            }
            i++;
            Numbering.Level shown = numbering.level(list, template, of);
            String format = shown == null ? "decimal" : shown.format();
            int number = counts[of] == UNUSED ? start(list, template, of) : counts[of];
            boolean plain = level.legal() && of != at && !format.equals("none");
            out.append(NumberFormats.format(plain ? "decimal" : format, number));
        }
        String label = out.toString().strip();
        return RunFormat.is(level.run().caps()) ? label.toUpperCase(Locale.ROOT) : label;
    }

    /** A plus sign is a level of its own in Vietnamese lists; every other sign is a dash. */
    private static String bullet(String sign) {
        String bare = sign.strip();
        if (bare.isEmpty()) {
            return "";
        }
        return bare.equals("+") || bare.equals("*") ? bare : "-";
    }

    private static int[] unused() {
        var counts = new int[LEVELS];
        Arrays.fill(counts, UNUSED);
        return counts;
    }
}
