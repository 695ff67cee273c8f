package vn.vanthu.cli;

import picocli.CommandLine.Parameters;
import vn.vanthu.fact.AnalysedDocument;

/** The one document that a command is about. */
final class DocumentParameter {

    @Parameters(
            paramLabel = "VĂN-BẢN",
            description = "Tệp, hoặc văn bản trong kho: mã (ít nhất 6 ký tự đầu) hay số ký hiệu.")
    private String name = "";

    /** As the user named it. */
    String name() {
        return name;
    }

    /** A file, or a document of the library. */
    AnalysedDocument read(LibraryOption library) throws Exception {
        return Named.document(name, library);
    }
}
