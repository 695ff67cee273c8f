package vn.vanthu.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.Vanthu;
import vn.vanthu.evaluate.Accuracy;
import vn.vanthu.evaluate.AccuracyJson;
import vn.vanthu.evaluate.AccuracyPage;
import vn.vanthu.evaluate.AccuracyTables;
import vn.vanthu.evaluate.DocumentScore;
import vn.vanthu.evaluate.Evaluation;
import vn.vanthu.evaluate.Slip;
import vn.vanthu.evaluate.search.SearchEvaluation;
import vn.vanthu.evaluate.search.SearchPage;
import vn.vanthu.evaluate.search.SearchSet;
import vn.vanthu.evaluate.search.SearchSetException;
import vn.vanthu.evaluate.search.SearchSets;
import vn.vanthu.evaluate.search.SearchVariant;
import vn.vanthu.report.Table;
import vn.vanthu.search.SearchIndexException;

/** {@code vanthu evaluate}: how much of what is there is found, and how much of what is found. */
@Command(
        name = "evaluate",
        description = "Đo độ chính xác trên văn bản có kết quả đúng (TÊN.gold.json) đi kèm.")
final class EvaluateCommand implements Callable<Integer> {

    private static final int WIDEST = 40;

    private enum Format {
        TEXT,
        JSON
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "THƯ_MỤC",
            description = "Thư mục có văn bản (mặc định: corpus).")
    private Path folder = Path.of("corpus");

    @Option(
            names = "--gold",
            paramLabel = "THƯ_MỤC",
            description = "Thư mục có các tệp .gold.json (mặc định: cùng thư mục với văn bản).")
    private @Nullable Path gold;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Dạng kết quả (mặc định: text).")
    private Format format = Format.TEXT;

    @Option(names = "--misses", description = "In thêm từng chỗ bỏ sót, tìm thừa, kèm câu văn.")
    private boolean misses;

    @Option(
            names = "--page",
            paramLabel = "TỆP",
            description = "Ghi thêm một trang Markdown vào tệp này.")
    private @Nullable Path page;

    @Option(
            names = "--search",
            paramLabel = "THƯ_MỤC",
            description =
                    "Đo việc tìm kiếm thay vì việc trích: thư mục có queries.jsonl và qrels.tsv,"
                            + " thêm corpus.jsonl nếu không hỏi về văn bản của thư mục cha.")
    private @Nullable Path search;

    @Mixin private Threads threads = new Threads();

    @Override
    public Integer call() throws IOException, SearchIndexException {
        if (search != null) {
            return search(search);
        }
        Path answers = gold == null ? folder : gold;
        for (Path needed : List.of(folder, answers)) {
            if (!Files.isDirectory(needed)) {
                throw new UserError(needed + ": không có thư mục này. Kiểm tra lại đường dẫn.");
            }
        }
        if (page != null) {
            Output.require(page);
        }
        var accuracy = measure(answers);
        if (accuracy.documents().isEmpty()) {
            throw new UserError(
                    answers
                            + ": không có tệp .gold.json nào. Chỉ thư mục có kết quả đúng bằng"
                            + " --gold.");
        }
        if (page != null) {
            var markdown = AccuracyPage.write(String.valueOf(folder.getFileName()), accuracy);
            Output.write(page, out -> out.write(markdown.getBytes(StandardCharsets.UTF_8)));
        }
        switch (format) {
            case JSON -> System.out.println(AccuracyJson.write(accuracy));
            case TEXT -> System.out.print(text(accuracy));
        }
        for (DocumentScore failed : accuracy.failed()) {
            Complaints.say(String.valueOf(failed.problem()));
        }
        return code(accuracy);
    }

    private int search(Path questions) throws IOException, SearchIndexException {
        if (page != null) {
            Output.require(page);
        }
        try (var vanthu = Vanthu.open(threads.count())) {
            SearchSet set;
            try {
                set = new SearchSets(vanthu::read).in(questions);
            } catch (SearchSetException wrong) {
                throw new UserError(String.valueOf(wrong.getMessage()));
            }
            var scores = SearchEvaluation.of(set, SearchVariant.all());
            if (page != null) {
                var markdown = SearchPage.write(questions.toString(), set, scores);
                Output.write(page, out -> out.write(markdown.getBytes(StandardCharsets.UTF_8)));
            }
            switch (format) {
                case JSON -> System.out.println(SearchPage.json(set, scores));
                case TEXT -> {
                    System.out.println(
                            set.questions().size()
                                    + " câu hỏi, "
                                    + set.entries().size()
                                    + " đoạn.");
                    System.out.print(Grid.of(SearchPage.variants(scores), 60));
                    if (misses) {
                        System.out.println();
                        System.out.print(Grid.of(SearchPage.worst(scores), 60));
                    }
                }
            }
        }
        return ExitCode.OK;
    }

    private Accuracy measure(Path answers) throws IOException {
        int count = threads.count();
        try (var vanthu = Vanthu.open(count)) {
            return new Evaluation(vanthu::read, count).of(folder, answers);
        }
    }

    private static int code(Accuracy accuracy) {
        int failed = accuracy.failed().size();
        if (failed == 0) {
            return ExitCode.OK;
        }
        return failed == accuracy.documents().size() ? ExitCode.FAILED : ExitCode.SOME_FAILED;
    }

    private String text(Accuracy accuracy) {
        var out = new StringBuilder();
        out.append(accuracy.documents().size()).append(" văn bản, không đọc được ");
        out.append(accuracy.failed().size()).append("; ").append(seconds(accuracy));
        out.append(" giây.\n");
        for (Table table :
                List.of(
                        AccuracyTables.kinds(accuracy),
                        AccuracyTables.fields(accuracy),
                        AccuracyTables.formats(accuracy),
                        AccuracyTables.sources(accuracy))) {
            out.append('\n').append(table.name()).append('\n');
            out.append(Grid.of(table, WIDEST));
        }
        if (misses) {
            accuracy.documents().forEach(document -> misses(document, out));
        }
        return out.toString();
    }

    private static void misses(DocumentScore document, StringBuilder out) {
        var slips =
                document.results().values().stream()
                        .flatMap(result -> result.slips().stream())
                        .toList();
        if (!slips.isEmpty()) {
            out.append('\n').append(document.name()).append('\n');
        }
        for (Slip slip : slips) {
            out.append(slip.missed() ? "  sót " : "  thừa ").append(slip.kind().words());
            out.append(": ").append(slip.what().replaceAll("\\s+", " ")).append('\n');
            for (String line : Grid.wrap(slip.sentence(), 96)) {
                if (line.isEmpty()) {
                    continue;
                }
                out.append("      ").append(line).append('\n');
            }
        }
    }

    private static String seconds(Accuracy accuracy) {
        return BigDecimal.valueOf(accuracy.seconds())
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', ',');
    }
}
