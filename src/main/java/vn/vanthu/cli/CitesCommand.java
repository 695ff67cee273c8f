package vn.vanthu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.vanthu.desk.DocumentLinks;
import vn.vanthu.fact.AnalysedDocument;

/** {@code vanthu cites}: what a document cites, and which of it the library has. */
@Command(
        name = "cites",
        description = "Văn bản này viện dẫn văn bản nào; văn bản nào có trong kho.")
final class CitesCommand implements Callable<Integer> {

    @Mixin private DocumentParameter asked = new DocumentParameter();

    @Mixin private PrintOption format = new PrintOption();

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        AnalysedDocument document = asked.read(library);
        try (var opened = library.openToRead()) {
            format.print(new DocumentLinks(opened, format.isJson()).cites(document));
        }
        return ExitCode.OK;
    }
}
