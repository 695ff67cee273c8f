package vn.vanthu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.library.CitationLinks;
import vn.vanthu.library.CitationLinks.Cited;
import vn.vanthu.report.Table;
import vn.vanthu.search.Entry;

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
            var rows = new ArrayList<List<@Nullable Object>>();
            for (Cited cited : new CitationLinks(opened).from(document)) {
                rows.add(row(cited));
            }
            format.print(
                    new Table(
                            "Viện dẫn",
                            List.of("Loại", "Số", "Ngày", "Cơ quan", "Trong kho"),
                            rows),
                    List.of("type", "number", "date", "issuer", "found"),
                    document.name() + " không viện dẫn văn bản nào có số.");
        }
        return ExitCode.OK;
    }

    private static List<@Nullable Object> row(Cited cited) {
        var row = new ArrayList<@Nullable Object>();
        row.add(cited.citation().type());
        row.add(cited.citation().number());
        row.add(cited.citation().date());
        row.add(cited.citation().issuer());
        row.add(inLibrary(cited.found()));
        return row;
    }

    private static String inLibrary(List<Entry> found) {
        String names = String.join("; ", found.stream().map(CitesCommand::shown).toList());
        return switch (found.size()) {
            case 0 -> "không có";
            case 1 -> names;
            default -> "chưa rõ là văn bản nào: " + names;
        };
    }

    /** The short checksum, by which every command takes it, and the file. */
    private static String shown(Entry entry) {
        return entry.document().sha256().substring(0, 12) + " " + entry.about().file();
    }
}
