package vn.vanthu.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.text.Span;

/** Decides, hit by hit from the best on, which ones a page shows. For engines; used once. */
public final class Shown {

    private final SearchOptions options;
    private final Map<DocumentId, List<Span>> places = new HashMap<>();
    private int passed;
    private int shown;

    public Shown(SearchOptions options) {
        this.options = options;
    }

    /** Whether the page is full. */
    public boolean full() {
        return shown == options.limit();
    }

    /** Whether an entry with this place belongs on the page. */
    public boolean accept(DocumentId document, Span place) {
        var before = places.computeIfAbsent(document, any -> new ArrayList<>());
        boolean repeated =
                switch (options.repeats()) {
                    case SHOW -> false;
                    case LEAVE_OUT -> before.stream().anyMatch(place::overlaps);
                };
        boolean tooMany = options.perDocument() > 0 && before.size() >= options.perDocument();
        if (full() || repeated || tooMany) {
            return false;
        }
        before.add(place);
        if (passed++ < options.offset()) {
            return false;
        }
        shown++;
        return true;
    }
}
