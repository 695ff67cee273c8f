package vn.vanthu.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Section;

/**
 * A section with the sentences right under its heading; or what stands before all sections.
 *
 * @param section null for what stands before all sections
 * @param parent the division around it; null for the uppermost
 * @param body all words under the heading, those of the sections inside too
 */
record Division(
        @Nullable Section section,
        @Nullable Division parent,
        Wording title,
        Wording body,
        List<Sentence> sentences)
        implements Comparable<Division> {

    /** In another place of the outline a section must be this much like it. */
    private static final int ALIKE_ELSEWHERE = 600;

    /** How like two sections are by heading, words and what is around them. */
    int likeness(Division other) {
        if (section == null || other.section == null) {
            return section == other.section ? Alignment.SAME : 0;
        }
        int around = around(other);
        int byTitle = title.isEmpty() && other.title.isEmpty() ? 0 : title.likeness(other.title);
        int byBody = body.isEmpty() && other.body.isEmpty() ? byTitle : body.likeness(other.body);
        if (around < Alignment.SAME / 2) {
            int alike = (2 * byTitle + 3 * byBody) / 5;
            return alike >= ALIKE_ELSEWHERE ? alike : 0;
        }
        return (11 * Math.max(byTitle, byBody) + 6 * Math.min(byTitle, byBody) + 3 * around) / 20;
    }

    private int around(Division other) {
        if (parent == null || other.parent == null) {
            return parent == other.parent ? Alignment.SAME : 0;
        }
        return Math.max(
                parent.title.likeness(other.parent.title), parent.body.likeness(other.parent.body));
    }

    @Override
    public int compareTo(Division other) {
        int byTitle = title.compareTo(other.title);
        return byTitle == 0 ? body.compareTo(other.body) : byTitle;
    }

    // By identity: two sections may have the same words, and comparing all of them takes long.

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
