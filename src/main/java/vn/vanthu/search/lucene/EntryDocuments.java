package vn.vanthu.search.lucene;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.About;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.FactFields;
import vn.vanthu.search.Form;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.Streams;
import vn.vanthu.search.Term;
import vn.vanthu.search.TermStream;
import vn.vanthu.search.Zone;
import vn.vanthu.text.Span;

/** Turns entries into Lucene documents and stored documents into entries again. */
final class EntryDocuments {

    static final String KEY = "key";
    static final String DOCUMENT = "document";
    static final String YEAR = "year";
    static final String VALUES = "values";
    static final String PLACE = "place";

    /** The document's day, counted from 1970-01-01, to sort by. */
    static final String NEWNESS = "newness";

    /** Longer values of a filter are cut off: Lucene refuses terms above 32 KB. */
    private static final int LONGEST_VALUE = 1000;

    private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType PLACED_EXACT =
            type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType KNOWN = type(IndexOptions.DOCS, true);

    private final Analysis analysis;

    EntryDocuments(Analysis analysis) {
        this.analysis = analysis;
    }

    /** The Lucene field by which entries are filtered. */
    static String filter(vn.vanthu.search.Field field) {
        return "f." + field.name().toLowerCase(Locale.ROOT);
    }

    /** The Lucene field of a value as written, by which entries are counted. */
    static String facet(vn.vanthu.search.Field field) {
        return "v." + field.name().toLowerCase(Locale.ROOT);
    }

    /** The Lucene field of a day, counted from 1970-01-01. */
    static String day(Query.Day day) {
        return "day." + day.name().toLowerCase(Locale.ROOT);
    }

    Document of(Entry entry) {
        var out = new Document();
        out.add(new StringField(KEY, entry.key(), Field.Store.NO));
        out.add(new SortedDocValuesField(KEY, new BytesRef(entry.key())));
        String document = entry.document().sha256();
        out.add(new StringField(DOCUMENT, document, Field.Store.NO));
        out.add(new SortedDocValuesField(DOCUMENT, new BytesRef(document)));
        out.add(new NumericDocValuesField(PLACE, place(entry.span())));
        out.add(new NumericDocValuesField(NEWNESS, entry.day().toEpochDay()));
        var streams = analysis.of(entry);
        add(out, Zone.TEXT, streams.text());
        add(out, Zone.HEADINGS, streams.headings());
        add(out, Zone.TITLE, streams.title());
        for (var field : vn.vanthu.search.Field.values()) {
            field.of(entry).stream().distinct().forEach(value -> add(out, field, value));
        }
        Integer year = entry.year();
        if (year != null) {
            out.add(new IntPoint(YEAR, year));
        }
        for (BigDecimal value : entry.fact().values()) {
            out.add(new DoublePoint(VALUES, value.doubleValue()));
        }
        for (var which : Query.Day.values()) {
            LocalDate day = which.of(entry);
            if (day != null) {
                out.add(new LongPoint(day(which), day.toEpochDay()));
            }
        }
        store(out, entry);
        return out;
    }

    private static long place(Span span) {
        return ((long) span.start() << Integer.SIZE) | span.end();
    }

    static Span place(long packed) {
        return new Span((int) (packed >>> Integer.SIZE), (int) packed);
    }

    private static void add(Document out, Zone zone, Streams streams) {
        for (Form form : Form.values()) {
            add(out, name(new TermStream(zone, form)), form.of(streams), type(form));
        }
    }

    /** The Lucene field that holds a stream. */
    static String name(TermStream stream) {
        return stream.zone().name().toLowerCase(Locale.ROOT)
                + '.'
                + stream.form().name().toLowerCase(Locale.ROOT);
    }

    private static FieldType type(Form form) {
        return switch (form) {
            case EXACT -> PLACED_EXACT;
            case FOLDED -> PLACED;
            case EXACT_PAIRS -> KNOWN;
            case FOLDED_PAIRS -> COUNTED;
        };
    }

    private static void add(Document out, String name, List<Term> terms, FieldType type) {
        if (!terms.isEmpty()) {
            out.add(new Field(name, new Streamed(terms), type));
        }
    }

