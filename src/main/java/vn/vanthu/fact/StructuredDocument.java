package vn.vanthu.fact;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vn.vanthu.document.Document;
import vn.vanthu.document.Outline;
import vn.vanthu.text.Span;
import vn.vanthu.text.Tokens;

/** A document whose letterhead, outline and signature block are known. */
public final class StructuredDocument {

    /**
     * Something that follows from a document alone and that several extractors need, as its tables
     * or its sentences. Made when first asked for, then kept with the document.
     *
     * @param <V> what it is; a value that never changes
     */
    public static final class View<V> {

        private final Function<StructuredDocument, V> make;

        public View(Function<StructuredDocument, V> make) {
            this.make = make;
        }
    }

    private static final View<Tokens> TOKENS = new View<>(document -> Tokens.of(document.text()));

    private final Document document;
    private final Outline outline;
    private final Metadata metadata;
    private final Map<View<?>, Object> views = new ConcurrentHashMap<>();

    public StructuredDocument(Document document, Outline outline, Metadata metadata) {
        this.document = document;
        this.outline = outline;
        this.metadata = metadata;
    }

    public Document document() {
        return document;
    }

    public Outline outline() {
        return outline;
    }

    public Metadata metadata() {
        return metadata;
    }

    public String text() {
        return document.text();
    }

    /** The tokens of a part of the text, cut once for all who ask. */
    public Tokens tokens(Span within) {
        return view(TOKENS).part(within);
    }

    /** Evidence for a span: its section path and page are looked up. */
    public Evidence evidence(Span span) {
        var section = outline.at(span.start());
        int page = document.pageAt(span.start());
        return new Evidence(span, section == null ? null : section.path(), page == 0 ? null : page);
    }

    /** A view of this document; the same one each time, unless two threads ask at once. */
    @SuppressWarnings("unchecked") // a view is put in under its own key only, just below
    public <V> V view(View<V> view) {
        Object known = views.get(view);
        if (known == null) {
            known = view.make.apply(this);
            views.put(view, known);
        }
        return (V) known;
    }
}
