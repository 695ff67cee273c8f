package vn.vanthu.extract.table;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Span;

/**
 * A table (bảng, biểu): its heads and its lines. Rows of heads, also those repeated after a page
 * break, and rows that only number the columns are not among the lines.
 *
 * @param span all of it in the document's text
 * @param caption the title right above it ("Bảng 1. Kết quả …"); empty where there is none
 * @param unit what is said above it for all its numbers ("Đơn vị tính: triệu đồng"); null where
 *     nothing is
 * @param heads in the order of columns; columns without a head have one without words
 */
public record Sheet(
        Span span, String caption, @Nullable String unit, List<Head> heads, List<Line> lines) {

    public Sheet {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /** The first column of a kind. */
    public Optional<Head> first(Kind kind) {
        return heads.stream().filter(head -> head.kind() == kind).findFirst();
    }

    public List<Head> all(Kind kind) {
        return heads.stream().filter(head -> head.kind() == kind).toList();
    }

    public boolean has(Kind kind) {
        return first(kind).isPresent();
    }
}
