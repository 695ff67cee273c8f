package vn.vanthu.read.pool;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.document.Document;
import vn.vanthu.document.Format;
import vn.vanthu.document.Place;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Source;
import vn.vanthu.text.Span;

/**
 * Carries a document over a pipe between two processes of the same version. Texts go as UTF-16, so
 * that half characters of broken files arrive as they left.
 */
final class DocumentCodec {

    private static final int PARAGRAPH = 0;
    private static final int TABLE = 1;
    private static final int FOOTNOTE = 2;

    private DocumentCodec() {}

    static void write(Document document, DataOutput out) throws IOException {
        Source source = document.source();
        text(source.file(), out);
        text(source.sha256(), out);
        text(source.mediaType(), out);
        Integer pages = source.pages();
        out.writeInt(pages == null ? -1 : pages);
        out.writeBoolean(source.ocr());
        text(document.text(), out);
        out.writeInt(document.blocks().size());
        for (Block block : document.blocks()) {
            block(block, out);
        }
        out.writeInt(document.margins().size());
        for (String margin : document.margins()) {
            text(margin, out);
        }
        out.writeInt(document.problems().size());
        for (Problem problem : document.problems()) {
            problem(problem, out);
        }
    }

    static Document read(DataInput in) throws IOException {
        String file = text(in);
        String sha256 = text(in);
        String mediaType = text(in);
        int pages = in.readInt();
        Integer counted = pages < 0 ? null : Integer.valueOf(pages);
        var source = new Source(file, sha256, mediaType, counted, in.readBoolean());
        String text = text(in);
        List<Block> blocks = list(in, () -> block(in));
        List<String> margins = list(in, () -> text(in));
        List<Problem> problems = list(in, () -> problem(in));
        return new Document(source, text, blocks, margins, problems);
    }

    static void problem(Problem problem, DataOutput out) throws IOException {
        text(problem.place().file().toString(), out);
        text(problem.place().where(), out);
        text(problem.message(), out);
        text(problem.remedy(), out);
    }

    static Problem problem(DataInput in) throws IOException {
        var place = new Place(Path.of(text(in)), text(in));
        return new Problem(place, text(in), text(in));
    }

    private static void block(Block block, DataOutput out) throws IOException {
        switch (block) {
            case Block.Paragraph paragraph -> {
                out.writeByte(PARAGRAPH);
                paragraph(paragraph, out);
            }
            case Block.Footnote(var mark, var span, var page) -> {
                out.writeByte(FOOTNOTE);
                text(mark, out);
                span(span, out);
                out.writeInt(page);
            }
            case Block.Table(var span, var rows, var grid, var page) -> {
                out.writeByte(TABLE);
                span(span, out);
                out.writeBoolean(grid);
                out.writeInt(page);
                out.writeInt(rows.size());
                for (Block.Row row : rows) {
                    row(row, out);
                }
            }
        }
    }

    private static Block block(DataInput in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case PARAGRAPH -> paragraph(in);
            case FOOTNOTE -> new Block.Footnote(text(in), span(in), in.readInt());
            case TABLE -> {
                Span span = span(in);
                boolean grid = in.readBoolean();
                int page = in.readInt();
                yield new Block.Table(span, list(in, () -> row(in)), grid, page);
            }
            default -> throw new IOException("unknown kind of block " + kind);
        };
    }

    private static void row(Block.Row row, DataOutput out) throws IOException {
        span(row.span(), out);
        out.writeBoolean(row.header());
        out.writeInt(row.cells().size());
        for (Block.Cell cell : row.cells()) {
            span(cell.span(), out);
            out.writeInt(cell.column());
            out.writeInt(cell.columnSpan());
            out.writeInt(cell.rowSpan());
            out.writeInt(cell.paragraphs().size());
            for (Block.Paragraph paragraph : cell.paragraphs()) {
                paragraph(paragraph, out);
            }
        }
    }

    private static Block.Row row(DataInput in) throws IOException {
        Span span = span(in);
        boolean header = in.readBoolean();
        return new Block.Row(span, list(in, () -> cell(in)), header);
    }

    private static Block.Cell cell(DataInput in) throws IOException {
        Span span = span(in);
        int column = in.readInt();
        int columns = in.readInt();
        int rows = in.readInt();
        return new Block.Cell(span, column, columns, rows, list(in, () -> paragraph(in)));
    }

    private static void paragraph(Block.Paragraph paragraph, DataOutput out) throws IOException {
        span(paragraph.span(), out);
        Format format = paragraph.format();
        out.writeBoolean(format.bold());
        out.writeBoolean(format.italic());
        out.writeDouble(format.size());
        out.writeByte(format.alignment().ordinal());
        out.writeByte(format.level());
        out.writeDouble(format.indent());
        out.writeInt(paragraph.page());
    }

    private static Block.Paragraph paragraph(DataInput in) throws IOException {
        Span span = span(in);
        boolean bold = in.readBoolean();
        boolean italic = in.readBoolean();
        double size = in.readDouble();
        Format.Alignment alignment = Format.Alignment.values()[in.readByte()];
        int level = in.readByte();
        var format = new Format(bold, italic, size, alignment, level, in.readDouble());
        return new Block.Paragraph(span, format, in.readInt());
    }

    private static void span(Span span, DataOutput out) throws IOException {
        out.writeInt(span.start());
        out.writeInt(span.end());
    }

    private static Span span(DataInput in) throws IOException {
        int start = in.readInt();
        return new Span(start, in.readInt());
    }

    static void text(@Nullable String words, DataOutput out) throws IOException {
        String known = words == null ? "" : words;
        ByteBuffer bytes = ByteBuffer.allocate(2 * known.length());
        bytes.asCharBuffer().put(known);
        out.writeInt(known.length());
        out.write(bytes.array());
    }

    static String text(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > Integer.MAX_VALUE / 4) {
            throw new IOException("a text of " + length + " letters");
        }
        var bytes = new byte[2 * length];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }

    /** Reads one thing of a list. */
    private interface Item<T> {
        T read() throws IOException;
    }

    private static <T> List<T> list(DataInput in, Item<T> item) throws IOException {
        int size = in.readInt();
        var out = new ArrayList<T>(Math.clamp(size, 0, 10_000));
        for (int i = 0; i < size; i++) {
            out.add(item.read());
        }
        return out;
    }
}