    private static void add(Document out, vn.vanthu.search.Field field, String value) {
        String shortened =
                value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
        out.add(new SortedSetDocValuesField(facet(field), new BytesRef(shortened)));
        switch (field.match()) {
            case WHOLE ->
                    out.add(
                            new StringField(
                                    filter(field), Analysis.key(shortened), Field.Store.NO));
            case WORDS -> {
                var terms = new ArrayList<Term>();
                for (String word : Analysis.keyWords(shortened)) {
                    terms.add(new Term(word, terms.size(), new Span(0, 0)));
                }
                add(out, filter(field), terms, PLACED_EXACT);
            }
        }
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }

    private static void store(Document out, Entry entry) {
        var about = entry.about();
        var fact = entry.fact();
        store(out, "sha256", entry.document().sha256());
        store(out, "kind", entry.kind().name());
        out.add(new StoredField("ordinal", entry.ordinal()));
        store(out, "text", entry.text());
        store(out, "section", entry.section());
        entry.headings().forEach(heading -> store(out, "heading", heading));
        out.add(new StoredField("start", entry.span().start()));
        out.add(new StoredField("end", entry.span().end()));
        out.add(new StoredField("page", entry.page()));
        store(out, "file", about.file());
        store(out, "type", about.type());
        store(out, "number", about.number());
        store(out, "issuer", about.issuer());
        store(out, "province", about.province());
        store(out, "aboutYear", about.year());
        store(out, "date", about.date());
        store(out, "title", about.title());
        store(out, "area", about.area());
        store(out, "signer", about.signer());
        entry.cites().forEach(number -> store(out, "cites", number));
        store(out, "indicator", fact.indicator());
        store(out, "comparator", fact.comparator());
        fact.values().forEach(value -> store(out, "value", value.toString()));
        store(out, "unit", fact.unit());
        fact.agencies().forEach(agency -> store(out, "agency", agency));
        store(out, "due", fact.due());
        store(out, "dueBy", fact.dueBy());
        store(out, "factYear", fact.year());
        entry.abbreviations()
                .forEach((shortForm, longForm) -> {
                    store(out, "short", shortForm);
                    store(out, "long", longForm);
                });
    }

    private static void store(Document out, String name, @Nullable Object value) {
        if (value != null) {
            out.add(new StoredField(name, value.toString()));
        }
    }

    static Entry entry(Document stored) {
        String dueBy = stored.get("dueBy");
        var about =
                new About(
                        text(stored, "file"),
                        stored.get("type"),
                        stored.get("number"),
                        stored.get("issuer"),
                        stored.get("province"),
                        year(stored.get("aboutYear")),
                        stored.get("date"),
                        stored.get("title"),
                        stored.get("area"),
                        stored.get("signer"));
        var fact =
                new FactFields(
                        text(stored, "indicator"),
                        stored.get("comparator"),
                        all(stored, "value").stream().map(BigDecimal::new).toList(),
                        stored.get("unit"),
                        all(stored, "agency"),
                        stored.get("due"),
                        dueBy == null ? null : LocalDate.parse(dueBy),
                        year(stored.get("factYear")));
        return new Entry(
                new DocumentId(text(stored, "sha256")),
                Kind.valueOf(text(stored, "kind")),
                number(stored, "ordinal"),
                text(stored, "text"),
                stored.get("section"),
                all(stored, "heading"),
                new Span(number(stored, "start"), number(stored, "end")),
                number(stored, "page"),
                about,
                fact,
                abbreviations(stored),
                all(stored, "cites"));
    }

    private static Map<String, String> abbreviations(Document stored) {
        List<String> shortForms = all(stored, "short");
        List<String> longForms = all(stored, "long");
        var abbreviations = new HashMap<String, String>();
        for (int i = 0; i < shortForms.size(); i++) {
            abbreviations.put(shortForms.get(i), longForms.get(i));
        }
        return abbreviations;
    }

    private static List<String> all(Document stored, String name) {
        return List.of(stored.getValues(name));
    }

    private static String text(Document stored, String name) {
        String value = stored.get(name);
        return value == null ? "" : value;
    }

    private static int number(Document stored, String name) {
        IndexableField field = stored.getField(name);
        Number number = field == null ? null : field.numericValue();
        return number == null ? 0 : number.intValue();
    }

    private static @Nullable Integer year(@Nullable String stored) {
        return stored == null ? null : Integer.valueOf(stored);
    }
}
