package vn.vanthu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.Vanthu;
import vn.vanthu.correct.Corrected;
import vn.vanthu.desk.FactLine;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.report.ContractJson;
import vn.vanthu.report.CorrectionJson;
import vn.vanthu.report.Csv;
import vn.vanthu.report.FactTables;
import vn.vanthu.report.Table;
import vn.vanthu.report.Workbooks;

/** {@code vanthu extract}: targets, assignments, figures and the rest as JSON, CSV or XLSX. */
@Command(
        name = "extract",
        description = "Trích chỉ tiêu, nhiệm vụ, số liệu, viện dẫn ra JSON, CSV hoặc XLSX.")
final class ExtractCommand implements Callable<Integer> {

    private enum Format {
        JSON,
        CSV,
        XLSX
    }

    @Parameters(
            arity = "1..*",
            paramLabel = "TỆP",
            description =
                    "Tệp cần trích, hoặc văn bản trong kho (mã, số ký hiệu) cùng những gì đã hiệu"
                            + " đính.")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "json|csv|xlsx",
            defaultValue = "json",
            description = "Dạng kết quả (mặc định: json).")
    private Format format = Format.JSON;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "TỆP",
            description = "Ghi vào tệp này thay vì in ra; bắt buộc với xlsx.")
    private @Nullable Path out;

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() {
        if (format == Format.XLSX && out == null) {
            throw UserError.usage("xlsx không in ra màn hình được. Thêm --out TỆP.xlsx");
        }
        if (out != null) {
            Output.require(out);
        }
        var read = new ArrayList<Corrected>();
        var kept = new ArrayList<Corrected>();
        var failures = new ArrayList<FactTables.Failure>();
        var links = new HashMap<String, String>();
        int code;
        try (var vanthu = Vanthu.open()) {
            code =
                    Each.of(
                            files,
                            file -> {
                                Optional<Corrected> inLibrary = inLibrary(file);
                                inLibrary.ifPresent(kept::add);
                                if (inLibrary.isPresent()) {
                                    read.add(inLibrary.get());
                                    return;
                                }
                                AnalysedDocument document = vanthu.read(file);
                                read.add(Corrected.untouched(document));
                                links.put(document.document().source().sha256(), link(file));
                            },
                            (file, reason) ->
                                    failures.add(new FactTables.Failure(file.toString(), reason)));
        }
        if (!read.isEmpty()) {
            switch (format) {
                case JSON -> Output.text(out, json(read, !kept.isEmpty()) + "\n");
                case CSV ->
                        Output.text(out, csv(FactTables.of(read, failures, links, FactLine::said)));
                case XLSX -> save(FactTables.of(read, failures, links, FactLine::said));
            }
        }
        return code;
    }

    /** The facts of documents of the library go by names, since they can be put right. */
    private static String json(List<Corrected> read, boolean named) {
        return named
                ? CorrectionJson.facts(read)
                : ContractJson.write(read.stream().map(Corrected::document).toList());
    }

    /** The document of the library that is meant by what is no file; empty where none is. */
    private Optional<Corrected> inLibrary(Path name) {
        if (Files.exists(name) || !Files.isDirectory(library.folder())) {
            return Optional.empty();
        }
        try (var opened = library.openToRead()) {
            return opened.named(name.toString()).isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            opened.corrections().of(Named.inLibrary(name.toString(), opened)));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** With the mark that tells a spreadsheet the encoding, when it goes into a file. */
    private String csv(List<Table> tables) {
        return (out == null ? "" : "\uFEFF") + Csv.write(tables);
    }

    private void save(List<Table> tables) {
        if (out != null) {
            Output.write(out, stream -> Workbooks.write(tables, stream));
        }
    }

    /** From the folder of the result to the file, so that both may be moved together. */
    private String link(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = out == null ? null : out.toAbsolutePath().normalize().getParent();
        if (folder == null || !whole.startsWith(String.valueOf(folder.getRoot()))) {
            return whole.toUri().toASCIIString();
        }
        var steps = new ArrayList<String>();
        for (Path step : folder.relativize(whole)) {
            steps.add(step.toString());
        }
        return steps.stream()
                .map(step -> URLEncoder.encode(step, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
