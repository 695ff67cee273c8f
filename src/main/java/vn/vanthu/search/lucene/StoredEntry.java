package vn.vanthu.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.About;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.FactFields;
import vn.vanthu.search.Kind;
import vn.vanthu.text.Span;

/**
 * Writes an entry as runs of bytes and reads it again: one field is written several times as fast
 * as thirty. What entries share is written once, where it is indexed ({@link Level}).
 */
final class StoredEntry {

    private static final Kind[] KINDS = Kind.values();

    private StoredEntry() {}

    /**
     * What a document says of itself.
     *
     * @param about without an area: a fact may have one of its own
     */
    record Whole(About about, Map<String, String> abbreviations) {

        static Whole of(Entry entry) {
            return new Whole(entry.about().in(null), entry.abbreviations());
        }
    }

    private interface Writing {
        void to(DataOutput out) throws IOException;
    }

    private static BytesRef bytes(Writing writing) {
        var out = new ByteBuffersDataOutput();
        try {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new BytesRef(out.toArrayCopy());
    }

    static BytesRef bytes(Whole whole) {
        return bytes(out -> {
            write(whole.about(), out);
            out.writeVInt(whole.abbreviations().size());
            for (var each : whole.abbreviations().entrySet()) {
                out.writeString(each.getKey());
                out.writeString(each.getValue());
            }
        });
    }

    static BytesRef bytes(List<String> headings) {
        return bytes(out -> write(headings, out));
    }

    /** What the entry alone has. */
    static BytesRef bytes(Entry entry) {
        return bytes(out -> {
            write(entry.section(), out);
            out.writeVInt(entry.kind().ordinal());
            out.writeVInt(entry.ordinal());
            out.writeVInt(entry.span().start());
            out.writeVInt(entry.span().end());
            out.writeVInt(entry.page());
            out.writeString(entry.text());
            write(entry.about().area(), out);
            write(entry.fact(), out);
            write(entry.cites(), out);
        });
    }

    private static void write(About about, DataOutput out) throws IOException {
        out.writeString(about.file());
        write(about.type(), out);
        write(about.number(), out);
        write(about.issuer(), out);
        write(about.province(), out);
        write(about.year(), out);
        write(about.date(), out);
        write(about.title(), out);
        write(about.signer(), out);
    }

    private static void write(FactFields fact, DataOutput out) throws IOException {
        boolean none = fact.equals(FactFields.NONE);
        out.writeByte((byte) (none ? 0 : 1));
        if (none) {
            return;
        }
        out.writeString(fact.indicator());
        write(fact.comparator(), out);
        write(fact.values().stream().map(BigDecimal::toString).toList(), out);
        write(fact.unit(), out);
        write(fact.agencies(), out);
        write(fact.due(), out);
        write(fact.dueBy(), out);
        write(fact.year(), out);
    }

    private static void write(Collection<String> all, DataOutput out) throws IOException {
        out.writeVInt(all.size());
        for (String each : all) {
            out.writeString(each);
        }
    }

    private static void write(@Nullable Object value, DataOutput out) throws IOException {
        out.writeByte((byte) (value == null ? 0 : 1));
        if (value != null) {
            out.writeString(value.toString());
        }
    }

    static Whole whole(BytesRef stored) throws IOException {
        DataInput in = in(stored);
        About about = about(in);
        Map<String, String> abbreviations = new HashMap<>();
        for (int left = in.readVInt(); left > 0; left--) {
            abbreviations.put(in.readString(), in.readString());
        }
        return new Whole(about, abbreviations);
    }

    static List<String> headings(BytesRef stored) throws IOException {
        return all(in(stored));
    }

    static Entry entry(DocumentId document, Whole whole, List<String> headings, BytesRef stored)
            throws IOException {
        DataInput in = in(stored);
        String section = optional(in);
        Kind kind = KINDS[in.readVInt()];
        int ordinal = in.readVInt();
        var span = new Span(in.readVInt(), in.readVInt());
        int page = in.readVInt();
        String text = in.readString();
        String area = optional(in);
        FactFields fact = fact(in);
        return new Entry(
                document,
                kind,
                ordinal,
                text,
                section,
                headings,
                span,
                page,
                whole.about().in(area),
                fact,
                whole.abbreviations(),
                all(in));
    }

    private static DataInput in(BytesRef stored) {
        return new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
    }

    private static About about(DataInput in) throws IOException {
        return new About(
                in.readString(),
                optional(in),
                optional(in),
                optional(in),
                optional(in),
                year(in),
                optional(in),
                optional(in),
                null,
                optional(in));
    }

    private static FactFields fact(DataInput in) throws IOException {
        if (in.readByte() == 0) {
            return FactFields.NONE;
        }
        return new FactFields(
                in.readString(),
                optional(in),
                all(in).stream().map(BigDecimal::new).toList(),
                optional(in),
                all(in),
                optional(in),
                day(in),
                year(in));
    }

    private static List<String> all(DataInput in) throws IOException {
        var all = new ArrayList<String>();
        for (int left = in.readVInt(); left > 0; left--) {
            all.add(in.readString());
        }
        return all;
    }

    private static @Nullable String optional(DataInput in) throws IOException {
        return in.readByte() == 0 ? null : in.readString();
    }

    private static @Nullable LocalDate day(DataInput in) throws IOException {
        String written = optional(in);
        return written == null ? null : LocalDate.parse(written);
    }

    private static @Nullable Integer year(DataInput in) throws IOException {
        String written = optional(in);
        return written == null ? null : Integer.valueOf(written);
    }
}
