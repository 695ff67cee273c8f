package vn.vanthu.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.read.layout.Word;

/**
 * Puts letters together by the gaps between them. The space characters of a file cannot be trusted:
 * some writers put them inside of syllables, some leave them out.
 */
final class Words {

    /** Gap in letter sizes that divides words even without a space character. */
    private static final double GAP = 0.17;

    /** Least gap where the file has a space character. */
    private static final double GAP_AT_SPACE = 0.09;

    private Words() {}

    /** The direction of most letters; 0 where there are none. */
    static int mainDirection(List<Glyph> glyphs) {
        Map<Integer, Integer> seen = new HashMap<>();
        for (Glyph glyph : glyphs) {
            seen.merge(glyph.direction(), 1, Integer::sum);
        }
        return seen.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    static List<Word> of(List<Glyph> glyphs, int direction) {
        var out = new ArrayList<Word>();
        for (List<Glyph> row : rows(glyphs, direction)) {
            row.sort(Comparator.comparingDouble(Glyph::left));
            words(row, out);
        }
        return out;
    }

    /** Letters on the same line and of the same size, in any order. */
    private static List<List<Glyph>> rows(List<Glyph> glyphs, int direction) {
        var sorted = new ArrayList<Glyph>();
        for (Glyph glyph : glyphs) {
            if (glyph.direction() == direction) {
                sorted.add(glyph);
            }
        }
        sorted.sort(Comparator.comparingDouble(Glyph::base));
        var out = new ArrayList<List<Glyph>>();
        for (Glyph glyph : sorted) {
            List<Glyph> row = null;
            for (int i = out.size() - 1; i >= Math.max(0, out.size() - 5) && row == null; i--) {
                Glyph like = out.get(i).getFirst();
                boolean level = Math.abs(like.base() - glyph.base()) < glyph.size() * 0.09 + 0.2;
                boolean same = Math.abs(like.size() - glyph.size()) < glyph.size() * 0.12;
                row = level && same ? out.get(i) : null;
            }
            if (row == null) {
                row = new ArrayList<>();
                out.add(row);
            }
            row.add(glyph);
        }
        return out;
    }

    private static void words(List<Glyph> row, List<Word> out) {
        var part = new ArrayList<Glyph>();
        boolean doubled = false;
        boolean space = false;
        for (Glyph glyph : row) {
            if (glyph.isSpace()) {
                space = true;
                continue;
            }
            Glyph before = part.isEmpty() ? null : part.getLast();
            if (before != null) {
                if (isSame(before, glyph)) {
                    doubled = true;
                    continue;
                }
                double gap = glyph.left() - before.right();
                double least = (space ? GAP_AT_SPACE : GAP) * glyph.size();
                if (gap > least) {
                    out.add(word(part, doubled));
                    part.clear();
                    doubled = false;
                }
            }
            part.add(glyph);
            space = false;
        }
        if (!part.isEmpty()) {
            out.add(word(part, doubled));
        }
    }

    /** A letter drawn twice at one place looks bold. */
    private static boolean isSame(Glyph a, Glyph b) {
        return a.text().equals(b.text())
                && Math.abs(a.left() - b.left()) < a.size() * 0.06
                && Math.abs(a.base() - b.base()) < a.size() * 0.06;
    }

    private static Word word(List<Glyph> part, boolean doubled) {
        var text = new StringBuilder();
        int bold = 0;
        int italic = 0;
        double right = 0;
        for (Glyph glyph : part) {
            text.append(glyph.text());
            bold += glyph.bold() ? 1 : 0;
            italic += glyph.italic() ? 1 : 0;
            right = Math.max(right, glyph.right());
        }
        Glyph first = part.getFirst();
        return new Word(
                text.toString(),
                first.left(),
                right,
                first.base(),
                first.size(),
                doubled || bold * 2 > part.size(),
                italic * 2 > part.size());
    }
}
