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
    private final Map<String, DocumentId> versions = new HashMap<>();
    private int passed;
    private int shown;

    public Shown(SearchOptions options) {
        this.options = options;
    }

    /** Whether the page is full. */
    public boolean full() {
        return shown == options.limit();
    }

    /** Whether an entry belongs on the page. */
    public boolean accept(Entry entry) {
        return accept(entry.document(), entry.span(), entry::version);
    }

    /**
     * Whether an entry with this place belongs on the page.
     *
     * @param version tells its {@link Entry#version}; asked only where that matters
     */
    public <E extends Exception> boolean accept(DocumentId document, Span place, Version<E> version)
            throws E {
        if (full() || isOtherVersion(document, version)) {
            return false;
        }
        var before = places.computeIfAbsent(document, any -> new ArrayList<>());
        boolean repeated =
                switch (options.repeats()) {
                    case SHOW -> false;
                    case LEAVE_OUT, LEAVE_OUT_VERSIONS -> before.stream().anyMatch(place::overlaps);
                };
        boolean tooMany = options.perDocument() > 0 && before.size() >= options.perDocument();
        if (repeated || tooMany) {
            return false;
        }
        before.add(place);
        if (passed++ < options.offset()) {
            return false;
        }
        shown++;
        return true;
    }

    /** The best hit of all versions decides which one is shown. */
    private <E extends Exception> boolean isOtherVersion(DocumentId document, Version<E> version)
            throws E {
        return switch (options.repeats()) {
            case SHOW, LEAVE_OUT -> false;
            case LEAVE_OUT_VERSIONS -> {
                String of = version.get();
                yield !of.isEmpty()
                        && !versions.computeIfAbsent(of, any -> document).equals(document);
            }
        };
    }

    /** Tells an entry's {@link Entry#version}. */
    public interface Version<E extends Exception> {
        String get() throws E;
    }
}
