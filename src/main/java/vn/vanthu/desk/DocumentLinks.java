package vn.vanthu.desk;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.library.CitationLinks;
import vn.vanthu.library.CitationLinks.Cited;
import vn.vanthu.library.CitationLinks.Citing;
import vn.vanthu.library.Library;
import vn.vanthu.library.Series;
import vn.vanthu.library.Series.Member;
import vn.vanthu.library.SimilarDocuments;
import vn.vanthu.library.SimilarDocuments.Similar;
import vn.vanthu.library.SimilarDocuments.Way;
import vn.vanthu.match.Issuer;
import vn.vanthu.registry.DocumentType;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.Table;
import vn.vanthu.search.Entry;

/** What leads from a document to others of the library, listed. */
public final class DocumentLinks {

    /** Digits of a checksum that tell documents apart for people. */
    private static final int SHORT = 12;

    private final Library library;
    private final boolean forPrograms;

    /**
     * @param forPrograms whole checksums and constants, instead of what people read
     */
    public DocumentLinks(Library library, boolean forPrograms) {
        this.library = library;
        this.forPrograms = forPrograms;
    }

    /** What a document cites, and which of it the library has. */
    public Listing cites(AnalysedDocument document) throws IOException {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Cited cited : new CitationLinks(library).from(document)) {
            var citation = cited.citation();
            rows.add(
                    Arrays.asList(
                            citation.type(),
                            citation.number(),
                            citation.date(),
                            citation.issuer(),
                            inLibrary(cited.found())));
        }
        return new Listing(
                new Table("Viện dẫn", List.of("Loại", "Số", "Ngày", "Cơ quan", "Trong kho"), rows),
                List.of("type", "number", "date", "issuer", "found"),
                document.name() + " không viện dẫn văn bản nào có số.");
    }

    private static String inLibrary(List<Entry> found) {
        String names = String.join("; ", found.stream().map(DocumentLinks::shown).toList());
        return switch (found.size()) {
            case 0 -> "không có";
            case 1 -> names;
            default -> "chưa rõ là văn bản nào: " + names;
        };
    }

    /** The short checksum, by which every command takes it, and the file. */
    private static String shown(Entry entry) {
        return entry.document().sha256().substring(0, SHORT) + " " + entry.about().file();
    }

    /**
     * The places of the library that cite a number.
     *
     * @param meant the document of this number, whose date and issuer then count too; null where
     *     only the number is known
     */
    public Listing citedBy(String number, @Nullable AnalysedDocument meant) throws IOException {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Citing citing : new CitationLinks(library).to(number, meant)) {
            rows.add(row(citing));
        }
        return new Listing(
                new Table(
                        "Được viện dẫn",
                        List.of("Văn bản", "Cơ quan", "Tệp", "Mục", "Ngày viện dẫn", "Câu"),
                        rows),
                List.of("number", "issuer", "file", "section", "date", "sentence"),
                "Không có văn bản nào trong kho viện dẫn " + number + ".");
    }

    private static List<@Nullable Object> row(Citing citing) {
        AnalysedDocument document = citing.document();
        var path = document.outline().pathTo(citing.citation().evidence().span().start());
        return Arrays.asList(
                document.metadata().number(),
                document.metadata().issuer(),
                Issuer.fileOf(document),
                path.isEmpty() ? null : path.getLast().path(),
                citing.citation().date(),
                document.quote(citing.citation()));
    }

    /**
     * Other versions of a document, and others that say nearly the same.
     *
     * @param percent of shared words, at least
     */
    public Listing similar(AnalysedDocument document, int percent) throws IOException {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Similar similar : new SimilarDocuments(library).to(document, percent / 100.0)) {
            rows.add(row(similar));
        }
        return new Listing(
                new Table(
                        "Văn bản giống nhau",
                        List.of("Giống %", "Là", "Số", "Ngày", "Năm", "Tệp", "Mã"),
                        rows),
                List.of("percent", "way", "number", "date", "year", "file", "document"),
                "Trong kho không có văn bản nào giống từ " + percent + "% trở lên.");
    }

    private List<@Nullable Object> row(Similar similar) {
        AnalysedDocument document = similar.document();
        return Arrays.asList(
                new BigDecimal(100 * similar.share()).setScale(0, RoundingMode.DOWN),
                forPrograms ? similar.way().name() : words(similar.way()),
                document.metadata().number(),
                document.metadata().date(),
                document.year(),
                Issuer.fileOf(document),
                id(document.document().source().sha256()));
    }

    private String id(String sha256) {
        return forPrograms ? sha256 : sha256.substring(0, SHORT);
    }

    /** In what way a document is like another, for people. */
    public static String words(Way way) {
        return switch (way) {
            case COPY -> "cùng văn bản, bản sao";
            case OTHER_FORMAT -> "cùng văn bản, dạng tệp khác";
            case SCAN -> "cùng văn bản, một bản là bản quét";
            case CHANGED -> "cùng số và ngày, lời có khác";
            case DRAFT -> "dự thảo (chưa có số)";
            case SIGNED -> "bản đã có số";
            case OTHER_DRAFT -> "bản khác của dự thảo";
            case OTHER_YEAR -> "văn bản cùng loại của năm khác";
            case ALIKE -> "văn bản khác, lời gần giống";
        };
    }

    /**
     * The plans of the body on the subject by year, the reports on them, and the years without;
     * empty where issuer, year or title of the document are unknown.
     */
    public Listing series(AnalysedDocument document) throws IOException {
        var series = Series.of(library, document);
        String plan = nameOf(series.type());
        var rows = new ArrayList<List<@Nullable Object>>();
        series.members().forEach(member -> rows.add(row(member, plan)));
        series.withoutPlan().forEach(year -> rows.add(gap(year, plan)));
        series.withoutReport().forEach(year -> rows.add(gap(year, "báo cáo")));
        rows.sort(Comparator.comparingInt(row -> (Integer) row.getFirst()));
        return new Listing(
                new Table(
                        "Loạt văn bản",
                        List.of("Năm", "Là", "Số", "Ngày", "Trích yếu", "Tệp", "Mã"),
                        rows),
                List.of("year", "is", "number", "date", "title", "file", "document"),
                "");
    }

    private static String nameOf(String type) {
        return Registry.bundled()
                .types()
                .ofAbbreviation(type)
                .map(DocumentType::name)
                .orElse(type)
                .toLowerCase(Locale.ROOT);
    }

    private List<@Nullable Object> row(Member member, String plan) {
        var about = member.about();
        return Arrays.asList(
                member.year(),
                member.isReport() ? "báo cáo" : plan,
                about.number(),
                about.date(),
                about.title(),
                about.file(),
                id(member.document().sha256()));
    }

    private static List<@Nullable Object> gap(int year, String what) {
        return Arrays.asList(
                year, "không có " + what + " năm " + year, null, null, null, null, null);
    }
}
