package vn.vanthu.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The Word file that is written, and the template that it is written in. */
final class DraftFile {

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "TỆP.docx",
            description = "Tệp DOCX sẽ ghi.")
    private Path out = Path.of("");

    @Option(
            names = "--template",
            paramLabel = "TỆP.docx",
            description = "Mẫu khác thay cho mẫu có sẵn; xem vanthu templates.")
    private @Nullable Path template;

    Path out() {
        return out;
    }

    /** Null for the one that comes with the program. */
    @Nullable Path template() {
        return template;
    }
}
