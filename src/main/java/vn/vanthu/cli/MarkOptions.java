package vn.vanthu.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Under whose name, and of which day, changes and comments stand in a Word file. */
final class MarkOptions {

    @Option(
            names = "--author",
            defaultValue = "vanthu",
            paramLabel = "TÊN",
            description = "Tên tác giả của các thay đổi và ghi chú (mặc định: vanthu).")
    private String author = "vanthu";

    @Option(
            names = "--date",
            paramLabel = "NGÀY",
            description =
                    "Ngày ghi ở các thay đổi và ghi chú, ví dụ 2026-12-01; mặc định không ghi.")
    private @Nullable LocalDate date;

    String author() {
        return author;
    }

    /** Null where none is written, so that the same input gives the same bytes. */
    @Nullable LocalDate date() {
        return date;
    }
}
