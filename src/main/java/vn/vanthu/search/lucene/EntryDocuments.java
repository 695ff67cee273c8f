package vn.vanthu.search.lucene;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Form;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query.Day;
import vn.vanthu.search.Recent;
import vn.vanthu.search.Streams;
import vn.vanthu.search.TermStream;
import vn.vanthu.search.Zone;
import vn.vanthu.text.Span;

/** Turns entries into Lucene documents. */
final class EntryDocuments {

    static final String YEAR = "year";
    static final String VALUES = "values";

    /** What an entry alone has, as {@link StoredEntry} writes it; of a fact in a column. */
    static final String ENTRY = "entry";

    static final String FACT = "fact";

    /** What entries above it have in common. */
    static final String ABOVE = "above";

    static final String PLACE = "place";

    /** The place of an entry among those of its document, to sort by. */
    static final String ORDER = "order";

    /** The document's day, counted from 1970-01-01, to sort by. */
    static final String NEWNESS = "newness";

    /** Longer values of a filter are cut off: Lucene refuses terms above 32 KB. */
    private static final int LONGEST_VALUE = 1000;

    /** Values of filters that are kept with their words. */
    private static final int MOST_KEPT = 4096;

    private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType PLACED_EXACT =
            type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType KNOWN = type(IndexOptions.DOCS, true);

    /** What nearly all entries have from their document: only the others have it in columns. */
    static final Set<vn.vanthu.search.Field> COMMON =
            Set.of(vn.vanthu.search.Field.YEAR, vn.vanthu.search.Field.AREA);

    /** In a column, that there is no value; no value is empty. */
    static final BytesRef UNKNOWN = new BytesRef();

    private static final Form[] FORMS = Form.values();
    private static final vn.vanthu.search.Field[] FIELDS = vn.vanthu.search.Field.values();
    private static final Day[] DAYS = Day.values();

    private static final String[] FILTERS = names("f.", FIELDS);
    private static final String[] FACETS = names("v.", FIELDS);
    private static final String[] DAY_NAMES = names("day.", DAYS);
    private static final String[][] STREAMS =
            Stream.of(Zone.values())
                    .map(zone -> names(zone.name() + '.', FORMS))
                    .toArray(String[][]::new);

    private final Analysis analysis;
    private final Recent<String, String> keys = new Recent<>(MOST_KEPT, Analysis::key);
    private final Recent<String, List<vn.vanthu.search.Term>> words =
            new Recent<>(MOST_KEPT, EntryDocuments::words);

    EntryDocuments(Analysis analysis) {
        this.analysis = analysis;
    }

    /** Matches entries of a document. */
    static Query ofDocument(DocumentId document) {
        String key = Analysis.key(document.sha256());
        return new TermQuery(new Term(filter(vn.vanthu.search.Field.DOCUMENT), key));
    }

    /** Matches these entries of a document. */
    static Query these(DocumentId document, Collection<Entry> entries) {
        long[] places = entries.stream().mapToLong(EntryDocuments::order).toArray();
        return new BooleanQuery.Builder()
                .add(ofDocument(document), Occur.FILTER)
                .add(NumericDocValuesField.newSlowSetQuery(ORDER, places), Occur.FILTER)
                .build();
    }

    /** The Lucene field by which entries are filtered. */
    static String filter(vn.vanthu.search.Field field) {
        return FILTERS[field.ordinal()];
    }

    /** The Lucene field of a value as written, by which entries are counted. */
    static String facet(vn.vanthu.search.Field field) {
        return FACETS[field.ordinal()];
    }

