package vn.vanthu.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Span;

/**
 * The outline (bố cục) of a document.
 *
 * @param head the letterhead with number, place, date, type and subject, up to the body
 * @param body from the opening words to the end mark ("./.")
 * @param closing recipients and signature block; empty at the body's end where there is none
 * @param sections headings of the body and of annexes, in order; none reaches into the next
 */
public record Outline(Span head, Span body, Span closing, List<Section> sections) {

    public Outline {
        sections = List.copyOf(sections);
    }

    /** The innermost section that an offset lies in; null outside of all. */
    public @Nullable Section at(int offset) {
        return at(sections, offset);
    }

    /** The sections that an offset lies in, outermost first. */
    public List<Section> pathTo(int offset) {
        var path = new ArrayList<Section>();
        List<Section> level = sections;
        while (true) {
            Section found = holding(level, offset);
            if (found == null) {
                return path;
            }
            path.add(found);
            level = found.children();
        }
    }

    private static @Nullable Section at(List<Section> sections, int offset) {
        Section found = holding(sections, offset);
        if (found == null) {
            return null;
        }
        Section inner = at(found.children(), offset);
        return inner == null ? found : inner;
    }

    /** The one of sections beside each other that an offset lies in; null where none is. */
    private static @Nullable Section holding(List<Section> sections, int offset) {
        int low = 0;
        int high = sections.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sections.get(middle).extent().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean holds = low > 0 && sections.get(low - 1).extent().contains(offset);
        return holds ? sections.get(low - 1) : null;
    }
}
