package vn.vanthu.read.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.DocumentBuilder.ParagraphText;
import vn.vanthu.document.Format;
import vn.vanthu.document.Format.Alignment;
import vn.vanthu.read.Failure;
import vn.vanthu.read.Fields;
import vn.vanthu.read.ReadException;
import vn.vanthu.read.Symbols;

/**
 * Reads one story (body, note, header, cell) as a reader sees it: insertions accepted, deletions
 * and hidden text left out, labels of lists written in front, results of fields without the
 * instructions.
 */
final class StoryReader {

    private static final Pattern TYPED_LABEL =
            Pattern.compile("^([-–+*•▪]|\\(?[0-9a-zđIVXL.]{1,8}[.)])[ \\t]*\\t[ \\t]*");

    private final Styles styles;
    private final ListLabels labels;
    private final Reading reading;
    private final Fields fields = new Fields();

    /** A paragraph whose end mark was deleted: it runs on into the next. */
    private @Nullable ParagraphBuffer unfinished;

    private int inCells;

    StoryReader(Styles styles, ListLabels labels, Reading reading) {
        this.styles = styles;
        this.labels = labels;
        this.reading = reading;
    }

    /** Reads the children of the element that the cursor stands on. */
    List<Item> read(XmlCursor xml) throws ReadException {
        return read(xml, () -> {});
    }

    /**
     * Reads the table cell that the cursor stands on.
     *
     * @param properties reads the cell's properties when they are met
     */
    List<Item> readCell(XmlCursor xml, Step properties) throws ReadException {
        inCells++;
        List<Item> items = read(xml, properties);
        inCells--;
        return items;
    }

    private List<Item> read(XmlCursor xml, Step properties) throws ReadException {
        ParagraphBuffer outer = unfinished;
        unfinished = null;
        var items = new ArrayList<Item>();
        xml.children(name -> {
            if (name.equals("tcPr")) {
                properties.run();
            } else {
                block(name, xml, items);
            }
        });
        if (unfinished != null) {
            emit(unfinished, ParagraphFormat.NONE, "", items);
        }
        unfinished = outer;
        return items;
    }

    private void block(String name, XmlCursor xml, List<Item> items) throws ReadException {
        switch (name) {
            case "p" -> paragraph(xml, items);
            case "tbl" -> items.add(new TableReader(this, styles, reading).read(xml));
            case "altChunk" -> reading.foreignPart();
            case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo" ->
                    xml.children(inner -> block(inner, xml, items));
            case "AlternateContent" -> choice(xml, () -> xml.children(in -> block(in, xml, items)));
            default -> {}
        }
    }

    private void paragraph(XmlCursor xml, List<Item> items) throws ReadException {
        var buffer = unfinished == null ? new ParagraphBuffer() : unfinished;
        unfinished = null;
        var here = new Paragraph(buffer, styles);
        xml.children(name -> inline(name, xml, here));
        RunFormat mark = here.direct.mark();
        if (mark != null && mark.deleted()) {
            reading.change();
            unfinished = buffer;
            return;
        }
        emit(buffer, here.direct, here.style.id(), items);
    }

    private void inline(String name, XmlCursor xml, Paragraph here) throws ReadException {
        switch (name) {
            case "pPr" -> here.format(ParagraphFormat.read(xml));
            case "r" -> run(xml, here);
            case "del", "moveFrom" -> reading.change();
            case "ins", "moveTo" -> {
                reading.change();
                xml.children(inner -> inline(inner, xml, here));
            }
            case "fldSimple" -> {
                String instruction = xml.attribute("instr");
                if (instruction == null || !Fields.isPageNumber(instruction)) {
                    xml.children(inner -> inline(inner, xml, here));
                }
            }
            case "AlternateContent" ->
                    choice(xml, () -> xml.children(inner -> inline(inner, xml, here)));
            case "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "rt", "rubyPr" -> {}
            default -> xml.children(inner -> inline(inner, xml, here));
        }
    }

    private void run(XmlCursor xml, Paragraph here) throws ReadException {
        here.run = here.base;
        here.custom = null;
        xml.children(name -> inRun(name, xml, here));
        Custom custom = here.custom;
        if (custom != null && !custom.text.isEmpty()) {
            String mark = custom.text.toString().strip();
            here.buffer.note(new Item.Note(mark, custom.id, custom.end), here.run, reading.page());
        }
    }

    private void inRun(String name, XmlCursor xml, Paragraph here) throws ReadException {
        switch (name) {
            case "rPr" -> here.run(RunFormat.read(xml));
            case "t" -> {
                boolean keep = "preserve".equals(xml.attribute("space"));
                String text = xml.text().replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
                text(keep ? text : text.strip(), here);
            }
            case "tab", "ptab" -> text("\t", here);
            case "br" -> {
                String type = xml.attribute("type");
                text(type == null || type.equals("textWrapping") ? "\n" : " ", here);
            }
            case "cr" -> text("\n", here);
            case "noBreakHyphen" -> text("-", here);
            case "softHyphen" -> text("\u00AD", here);
            case "sym" -> {
                String code = xml.attribute("char");
                text(Symbols.sign(xml.attribute("font"), hexadecimal(code)), here);
            }
            case "lastRenderedPageBreak" -> reading.pageBreak();
            case "footnoteReference", "endnoteReference" ->
                    noteMark(name.startsWith("end"), xml, here);
            case "fldChar" -> {
                String type = xml.attribute("fldCharType");
                if ("begin".equals(type)) {
                    fields.begin();
                } else if ("separate".equals(type)) {
                    fields.separate();
                } else if ("end".equals(type)) {
                    fields.end();
                }
            }
            case "instrText" -> fields.instruction(xml.text());
            case "drawing", "pict", "object" -> boxes(xml, here);
            case "AlternateContent" ->
                    choice(xml, () -> xml.children(inner -> inRun(inner, xml, here)));
            case "ruby", "rubyBase" -> xml.children(inner -> inline(inner, xml, here));
            default -> {}
        }
    }

