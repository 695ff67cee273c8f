package vn.vanthu.structure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Document;
import vn.vanthu.document.Outline;
import vn.vanthu.document.Place;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Section;
import vn.vanthu.fact.Metadata;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.registry.DocumentType;
import vn.vanthu.registry.Registry;
import vn.vanthu.text.Span;

/**
 * Finds the letterhead, the outline, the recipients and the signature block of a document. Where a
 * file holds several documents, the first one is the document. Pure: no files, no clock.
 */
public final class Structurer {

    private final Registry registry;

    public Structurer(Registry registry) {
        this.registry = registry;
    }

    /** The document with its structure; spans count in its text, which must be NFC. */
    public StructuredDocument structure(Document document) {
        List<Line> lines = Line.of(document);
        boolean scanned = document.source().ocr();
        var names = new ScannedNames(registry.provinces(), scanned);
        Letterhead head = new LetterheadReader(registry.types(), lines).read();
        int body = head.bodyLine();
        Closing closing = new ClosingReader(lines).read(body);
        List<Section> sections =
                new OutlineBuilder(document.text(), lines)
                        .build(body, closing.first(), closing.behind());
        Issuer issuer =
                new IssuerNamer(registry, document.text(), lines, names).name(head, closing);
        Optional<String> told = scanned ? fileNumber(document, head) : Optional.empty();
        Optional<String> number = head.number() == null ? told : Optional.empty();
        return new StructuredDocument(
                told.map(found -> toldOf(document, head.number(), found)).orElse(document),
                outline(document.text(), lines, body, closing, sections),
                metadata(head, closing, issuer, names, number.orElse(head.number())));
    }

    /** The number with the symbol on the page, as the file name tells it. */
    private static Optional<String> fileNumber(Document document, Letterhead head) {
        String symbol = head.symbol();
        if (symbol == null) {
            return Optional.empty();
        }
        return FileNumber.in(document.source().file(), symbol)
                .map(digits -> digits + (isParty(symbol) ? "-" : "/") + symbol);
    }

    /** "KH/TU": the Party's number stands before a hyphen. */
    private static boolean isParty(String symbol) {
        return symbol.indexOf('/') >= 0;
    }

    /** With what is to be said of the number in the file name; nothing where the page agrees. */
    private static Document toldOf(Document document, @Nullable String onPage, String inName) {
        if (inName.equals(onPage)) {
            return document;
        }
        String message =
                onPage == null
                        ? "Không nhận dạng được số trên trang; lấy số " + inName + " theo tên tệp"
                        : "Số trên trang đọc được là "
                                + onPage
                                + ", nhưng tên tệp ghi "
                                + inName
                                + "; lấy số trên trang";
        var problems = new ArrayList<>(document.problems());
        var place = new Place(Path.of(document.source().file()), "số, ký hiệu");
        problems.add(new Problem(place, message, "Đối chiếu với bản gốc"));
        return new Document(
                document.source(),
                document.text(),
                document.blocks(),
                document.margins(),
                problems);
    }

    private static Outline outline(
            String text, List<Line> lines, int body, Closing closing, List<Section> sections) {
        int end = text.stripTrailing().length();
        int bodyStart = body < lines.size() ? lines.get(body).span().start() : end;
        int bodyEnd = closing.first() < lines.size() ? startOf(lines, closing.first()) : end;
        int behind = closing.behind() < lines.size() ? startOf(lines, closing.behind()) : end;
        bodyEnd = Math.max(bodyStart, bodyEnd);
        return new Outline(
                new Span(0, bodyStart).trim(text),
                new Span(bodyStart, bodyEnd).trim(text),
                new Span(bodyEnd, Math.max(bodyEnd, behind)).trim(text),
                sections);
    }

    private static int startOf(List<Line> lines, int index) {
        return lines.get(index).span().start();
    }

    private static Metadata metadata(
            Letterhead head,
            Closing closing,
            Issuer issuer,
            ScannedNames names,
            @Nullable String number) {
        DocumentType type = head.type();
        return new Metadata(
                type == null ? null : type.abbreviation(),
                type == null ? null : type.name(),
                number,
                head.symbol(),
                issuer.name(),
                issuer.province(),
                head.place() == null ? null : names.name(head.place()),
                head.date(),
                head.title(),
                head.title() == null ? null : TitlePeriod.of(head.title()),
                closing.signatory(),
                closing.recipients(),
                head.addressees(),
                head.incoming());
    }

    /** First letter capital, the others small. */
    static @Nullable String sentenceCase(@Nullable String capitals) {
        if (capitals == null || capitals.isEmpty()) {
            return capitals;
        }
        return capitals.substring(0, 1).toUpperCase(Locale.ROOT)
                + capitals.substring(1).toLowerCase(Locale.ROOT);
    }
}
