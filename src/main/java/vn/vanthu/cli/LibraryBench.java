package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.Vanthu;
import vn.vanthu.bench.Latencies;
import vn.vanthu.bench.ScaleBench;
import vn.vanthu.library.Entries;
import vn.vanthu.report.ContractJson;
import vn.vanthu.search.Entry;
import vn.vanthu.search.SearchIndexException;

/** {@code vanthu bench --passages}: a large library made of a few files. */
final class LibraryBench {

    /** The same library each time. */
    private static final long SEED = 20251121;

    private static final double MEGABYTE = 1 << 20;

    private final int passages;
    private final int queries;
    private final @Nullable Path kept;
    private final boolean json;

    /**
     * @param queries of each kind; there are never more than passages
     */
    LibraryBench(int passages, int queries, @Nullable Path kept, boolean json) {
        this.passages = passages;
        this.queries = queries;
        this.kept = kept;
        this.json = json;
    }

    /** Measures and prints; tells how the reading of the files went. */
    int run(List<Path> files) throws IOException {
        if (kept != null) {
            requireEmpty(kept);
        }
        var models = new ArrayList<List<Entry>>();
        int code;
        try (var vanthu = Vanthu.open()) {
            code =
                    Each.of(
                            files,
                            file -> {
                                var entries = Entries.of(vanthu.read(file));
                                if (!entries.isEmpty()) {
                                    models.add(entries);
                                }
                            });
        }
        if (models.isEmpty()) {
            throw new UserError("Không có tệp nào đọc được để ghép thành kho.");
        }
        Path folder = kept == null ? Files.createTempDirectory("vanthu-bench") : kept;
        try {
            var bench = new ScaleBench(folder, SEED, Math.min(queries, passages));
            var result = bench.run(models, passages, LibraryBench::progress);
            System.out.print(json ? ContractJson.line(fields(result)) + "\n" : table(result));
        } catch (SearchIndexException failed) {
            throw new UserError(String.valueOf(failed.getMessage()), failed);
        } finally {
            Trees.delete(kept == null ? folder : folder.resolve("bare"));
        }
        return code;
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.isDirectory(folder) ? Files.list(folder) : null) {
                if (inside == null || inside.findAny().isPresent()) {
                    throw new UserError(
                            folder + ": đã có, không ghi đè. Chỉ thư mục chưa có hoặc rỗng.");
                }
            }
        }
    }

    private static void progress(int made) {
        System.err.println(String.format(Locale.ROOT, "%,12d đoạn", made).replace(',', '.'));
    }

    private static String table(ScaleBench.Result result) {
        var size = result.size();
        var answered = result.answered();
        return String.format(
                Locale.ROOT,
                """
                %d văn bản, %d đoạn (trung bình %.0f byte), %d mục trong chỉ mục
                %28s%14s%14s
                %-28s%14.0f%14.0f
                %-28s%14.0f%14.0f
                %-28s%14.0f%14.0f
                %-28s%14.0f%14.0f
                %28s%14s%14s%14s
                %s%s%s%s%-28s%14.0f
                """,
                size.documents(),
                size.passages(),
                (double) size.textBytes() / size.passages(),
                size.entries(),
                "",
                "vanthu",
                "Lucene trần",
                "lập chỉ mục, mục/giây",
                result.ours().perSecond(),
                result.bare().perSecond(),
                "từ của một mục",
                result.ours().wordsEach(),
                result.bare().wordsEach(),
                "lập chỉ mục, nghìn từ/giây",
                result.ours().perSecond() * result.ours().wordsEach() / 1000,
                result.bare().perSecond() * result.bare().wordsEach() / 1000,
                "trên đĩa, MB",
                result.ours().bytes() / MEGABYTE,
                result.bare().bytes() / MEGABYTE,
                "trả lời, ms",
                "p50",
                "p99",
                "lâu nhất",
                row("ba từ", answered.words()),
                row("hai từ liền nhau", answered.phrase()),
                row("ba từ, lọc tỉnh và năm", answered.narrowed()),
                row("ba từ, Lucene trần", answered.bareWords()),
                "bộ nhớ heap đang dùng, MB",
                answered.heapBytes() / MEGABYTE);
    }

    private static String row(String name, Latencies latencies) {
        return String.format(
                Locale.ROOT,
                "%-28s%14.2f%14.2f%14.2f%n",
                name,
                latencies.p50(),
                latencies.p99(),
                latencies.worst());
    }

    private static Map<String, Object> fields(ScaleBench.Result result) {
        var size = result.size();
        var answered = result.answered();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("documents", size.documents());
        fields.put("passages", size.passages());
        fields.put("entries", size.entries());
        fields.put("textBytes", size.textBytes());
        fields.put("ours", result.ours());
        fields.put("bare", result.bare());
        fields.put("words", answered.words());
        fields.put("phrase", answered.phrase());
        fields.put("narrowed", answered.narrowed());
        fields.put("bareWords", answered.bareWords());
        fields.put("heapBytes", answered.heapBytes());
        return fields;
    }
}
