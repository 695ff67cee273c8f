package vn.vanthu.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanthu.desk.OutcomeWords;
import vn.vanthu.library.Outcome;
import vn.vanthu.report.ContractJson;
import vn.vanthu.report.Table;

/** {@code vanthu status}: what is in the library, and what became of each file. */
@Command(name = "status", description = "In tình trạng kho: số văn bản, kết quả từng tệp.")
final class StatusCommand implements Callable<Integer> {

    private enum Format {
        TABLE,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "table|json",
            defaultValue = "table",
            description = "Dạng kết quả (mặc định: table).")
    private Format format = Format.TABLE;

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        try (var opened = library.openToRead()) {
            var outcomes = opened.outcomes();
            switch (format) {
                case JSON -> System.out.println(ContractJson.print(json(outcomes)));
                case TABLE -> {
                    System.out.println("Kho: " + opened.root());
                    System.out.println("Văn bản: " + opened.documents().size());
                    System.out.println("Tìm kiếm: " + opened.engine().name());
                    if (opened.behind() > 0) {
                        System.out.println(
                                "Chỉ mục còn thiếu "
                                        + opened.behind()
                                        + " văn bản; lập lại: vanthu reindex");
                    }
                    System.out.println();
                    System.out.print(Grid.of(table(outcomes), 70));
                }
            }
        }
        return ExitCode.OK;
    }

    private static Table table(List<Outcome> outcomes) {
        Map<String, Long> counts =
                outcomes.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Outcome::kind, LinkedHashMap::new, Collectors.counting()));
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Outcome outcome : outcomes) {
            String sha256 = outcome.sha256();
            rows.add(
                    List.of(
                            sha256 == null ? "" : sha256.substring(0, 12),
                            OutcomeWords.of(outcome.kind()),
                            outcome.path().toString()));
        }
        counts.forEach((kind, count) -> rows.add(List.of("", OutcomeWords.of(kind), count)));
        return new Table("", List.of("Mã", "Kết quả", "Tệp"), rows);
    }

    private static List<Map<String, @Nullable Object>> json(List<Outcome> outcomes) {
        var json = new ArrayList<Map<String, @Nullable Object>>();
        for (Outcome outcome : outcomes) {
            var line = new LinkedHashMap<String, @Nullable Object>();
            line.put("path", outcome.path().toString());
            line.put("document", outcome.sha256());
            line.put("outcome", outcome.kind());
            line.put("message", outcome.message());
            line.put("at", outcome.at().toString());
            json.add(line);
        }
        return json;
    }
}
