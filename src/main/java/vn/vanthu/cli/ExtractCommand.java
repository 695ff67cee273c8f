package vn.vanthu.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.Vanthu;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.report.ContractJson;
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

    @Parameters(arity = "1..*", paramLabel = "TỆP", description = "Tệp cần trích.")
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

    @Override
    public Integer call() {
        if (format == Format.XLSX && out == null) {
            throw UserError.usage("xlsx không in ra màn hình được. Thêm --out TỆP.xlsx");
        }
        if (out != null) {
            Output.require(out);
        }
        var read = new ArrayList<AnalysedDocument>();
        var failures = new ArrayList<FactTables.Failure>();
        var links = new HashMap<String, String>();
        int code;
        try (var vanthu = Vanthu.open()) {
            code =
                    Each.of(
                            files,
                            file -> {
                                AnalysedDocument document = vanthu.read(file);
                                read.add(document);
                                links.put(document.document().source().sha256(), link(file));
                            },
                            (file, reason) ->
                                    failures.add(new FactTables.Failure(file.toString(), reason)));
        }
        if (!read.isEmpty()) {
            switch (format) {
                case JSON -> Output.text(out, ContractJson.write(read) + "\n");
                case CSV -> Output.text(out, csv(FactTables.of(read, failures, links)));
                case XLSX -> save(FactTables.of(read, failures, links));
            }
        }
        return code;
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