    private void text(String text, Paragraph here) {
        if (!fields.isText()) {
            return;
        }
        if (RunFormat.is(here.run.hidden())) {
            reading.hidden(text);
            return;
        }
        Custom custom = here.custom;
        if (custom != null) {
            custom.text.append(text);
        } else {
            here.buffer.add(text, here.run, reading.page());
        }
    }

    private void noteMark(boolean end, XmlCursor xml, Paragraph here) {
        Integer id = xml.number("id");
        if (id == null || RunFormat.is(here.run.hidden())) {
            return;
        }
        String own = xml.attribute("customMarkFollows");
        if (own != null && !own.equals("0") && !own.equals("false")) {
            here.custom = new Custom(id, end);
        } else {
            var note = new Item.Note(reading.mark(end, null), id, end);
            here.buffer.note(note, here.run, reading.page());
        }
    }

    /** Reads text boxes anywhere inside a drawing. */
    private void boxes(XmlCursor xml, Paragraph here) throws ReadException {
        xml.children(name -> {
            switch (name) {
                case "txbxContent" -> here.buffer.box(read(xml));
                case "AlternateContent" -> choice(xml, () -> boxes(xml, here));
                default -> boxes(xml, here);
            }
        });
    }

    /** A work on the element that the cursor stands on. */
    interface Step {
        void run() throws ReadException;
    }

    /** Of the same content written twice for newer and older programs, reads the first. */
    private static void choice(XmlCursor xml, Step step) throws ReadException {
        var done = new boolean[1];
        xml.children(name -> {
            if (!done[0] && (name.equals("Choice") || name.equals("Fallback"))) {
                done[0] = true;
                step.run();
            }
        });
    }

    private void emit(
            ParagraphBuffer buffer, ParagraphFormat direct, String styleId, List<Item> items) {
        Styles.Style style = styles.paragraph(styleId);
        ParagraphFormat format = direct.over(style.paragraph()).over(styles.defaultParagraph());
        ListLabels.Label label = labels.next(format, direct, style.id());
        if (!Styles.isContents(style)) {
            List<ParagraphText> paragraphs =
                    buffer.styled().paragraphs(look(format, direct, label, style));
            if (paragraphs.isEmpty() && inCells > 0 && label != null) {
                // The running number of a table's row is often a list label without words.
                paragraphs = List.of(new ParagraphText("", Format.PLAIN));
            }
            if (!paragraphs.isEmpty()) {
                paragraphs = labelled(paragraphs, label);
                int page = buffer.page() == 0 ? reading.page() : buffer.page();
                items.add(new Item.Words(paragraphs, page, buffer.notes()));
            }
        }
        items.addAll(buffer.boxes());
    }

    private static List<ParagraphText> labelled(
            List<ParagraphText> paragraphs, ListLabels.@Nullable Label label) {
        var out = new ArrayList<ParagraphText>(paragraphs.size());
        for (ParagraphText paragraph : paragraphs) {
            String text = paragraph.text();
            if (out.isEmpty() && label != null && !label.label().isEmpty()) {
                text = (label.label() + " " + text.stripLeading()).strip();
            } else {
                text = TYPED_LABEL.matcher(text).replaceFirst("$1 ");
            }
            out.add(new ParagraphText(text, paragraph.format()));
        }
        return out;
    }

    private static Format look(
            ParagraphFormat format,
            ParagraphFormat direct,
            ListLabels.@Nullable Label label,
            Styles.Style style) {
        ParagraphFormat placed =
                label == null
                        ? format
                        : direct.over(label.level().paragraph()).over(style.paragraph());
        Integer outline = format.outline();
        int level = outline == null ? Styles.headingLevel(style) : (outline + 1) % 10;
        Alignment alignment = format.alignment();
        Integer left = placed.left();
        Integer first = placed.first();
        return new Format(
                false,
                false,
                0,
                alignment == null ? Alignment.UNKNOWN : alignment,
                Math.max(0, level),
                ((left == null ? 0 : left) + (first == null ? 0 : first)) / 20.0);
    }

    private static int hexadecimal(@Nullable String code) throws ReadException {
        try {
            return code == null ? 0xF020 : Integer.parseInt(code, 16) & 0xFFFF;
        } catch (NumberFormatException e) {
            throw new ReadException(Failure.DAMAGED, "not a character code: " + code, e);
        }
    }

    /** A note's mark that the author typed. */
    private static final class Custom {
        private final int id;
        private final boolean end;
        private final StringBuilder text = new StringBuilder();

        Custom(int id, boolean end) {
            this.id = id;
            this.end = end;
        }
    }

    /** The paragraph that is being read. */
    private static final class Paragraph {
        private final ParagraphBuffer buffer;
        private final Styles styles;
        private ParagraphFormat direct = ParagraphFormat.NONE;
        private Styles.Style style;
        private RunFormat base;
        private RunFormat run;
        private @Nullable Custom custom;

        Paragraph(ParagraphBuffer buffer, Styles styles) {
            this.buffer = buffer;
            this.styles = styles;
            this.style = styles.paragraph(null);
            this.base = style.run().over(styles.defaultRun());
            this.run = base;
        }

        void format(ParagraphFormat format) {
            direct = format;
            style = styles.paragraph(format.style());
            base = style.run().over(styles.defaultRun());
            run = base;
        }

        void run(RunFormat direct) {
            String own = direct.style();
            RunFormat below = own == null ? base : styles.other(own).run().toggledOver(base);
            run = direct.over(below);
        }
    }
}
