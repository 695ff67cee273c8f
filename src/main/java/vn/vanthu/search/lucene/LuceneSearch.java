package vn.vanthu.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Highlighter;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Plan;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.SearchOptions.Repeats;
import vn.vanthu.search.SearchResult;
import vn.vanthu.search.Shown;

/** One search: what has all the words, then, if that does not fill the page, what has some. */
final class LuceneSearch {

    private static final String DOCUMENT = EntryDocuments.facet(Field.DOCUMENT);

    /** Equal scores from the newest on, and by keys: the same question has the same answer. */
    private static final Sort BEST_FIRST =
            new Sort(
                    SortField.FIELD_SCORE,
                    new SortField(EntryDocuments.NEWNESS, SortField.Type.LONG, true),
                    new SortField(DOCUMENT, SortField.Type.STRING),
                    new SortField(EntryDocuments.ORDER, SortField.Type.LONG));

    private final IndexSearcher searcher;
    private final Plan plan;
    private final SearchOptions options;
    private final Highlighter highlighter;
    private final List<Hit> hits = new ArrayList<>();
    private final Shown shown;

    LuceneSearch(IndexSearcher searcher, Analysis analysis, Query query, SearchOptions options) {
        this.searcher = searcher;
        this.plan = analysis.plan(query);
        this.options = options;
        this.shown = new Shown(options);
        this.highlighter = new Highlighter(analysis, query, options.snippets());
    }

    SearchResult run() throws IOException {
        var complete = searcher.rewrite(Translation.of(plan.complete()));
        var partial = Translation.of(plan.partial());
        var counted = count(complete);
        long total = counted.total();
        collect(complete, true);
        if (!shown.full()) {
            collect(partial, false);
        }
        if (total == 0 && !options.facets().isEmpty()) {
            counted = count(partial);
        }
        return new SearchResult(total, hits, counted.facets());
    }

    private FacetCounting.Counted count(org.apache.lucene.search.Query matching)
            throws IOException {
        return options.facets().isEmpty()
                ? new FacetCounting.Counted(searcher.count(matching), Map.of())
                : searcher.search(matching, new FacetCounting(options.facets()));
    }

    private void collect(org.apache.lucene.search.Query matching, boolean complete)
            throws IOException {
        int most = Math.max(1, searcher.getIndexReader().maxDoc());
        int slack = options.perDocument() == 0 && options.repeats() == Repeats.SHOW ? 1 : 4;
        int page = Math.min(most, Math.max(1, (options.offset() + options.limit()) * slack));
        FieldDoc after = null;
        while (!shown.full()) {
            TopFieldDocs top =
                    searcher.search(
                            matching, new TopFieldCollectorManager(BEST_FIRST, page, after, 1));
            for (ScoreDoc each : top.scoreDocs) {
                after = (FieldDoc) each;
                add(after, complete);
            }
            if (top.scoreDocs.length < page) {
                return;
            }
        }
    }

    private void add(FieldDoc found, boolean complete) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
        int doc = found.doc - leaf.docBase;
        var document = DocValues.getSorted(leaf.reader(), DOCUMENT);
        var place = DocValues.getNumeric(leaf.reader(), EntryDocuments.PLACE);
        if (!document.advanceExact(doc) || !place.advanceExact(doc)) {
            throw new CorruptIndexException("entry without place", "document " + found.doc);
        }
        var id = new DocumentId(document.lookupOrd(document.ordValue()).utf8ToString());
        var span = EntryDocuments.place(place.longValue());
        if (!shown.accept(id, span, () -> version(leaf.reader(), doc))) {
            return;
        }
        BytesRef stored =
                searcher.storedFields().document(found.doc).getBinaryValue(EntryDocuments.ENTRY);
        Entry entry = StoredEntry.entry(stored);
        double score = ((Number) found.fields[0]).doubleValue();
        hits.add(new Hit(entry, score, complete, highlighter.snippet(entry)));
    }

    private static String version(LeafReader in, int doc) throws IOException {
        var day = DocValues.getNumeric(in, EntryDocuments.NEWNESS);
        return Entry.version(
                value(in, doc, Field.NUMBER),
                LocalDate.ofEpochDay(day.advanceExact(doc) ? day.longValue() : 0),
                value(in, doc, Field.ISSUER),
                value(in, doc, Field.PROVINCE));
    }

    private static @Nullable String value(LeafReader in, int doc, Field field) throws IOException {
        var values = DocValues.getSorted(in, EntryDocuments.facet(field));
        return values.advanceExact(doc) ? values.lookupOrd(values.ordValue()).utf8ToString() : null;
    }
}
