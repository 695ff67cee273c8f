package vn.vanthu.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.vanthu.desk.DocumentLinks;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.library.Library;

/** {@code vanthu cited-by}: the places of the library that cite a document. */
@Command(name = "cited-by", description = "Những chỗ trong kho viện dẫn một văn bản, kèm câu.")
final class CitedByCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "SỐ|VĂN-BẢN",
            description =
                    "Số ký hiệu như 76/NQ-CP, hoặc mã (ít nhất 6 ký tự đầu) hay tên tệp trong kho.")
    private String name = "";

    @Mixin private PrintOption format = new PrintOption();

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        try (var opened = library.openToRead()) {
            AnalysedDocument meant = meant(opened);
            String own = meant == null ? null : meant.metadata().number();
            if (meant != null && own == null) {
                throw new UserError(name + ": văn bản này để trống số, không viện dẫn được.");
            }
            String number = own == null ? name : own;
            format.print(new DocumentLinks(opened, format.isJson()).citedBy(number, meant));
        }
        return ExitCode.OK;
    }

    /** Null where the library has no such document, or several, so that only the number counts. */
    private @Nullable AnalysedDocument meant(Library opened) throws IOException {
        var found = opened.named(name);
        return found.size() == 1 ? opened.document(found.getFirst()) : null;
    }
}
