package vn.vanthu.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Span;

/**
 * One thing that can be found. An entry is known by its document, kind and ordinal.
 *
 * @param ordinal counts the entries of a kind within their document, from 0
 * @param text its words, as they stand in the document
 * @param section outline path ("II.1.2.a"); null outside of all sections
 * @param headings titles of the sections it lies in, outermost first
 * @param span where the text stands in the document's plain text
 * @param page from 1; 0 where the format has no pages
 * @param abbreviations short and long forms that the document itself defines
 * @param cites numbers of the documents that its text cites ("61/2018/NĐ-CP")
 */
public record Entry(
        DocumentId document,
        Kind kind,
        int ordinal,
        String text,
        @Nullable String section,
        List<String> headings,
        Span span,
        int page,
        About about,
        FactFields fact,
        Map<String, String> abbreviations,
        List<String> cites) {

    public Entry {
        headings = List.copyOf(headings);
        abbreviations = Map.copyOf(abbreviations);
        cites = List.copyOf(cites);
    }

    /** A passage of which nothing but the words is known. */
    public static Entry passage(DocumentId document, int ordinal, String text) {
        return new Entry(
                document,
                Kind.PASSAGE,
                ordinal,
                text,
                null,
                List.of(),
                new Span(0, text.length()),
                0,
                About.file(document.sha256()),
                FactFields.NONE,
                Map.of(),
                List.of());
    }

    /** Unlike that of any other entry of any document; entries of a document sort in its order. */
    public String key() {
        return key(document, kind, ordinal);
    }

    /** The {@link #key()} of an entry, from what it is known by. */
    public static String key(DocumentId document, Kind kind, int ordinal) {
        String digits = Integer.toString(ordinal);
        return document.sha256()
                + '/'
                + kind.ordinal()
                + '/'
                + "0".repeat(Math.max(0, 7 - digits.length()))
                + digits;
    }

    /** The year that the fact names, or else the document's. */
    public @Nullable Integer year() {
        return fact.year() == null ? about.year() : fact.year();
    }

    /**
     * The document's day, by which newer ones come before older ones: the first of its year where
     * no more is known.
     */
    public LocalDate day() {
        LocalDate day = Query.Day.ISSUED.of(this);
        Integer year = about.year();
        if (day != null) {
            return day;
        }
        return year == null ? LocalDate.EPOCH : LocalDate.of(year, 1, 1);
    }

    /**
     * What all versions of its document share (a copy, a scan, a changed text): number, day, issuer
     * and province, in one spelling; empty where it has no number.
     */
    public String version() {
        return version(about.number(), day(), about.issuer(), about.province());
    }

    /** The {@link #version()} of an entry, from what it is told by. */
    public static String version(
            @Nullable String number,
            LocalDate day,
            @Nullable String issuer,
            @Nullable String province) {
        return number == null
                ? ""
                : Analysis.key(number) + '|' + day + '|' + key(issuer) + '|' + key(province);
    }

    private static String key(@Nullable String name) {
        return name == null ? "" : Analysis.key(name);
    }

    /** The words of all headings above it; of a document as a whole, those of its title. */
    public String headingText() {
        return kind == Kind.DOCUMENT ? titleText() : String.join("\n", headings);
    }

    /** What can be searched of the document as a whole. */
    public String titleText() {
        return String.join(
                "\n",
                Objects.requireNonNullElse(about.number(), ""),
                Objects.requireNonNullElse(about.title(), ""),
                Objects.requireNonNullElse(about.issuer(), ""),
                Objects.requireNonNullElse(about.province(), ""));
    }
}
