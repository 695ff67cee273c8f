package vn.vanthu.read.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Document;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.document.DocumentBuilder.ParagraphText;
import vn.vanthu.read.DocumentReader;
import vn.vanthu.read.Failure;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;

/**
 * Reads Word documents as their reader sees them: with the labels that Word computes for lists,
 * tracked changes accepted, hidden text left out. A table of contents is left out as well: it says
 * the headings a second time, with page numbers.
 */
public final class DocxReader implements DocumentReader {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–\\s]*\\d{0,4}[-–\\s]*");

    private final Limits limits;

    public DocxReader() {
        this(Limits.DEFAULT);
    }

    public DocxReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public boolean accepts(String mediaType, String name) {
        if (mediaType.startsWith("application/vnd.openxmlformats-officedocument.wordprocessingml")
                || mediaType.startsWith("application/vnd.ms-word.")) {
            return true;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean zip = mediaType.equals("application/zip") || mediaType.endsWith("tika-ooxml");
        return zip && lower.matches("(?s).*\\.(docx|docm|dotx|dotm)");
    }

    @Override
    public Document read(RawFile raw) throws ReadException {
        try (var parts = new OpcPackage(raw.path(), limits)) {
            return read(raw, parts);
        }
    }

    private Document read(RawFile raw, OpcPackage parts) throws ReadException {
        String main = mainPart(parts);
        List<OpcPackage.Relationship> related = parts.relationships(main);
        var builder = new DocumentBuilder();
        Styles styles = styles(raw, parts, target(related, "styles"), builder);
        Numbering numbering = numbering(raw, parts, target(related, "numbering"), builder);
        var reading = new Reading();
        List<Item> items;
        try (XmlCursor xml = parts.open(main)) {
            if (xml == null) {
                throw new ReadException(Failure.DAMAGED, "no " + main);
            }
            items = body(xml, new StoryReader(styles, new ListLabels(numbering, styles), reading));
        }
        var stories = new SideStories(parts, styles, numbering);
        Map<Integer, String> footnotes = notes(raw, stories, related, "footnotes", builder);
        Map<Integer, String> endnotes = notes(raw, stories, related, "endnotes", builder);
        Integer pages = pages(parts, reading);
        boolean paged = reading.hasPages() || Integer.valueOf(1).equals(pages);
        for (Item item : items) {
            write(item, paged, builder);
            writeNotes(item, paged, footnotes, endnotes, builder);
        }
        if (builder.length() == 0) {
            throw new ReadException(
                    parts.hasUnder("word/media/") ? Failure.NEEDS_OCR : Failure.NO_TEXT,
                    "no words in " + main);
        }
        margins(raw, stories, related, builder);
        tell(raw, reading, builder);
        return builder.build(raw.source(pages, false));
    }

    private static List<Item> body(XmlCursor xml, StoryReader story) throws ReadException {
        var items = new ArrayList<Item>();
        String root = xml.root();
        if (!root.equals("document")) {
            throw new ReadException(Failure.UNSUPPORTED, "not a text document but " + root);
        }
        xml.children(name -> {
            if (name.equals("body")) {
                items.addAll(story.read(xml));
            }
        });
        return items;
    }

    private static void write(Item item, boolean paged, DocumentBuilder builder) {
        switch (item) {
            case Item.Words(var paragraphs, var page, var notes) -> {
                for (ParagraphText paragraph : paragraphs) {
                    builder.paragraph(paragraph.text(), paragraph.format(), paged ? page : 0);
                }
            }
            case Item.Grid(var rows, var headers, var grid, var page, var notes) ->
                    builder.table(rows, headers, grid, paged ? page : 0);
        }
    }

    private static void writeNotes(
            Item item,
            boolean paged,
            Map<Integer, String> footnotes,
            Map<Integer, String> endnotes,
            DocumentBuilder builder) {
        int page =
                switch (item) {
                    case Item.Words words -> words.page();
                    case Item.Grid grid -> grid.page();
                };
        for (Item.Note note : item.notes()) {
            String text = (note.end() ? endnotes : footnotes).get(note.id());
            if (text != null && !text.isBlank()) {
                builder.footnote(note.mark(), text, paged ? page : 0);
            }
        }
    }

    private static Styles styles(
            RawFile raw, OpcPackage parts, @Nullable String part, DocumentBuilder builder)
            throws ReadException {
        try (XmlCursor xml = part == null ? null : parts.open(part)) {
            return xml == null ? Styles.none() : Styles.read(xml);
        } catch (ReadException e) {
            builder.problem(unreadable(raw, e, "kiểu chữ (styles)"));
            return Styles.none();
        }
    }

    private static Numbering numbering(
            RawFile raw, OpcPackage parts, @Nullable String part, DocumentBuilder builder)
            throws ReadException {
        try (XmlCursor xml = part == null ? null : parts.open(part)) {
            return xml == null ? Numbering.none() : Numbering.read(xml);
        } catch (ReadException e) {
            builder.problem(unreadable(raw, e, "đánh số tự động (numbering)"));
            return Numbering.none();
        }
    }

    private static Map<Integer, String> notes(
            RawFile raw,
            SideStories stories,
            List<OpcPackage.Relationship> related,
            String type,
            DocumentBuilder builder)
            throws ReadException {
        String part = target(related, type);
        if (part == null) {
            return new HashMap<>();
        }
        try {
            return stories.notes(part);
        } catch (ReadException e) {
            builder.problem(unreadable(raw, e, "chú thích (" + type + ")"));
            return new HashMap<>();
        }
    }

    private static void margins(
            RawFile raw,
            SideStories stories,
            List<OpcPackage.Relationship> related,
            DocumentBuilder builder)
            throws ReadException {
        for (OpcPackage.Relationship relationship : related) {
            if (relationship.type().equals("header") || relationship.type().equals("footer")) {
                try {
                    for (String line : stories.lines(relationship.target())) {
                        if (!PAGE_NUMBER.matcher(line).matches()) {
                            builder.margin(line);
                        }
                    }
                } catch (ReadException e) {
                    builder.problem(unreadable(raw, e, "đầu trang, chân trang"));
                }
            }
        }
    }

    /** A part besides the text that cannot be read; what exceeds a limit stops the reading. */
    private static vn.vanthu.document.Problem unreadable(RawFile raw, ReadException e, String part)
            throws ReadException {
        if (e.failure() != Failure.DAMAGED) {
            throw e;
        }
        return raw.problem(
                "",
                "Phần " + part + " bị hỏng nên không được đọc",
                "Mở tệp bằng Word và lưu lại rồi đọc lại");
    }

    private static void tell(RawFile raw, Reading reading, DocumentBuilder builder) {
        if (reading.hiddenLetters() > 0) {
            builder.problem(
                    raw.problem(
                            "",
                            "Tệp có "
                                    + reading.hiddenLetters()
                                    + " ký tự chữ ẩn, không tính vào văn bản",
                            "Bỏ thuộc tính ẩn (Hidden) trong Word nếu cần đọc phần này"));
        }
        if (reading.changes() > 0) {
            builder.problem(
                    raw.problem(
                            "",
                            "Tệp còn "
                                    + reading.changes()
                                    + " chỗ sửa chưa chấp nhận, được đọc như đã chấp nhận hết",
                            "Chấp nhận hoặc từ chối các chỗ sửa trong Word rồi lưu lại"));
        }
        if (reading.hasForeignParts()) {
            builder.problem(
                    raw.problem(
                            "",
                            "Tệp nhúng một phần văn bản ở định dạng khác, phần đó không được đọc",
                            "Mở tệp bằng Word và lưu lại rồi đọc lại"));
        }
    }

    private static String mainPart(OpcPackage parts) throws ReadException {
        String main = target(parts.relationships(""), "officeDocument");
        if (main != null && parts.has(main)) {
            return main;
        }
        if (parts.has("word/document.xml")) {
            return "word/document.xml";
        }
        throw new ReadException(Failure.DAMAGED, "the package has no main document part");
    }

    /** The page count that Word noted, or one more than the breaks that it noted. */
    private static @Nullable Integer pages(OpcPackage parts, Reading reading) throws ReadException {
        var noted = new @Nullable Integer[1];
        try (XmlCursor xml = parts.open("docProps/app.xml")) {
            if (xml != null) {
                xml.root();
                xml.children(name -> {
                    if (name.equals("Pages")) {
                        noted[0] = number(xml.text()).orElse(null);
                    }
                });
            }
        } catch (ReadException e) {
            if (e.failure() != Failure.DAMAGED) {
                throw e;
            }
        }
        if (!reading.hasPages()) {
            return noted[0];
        }
        int seen = reading.page();
        // Other programs leave an old count behind; more than twice the breaks is such.
        return noted[0] == null || noted[0] > 2 * seen ? seen : Math.max(seen, noted[0]);
    }

    private static Optional<Integer> number(String text) {
        String digits = text.strip();
        return digits.matches("[1-9]\\d{0,5}")
                ? Optional.of(Integer.valueOf(digits))
                : Optional.empty();
    }

    private static @Nullable String target(List<OpcPackage.Relationship> related, String type) {
        for (OpcPackage.Relationship relationship : related) {
            if (relationship.type().equals(type)) {
                return relationship.target();
            }
        }
        return null;
    }
}
