package vn.vanthu.compare;

import java.util.ArrayList;
import java.util.List;

/** Tells which words of a text became which of another. */
public final class WordChanges {

    private WordChanges() {}

    /** What a stretch of words is in both texts. */
    public enum Kind {
        /** The same words, perhaps with other signs or capitals. */
        SAME,
        /** The same but for years that moved with the year of the plan. */
        SHIFTED,
        /** Other words; one side may be empty. */
        CHANGED
    }

    /**
     * A stretch of words in both texts.
     *
     * @param before as the earlier text has it
     * @param now as the later text has it
     */
    public record Part(Kind kind, String before, String now) {}

    /**
     * The two texts cut into stretches; all together they are the whole of both. A single word left
     * alone between two changes belongs to them.
     *
     * @param years by which the later document's year is ahead; 0 where that is not known
     */
    public static List<Part> of(String before, String now, int years) {
        var first = Term.of(before);
        var second = Term.of(now);
        int[] partners = Alignment.of(first, second, (a, b) -> a.likeness(b, years), 1);
        var parts = new ArrayList<Part>();
        int j = 0;
        for (int i = 0; i < first.size(); i++) {
            int partner = partners[i];
            if (partner == Alignment.ALONE) {
                add(parts, new Part(Kind.CHANGED, first.get(i).text(), ""));
                continue;
            }
            while (j < partner) {
                add(parts, new Part(Kind.CHANGED, "", second.get(j++).text()));
            }
            Term later = second.get(j++);
            boolean same = first.get(i).likeness(later, years) == Term.SAME;
            add(
                    parts,
                    new Part(same ? Kind.SAME : Kind.SHIFTED, first.get(i).text(), later.text()));
        }
        while (j < second.size()) {
            add(parts, new Part(Kind.CHANGED, "", second.get(j++).text()));
        }
        return withoutIslands(parts);
    }

    private static List<Part> withoutIslands(List<Part> parts) {
        var joined = new ArrayList<Part>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean island =
                    part.kind() == Kind.SAME
                            && i > 0
                            && i < parts.size() - 1
                            && parts.get(i - 1).kind() == Kind.CHANGED
                            && parts.get(i + 1).kind() == Kind.CHANGED
                            && Term.of(part.before()).size() == 1;
            add(joined, island ? new Part(Kind.CHANGED, part.before(), part.now()) : part);
        }
        return List.copyOf(joined);
    }

    private static void add(List<Part> parts, Part part) {
        if (!parts.isEmpty() && parts.getLast().kind() == part.kind()) {
            Part last = parts.removeLast();
            parts.add(
                    new Part(part.kind(), last.before() + part.before(), last.now() + part.now()));
        } else {
            parts.add(part);
        }
    }
}