    private static String[] names(String before, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> (before + value.name()).toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    /** The Lucene field of a day, counted from 1970-01-01. */
    static String day(Day day) {
        return DAY_NAMES[day.ordinal()];
    }

    /**
     * The block of a document's entries: those with the same headings together, and behind them
     * what they share. What many entries share is thereby cut and kept once.
     *
     * @param entries of one document
     */
    Iterable<Document> block(Collection<Entry> entries) {
        var documents = new LinkedHashMap<StoredEntry.Whole, Map<Above, List<Entry>>>();
        for (Entry entry : entries) {
            documents
                    .computeIfAbsent(StoredEntry.Whole.of(entry), any -> new LinkedHashMap<>())
                    .computeIfAbsent(Above.of(entry), any -> new ArrayList<>())
                    .add(entry);
        }
        var made = new ArrayList<Supplier<Document>>();
        documents.forEach((whole, sections) -> {
            Entry any = sections.values().iterator().next().getFirst();
            for (List<Entry> section : sections.values()) {
                section.forEach(entry -> made.add(() -> of(entry, any)));
                made.add(() -> headings(section.getFirst()));
            }
            made.add(() -> whole(whole, any));
        });
        return () -> made.stream().map(Supplier::get).iterator();
    }

    /** What stands above an entry; above a document as a whole, its title. */
    private record Above(boolean title, List<String> headings) {

        static Above of(Entry entry) {
            return new Above(entry.kind() == Kind.DOCUMENT, entry.headings());
        }
    }

    /**
     * @param model whose values in common fields its document has
     */
    private Document of(Entry entry, Entry model) {
        var out = new Document();
        out.add(new NumericDocValuesField(ORDER, order(entry)));
        out.add(new NumericDocValuesField(PLACE, place(entry.span())));
        out.add(new NumericDocValuesField(NEWNESS, entry.day().toEpochDay()));
        var source = new AttributeSource();
        add(out, Zone.TEXT, analysis.text(entry), source);
        values(out, entry, false, source);
        for (var field : COMMON) {
            List<String> own = field.of(entry);
            if (!own.equals(field.of(model))) {
                common(out, field, own);
            }
        }
        Integer year = entry.year();
        if (year != null) {
            out.add(new IntPoint(YEAR, year));
        }
        for (BigDecimal value : entry.fact().values()) {
            out.add(new DoublePoint(VALUES, value.doubleValue()));
        }
        BytesRef own = StoredEntry.bytes(entry);
        // Tables are made of thousands of facts: a column is read without unpacking its neighbours.
        out.add(
                entry.kind().isFact()
                        ? new BinaryDocValuesField(FACT, own)
                        : new StoredField(ENTRY, own));
        return out;
    }

    private Document headings(Entry any) {
        var out = end(Level.HEADINGS, any);
        out.add(new BinaryDocValuesField(ABOVE, StoredEntry.bytes(any.headings())));
        add(out, Zone.HEADINGS, analysis.headings(any), new AttributeSource());
        return out;
    }

    private Document whole(StoredEntry.Whole whole, Entry any) {
        var out = end(Level.DOCUMENT, any);
        out.add(new BinaryDocValuesField(ABOVE, StoredEntry.bytes(whole)));
        var source = new AttributeSource();
        add(out, Zone.TITLE, analysis.title(any), source);
        values(out, any, true, source);
        COMMON.forEach(field -> common(out, field, field.of(any)));
        return out;
    }

    private static void common(Document out, vn.vanthu.search.Field field, List<String> value) {
        BytesRef written = value.isEmpty() ? UNKNOWN : new BytesRef(shortened(value.getFirst()));
        out.add(new SortedDocValuesField(facet(field), written));
    }

    private static String shortened(String value) {
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
    }

    /** Goes when its document is removed. */
    private Document end(Level level, Entry any) {
        var out = new Document();
        level.mark(out);
        // A column without gaps is read several times as fast.
        out.add(new SortedDocValuesField(facet(vn.vanthu.search.Field.KIND), UNKNOWN));
        String name = filter(vn.vanthu.search.Field.DOCUMENT);
        out.add(new StringField(name, keys.of(any.document().sha256()), Field.Store.NO));
        return out;
    }

    private void values(Document out, Entry entry, boolean ofDocument, AttributeSource source) {
        for (var field : FIELDS) {
            if (field.isOfDocument() == ofDocument) {
                for (String value : new LinkedHashSet<>(field.of(entry))) {
                    add(out, field, value, source);
                }
            }
        }
        for (var which : DAYS) {
            LocalDate day = which.isOfDocument() == ofDocument ? which.of(entry) : null;
            if (day != null) {
                out.add(new LongPoint(day(which), day.toEpochDay()));
            }
        }
    }

    /** Sorts entries of a document as their keys do. */
    private static long order(Entry entry) {
        return ((long) entry.kind().ordinal() << Integer.SIZE) | entry.ordinal();
    }

    private static long place(Span span) {
        return ((long) span.start() << Integer.SIZE) | span.end();
    }

    static Span place(long packed) {
        return new Span((int) (packed >>> Integer.SIZE), (int) packed);
    }

    private void add(Document out, Zone zone, Streams streams, AttributeSource source) {
        for (Form form : FORMS) {
            if (form == Form.EXACT_PAIRS && analysis.isFolding()) {
                // Ranking asks for those without marks; spelling looks for these word by word.
                continue;
            }
            var stream = new TermStream(zone, form);
            add(out, name(stream), form.of(streams), type(stream), source);
        }
    }

    /** The Lucene field that holds a stream. */
    static String name(TermStream stream) {
        return STREAMS[stream.zone().ordinal()][stream.form().ordinal()];
    }

    /** Only words of the text are weighed: by how often they stand in it, and how long it is. */
    private FieldType type(TermStream stream) {
        if (analysis.isFolding() && stream.form() == Form.EXACT) {
            // Runs of words are looked for without marks.
            return KNOWN;
        }
        if (stream.isWeighedByLength()) {
            return stream.placed() ? PLACED : COUNTED;
        }
        return stream.placed() ? PLACED_EXACT : KNOWN;
    }

    private static void add(
            Document out,
            String name,
            List<vn.vanthu.search.Term> terms,
            FieldType type,
            AttributeSource source) {
        if (!terms.isEmpty()) {
            out.add(new Field(name, new Streamed(source, terms), type));
        }
    }

    private void add(
            Document out, vn.vanthu.search.Field field, String value, AttributeSource source) {
        String shortened = shortened(value);
        var written = new BytesRef(shortened);
        if (!COMMON.contains(field)) {
            out.add(
                    field.isSingle()
                            ? new SortedDocValuesField(facet(field), written)
                            : new SortedSetDocValuesField(facet(field), written));
        }
        switch (field.match()) {
            case WHOLE ->
                    out.add(new StringField(filter(field), keys.of(shortened), Field.Store.NO));
            case WORDS -> add(out, filter(field), words.of(shortened), PLACED_EXACT, source);
        }
    }

    private static List<vn.vanthu.search.Term> words(String value) {
        var terms = new ArrayList<vn.vanthu.search.Term>();
        for (String word : Analysis.keyWords(value)) {
            terms.add(new vn.vanthu.search.Term(word, terms.size(), new Span(0, 0)));
        }
        return List.copyOf(terms);
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
