package vn.vanthu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanthu.desk.DocumentLinks;
import vn.vanthu.fact.AnalysedDocument;

/** {@code vanthu similar}: other versions of a document, and others that say nearly the same. */
@Command(
        name = "similar",
        description = {
            "Những bản khác của cùng văn bản (dự thảo và bản ký, bản quét, dạng tệp khác)",
            "và những văn bản trong kho có lời gần giống."
        })
final class SimilarCommand implements Callable<Integer> {

    @Mixin private DocumentParameter asked = new DocumentParameter();

    @Option(
            names = "--least",
            paramLabel = "PHẦN-TRĂM",
            defaultValue = "50",
            description = "Giống ít nhất bao nhiêu phần trăm cụm ba tiếng (mặc định: 50).")
    private int least = 50;

    @Mixin private PrintOption format = new PrintOption();

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        if (least < 1 || least > 100) {
            throw UserError.usage("--least phải từ 1 đến 100.");
        }
        AnalysedDocument document = asked.read(library);
        try (var opened = library.openToRead()) {
            format.print(new DocumentLinks(opened, format.isJson()).similar(document, least));
        }
        return ExitCode.OK;
    }
}
