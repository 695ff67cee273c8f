package vn.vanthu.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.Vanthu;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.report.ContractJson;
import vn.vanthu.report.Csv;
import vn.vanthu.report.FactTables;
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
        int code;
        try (var vanthu = Vanthu.open()) {
            code = Each.of(files, file -> read.add(vanthu.read(file)));
        }
        if (!read.isEmpty()) {
            switch (format) {
                case JSON -> text(ContractJson.write(read) + "\n");
                case CSV -> text(Csv.write(FactTables.of(read)));
                case XLSX -> save(read);
            }
        }
        return code;
    }

    private void text(String words) {
        if (out == null) {
            System.out.print(words);
        } else {
            Output.write(out, stream -> stream.write(words.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void save(List<AnalysedDocument> read) {
        if (out != null) {
            Output.write(out, stream -> Workbooks.write(FactTables.of(read), stream));
        }
    }
}
