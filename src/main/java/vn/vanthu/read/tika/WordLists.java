package vn.vanthu.read.tika;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.NumberFormats;

/**
 * Counts through the lists of a Word 97-2003 document as Word does, and says each paragraph's
 * label. Used once, in the order of the text.
 */
final class WordLists {

    private static final int LEVELS = 9;
    private static final int UNUSED = Integer.MIN_VALUE;
    private static final int BULLET = 23;

    private final @Nullable ListTables tables;
    private final Map<Integer, int[]> counters = new HashMap<>();
    private final Set<Long> restarted = new HashSet<>();

    WordLists(@Nullable ListTables tables) {
        this.tables = tables;
    }

    /** The label of a paragraph, which is counted; null when it is in no list. */
    @Nullable String next(Paragraph paragraph) {
        int use = paragraph.getIlfo();
        if (tables == null || use <= 0 || use > 2000) {
            return null;
        }
        try {
            int at = Math.clamp(paragraph.getIlvl(), 0, LEVELS - 1);
            LFO list = tables.getLfo(use);
            LFOData changes = tables.getLfoData(use);
            ListLevel level = level(list, changes, at);
            if (level == null) {
                return null;
            }
            int[] counts = counters.computeIfAbsent(list.getLsid(), id -> unused());
            count(counts, use, list, changes, at);
            return text(level, at, counts, list, changes);
        } catch (NoSuchElementException | IndexOutOfBoundsException e) {
            // Other programs leave paragraphs in lists that are not there.
            return null;
        }
    }

    private @Nullable ListLevel level(LFO list, LFOData changes, int at) {
        ListFormatOverrideLevel own = change(changes, at);
        if (own != null && own.isFormatting() && own.getLevel() != null) {
            return own.getLevel();
        }
        return tables == null || tables.getListData(list.getLsid()) == null
                ? null
                : tables.getLevel(list.getLsid(), at);
    }

    private static @Nullable ListFormatOverrideLevel change(@Nullable LFOData changes, int at) {
        if (changes != null) {
            for (ListFormatOverrideLevel change : changes.getRgLfoLvl()) {
                if (change != null && change.getLevelNum() == at) {
                    return change;
                }
            }
        }
        return null;
    }

    private int start(LFO list, LFOData changes, int at) {
        ListFormatOverrideLevel own = change(changes, at);
        if (own != null && own.isStartAt() && !own.isFormatting()) {
            return own.getIStartAt();
        }
        ListLevel level = level(list, changes, at);
        return level == null ? 1 : level.getStartAt();
    }

    private void count(int[] counts, int use, LFO list, LFOData changes, int at) {
        for (int above = 0; above < at; above++) {
            if (counts[above] == UNUSED) {
                counts[above] = start(list, changes, above);
            }
        }
        ListFormatOverrideLevel own = change(changes, at);
        boolean again = own != null && own.isStartAt() && restarted.add(use * 16L + at);
        counts[at] = again || counts[at] == UNUSED ? start(list, changes, at) : counts[at] + 1;
        Arrays.fill(counts, at + 1, LEVELS, UNUSED);
    }

    private String text(ListLevel level, int at, int[] counts, LFO list, LFOData changes) {
        String pattern = level.getNumberText() == null ? "" : level.getNumberText();
        if (level.getNumberFormat() == BULLET) {
            return bullet(pattern);
        }
        var out = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            int of = pattern.charAt(i);
            if (of >= LEVELS) {
                out.append((char) of);
                continue;
            }
            ListLevel shown = of == at ? level : level(list, changes, of);
            int number = counts[of] == UNUSED ? start(list, changes, of) : counts[of];
            boolean plain = level.isLegalNumbering() && of != at;
            int format = shown == null || plain ? 0 : shown.getNumberFormat();
            out.append(NumberFormats.format(name(format), number));
        }
        return out.toString().strip();
    }

    /** A plus sign is a level of its own in Vietnamese lists; every other sign is a dash. */
    static String bullet(String sign) {
        String bare = sign.strip();
        if (bare.isEmpty()) {
            return "";
        }
        return bare.equals("+") || bare.equals("*") ? bare : "-";
    }

    /** Number formats of [MS-OSHARED] 2.2.1.3 (MSONFC) by the names of newer files. */
    private static String name(int format) {
        return switch (format) {
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 22 -> "decimalZero";
            case 255 -> "none";
            default -> "decimal";
        };
    }

    private static int[] unused() {
        var counts = new int[LEVELS];
        Arrays.fill(counts, UNUSED);
        return counts;
    }
}
