package vn.vanthu.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.correct.Corrected;
import vn.vanthu.desk.FactLine;
import vn.vanthu.desk.FileName;
import vn.vanthu.document.Document;
import vn.vanthu.document.Section;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.library.CitationLinks;
import vn.vanthu.library.Library;
import vn.vanthu.report.FactTables;
import vn.vanthu.report.Words;
import vn.vanthu.report.Workbooks;
import vn.vanthu.search.About;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Entry;
import vn.vanthu.text.Span;

/** Văn bản: one document as it reads, with what was found in it beside it. */
final class DocumentPage implements Page {

    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern OFFSET = Pattern.compile("\\d{1,9}");

    private final Site site;

    DocumentPage(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/van-ban/{id}", this::show);
        routes.get("/van-ban/{id}/tep", this::original);
        routes.get("/van-ban/{id}/so-lieu.xlsx", this::workbook);
    }

    private void show(Context ctx) throws IOException {
        try (var visit = site.room().enter()) {
            Library library = visit.library();
            String sha256 = id(ctx, library);
            Corrected document = library.corrections().of(sha256);
            Span place = place(ctx, document.document().text().length());
            var view = view(library, document, place, ctx);
            site.screen().show(ctx, Menu.DOCUMENTS, "document.jte", view.name(), view);
        }
    }

    private void original(Context ctx) throws IOException {
        try (var visit = site.room().enter()) {
            Library library = visit.library();
            String sha256 = id(ctx, library);
            var file = library.original(sha256);
            if (!Files.isRegularFile(file)) {
                throw Refused.notFound("Kho không còn tệp gốc của văn bản này. Nạp lại tệp.");
            }
            Downloads.prepare(ctx, library.document(sha256).document().source().file());
            ctx.result(Files.newInputStream(file));
        }
    }

    private void workbook(Context ctx) throws IOException {
        try (var visit = site.room().enter()) {
            Library library = visit.library();
            Corrected corrected = library.corrections().of(id(ctx, library));
            var bytes = new ByteArrayOutputStream();
            Workbooks.write(
                    FactTables.of(List.of(corrected), List.of(), Map.of(), FactLine::said), bytes);
            Downloads.send(ctx, corrected.document().name() + ".xlsx", bytes.toByteArray());
        }
    }

    /** The checksum in the address, of a document that is there. */
    static String id(Context ctx, Library library) {
        String id = ctx.pathParam("id");
        if (!isThere(id, library)) {
            throw Refused.notFound(
                    "Kho không có văn bản này. Có thể nó đã bị bỏ, hoặc địa chỉ gõ sai.");
        }
        return id;
    }

    /** Whether this is the checksum of a document of the library. */
    static boolean isThere(String id, Library library) {
        return CHECKSUM.matcher(id).matches() && library.keeps(id);
    }

    /** The place that is asked for; null for none. */
    static @Nullable Span place(Context ctx, int length) {
        String from = ctx.queryParam("tu");
        String to = ctx.queryParam("den");
        if (from == null
                || to == null
                || !OFFSET.matcher(from).matches()
                || !OFFSET.matcher(to).matches()) {
            return null;
        }
        int start = Math.min(Integer.parseInt(from), length);
        int end = Math.min(Integer.parseInt(to), length);
        return start < end ? new Span(start, end) : null;
    }

    private static DocumentView view(
            Library library, Corrected corrected, @Nullable Span place, Context ctx)
            throws IOException {
        AnalysedDocument document = corrected.document();
        String sha256 = document.document().source().sha256();
        var facts = new FactLists(corrected, cited(library, document));
        var marks = new ArrayList<>(facts.marks());
        if (place != null) {
            marks.add(new Run.Mark(place, Run.PLACE, "", null, null));
        }
        String pictures = PicturePage.pictures(document.document());
        var text = new DocumentText(document, marks, facts.notes(), pictures);
        var outline = new ArrayList<DocumentView.Part>();
        gather(document.outline().sections(), 0, outline);
        String title = document.metadata().title();
        return new DocumentView(
                document.name(),
                title == null || title.equals(document.name()) ? "" : title,
                about(document),
                remarks(document),
                Places.document(sha256) + "/tep",
                Places.document(sha256) + "/so-lieu.xlsx",
                outline,
                text.lay(),
                facts.lists(ctx.queryParam("nd")),
                RelatedDocuments.of(library, document),
                Places.document(sha256) + "/hieu-dinh",
                notice(ctx.queryParam("da")),
                place == null ? null : picture(document.document(), place));
    }

    private static @Nullable String picture(Document document, Span place) {
        return PicturePage.place(document, document.pageAt(place.start()), place);
    }

    private static String notice(@Nullable String done) {
        return switch (done) {
            case "sua" -> "Đã lưu hiệu đính.";
            case "bo" -> "Đã bỏ; hoàn tác ở danh sách “Đã bỏ khi hiệu đính”.";
            case "hoan-tac" -> "Đã hoàn tác, nội dung trở lại như máy trích.";
            case null, default -> "";
        };
    }

    private static void gather(List<Section> sections, int depth, List<DocumentView.Part> parts) {
        for (Section section : sections) {
            parts.add(
                    new DocumentView.Part(
                            depth, section.label(), section.title(), DocumentText.id(section)));
            gather(section.children(), depth + 1, parts);
        }
    }

    private static List<DocumentView.Known> about(AnalysedDocument document) {
        var metadata = document.metadata();
        var period = metadata.period();
        var signatory = metadata.signatory();
        var known = new ArrayList<DocumentView.Known>();
        know(known, "Loại", metadata.typeName());
        know(known, "Cơ quan ban hành", metadata.issuer());
        know(known, "Ngày", Days.of(metadata.date()));
        know(known, "Kỳ", period == null ? null : Words.of(period));
        know(known, "Người ký", signatory == null ? null : signatory.name());
        know(known, "Tệp", FileName.harmless(document.document().source().file()));
        return known;
    }

    private static void know(List<DocumentView.Known> known, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            known.add(new DocumentView.Known(name, value));
        }
    }

    /** What a person must know of how a document was read. */
    static List<String> remarks(AnalysedDocument document) {
        var remarks = new ArrayList<String>();
        if (document.document().source().ocr()) {
            remarks.add("Chữ được nhận dạng từ ảnh quét; đối chiếu tệp gốc trước khi dùng số.");
        }
        document.document().problems().forEach(problem -> remarks.add(problem.message()));
        return remarks;
    }

    /** Addresses of the documents that it cites, by number; only where one can be meant. */
    private static Map<String, String> cited(Library library, AnalysedDocument document)
            throws IOException {
        var byKey = new HashMap<String, String>();
        for (var cited : new CitationLinks(library).from(document)) {
            String number = cited.citation().number();
            if (number != null && cited.found().size() == 1) {
                String sha256 = cited.found().getFirst().document().sha256();
                byKey.put(Analysis.key(number), Places.document(sha256));
            }
        }
        var byNumber = new HashMap<String, String>();
        for (var citation : document.facts().citations()) {
            String number = citation.number();
            String address = number == null ? null : byKey.get(Analysis.key(number));
            if (number != null && address != null) {
                byNumber.put(number, address);
            }
        }
        return byNumber;
    }

    static DocumentView.Other other(Entry entry) {
        return other(entry.document().sha256(), entry.about());
    }

    static DocumentView.Other other(String sha256, About about) {
        return new DocumentView.Other(
                about.number() == null ? about.file() : about.number(),
                about.title() == null ? "" : about.title(),
                Days.of(about.date()),
                Places.document(sha256));
    }
}
