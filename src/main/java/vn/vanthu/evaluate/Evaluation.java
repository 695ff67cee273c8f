package vn.vanthu.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.area.AreaExample;
import vn.vanthu.document.Place;
import vn.vanthu.document.Problem;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.read.ReadException;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.ContractJson;

/**
 * Measures documents that have gold beside them, end to end: from the file on disk to the JSON that
 * {@code vanthu extract} prints. One bad file stops nothing: it counts as read without any fact.
 */
public final class Evaluation {

    private static final Logger LOG = LoggerFactory.getLogger(Evaluation.class);

    /** Reads a file and finds everything in it. */
    public interface Reader {
        AnalysedDocument read(Path file) throws ReadException;
    }

    private final Reader reader;
    private final int threads;

    /**
     * @param reader called by several threads at once
     * @param threads how many documents are read at once
     */
    public Evaluation(Reader reader, int threads) {
        this.reader = reader;
        this.threads = threads;
    }

    /**
     * Measures every document that a gold file names.
     *
     * @param folder where the documents lie
     * @param gold where the gold files lie
     * @return nothing measured when there is no gold file
     * @throws IOException when the folder of gold cannot be listed
     */
    public Accuracy of(Path folder, Path gold) throws IOException {
        var scores = new ArrayList<DocumentScore>();
        try (var workers = Executors.newFixedThreadPool(threads)) {
            var pending = new ArrayList<Future<DocumentScore>>();
            for (Path file : GoldFile.in(gold)) {
                Callable<DocumentScore> work = () -> score(folder, file);
                pending.add(workers.submit(work));
            }
            for (var one : pending) {
                scores.add(one.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a document could not be measured", failed.getCause());
        }
        return new Accuracy(scores);
    }

    private DocumentScore score(Path folder, Path goldFile) {
        JsonNode gold;
        try {
            gold = GoldFile.read(goldFile);
        } catch (IOException unread) {
            LOG.debug("{}", goldFile, unread);
            String name = String.valueOf(goldFile.getFileName());
            var problem =
                    new Problem(
                            Place.of(goldFile),
                            "Tệp kết quả đúng không đọc được hoặc không ghi tên văn bản (document)",
                            "Sửa lại tệp JSON này");
            return new DocumentScore(name, ending(name), "", "", 0, Map.of(), List.of(), problem);
        }
        return score(folder.resolve(Json.text(gold, "document")), gold);
    }

    private DocumentScore score(Path file, JsonNode gold) {
        long start = System.nanoTime();
        AnalysedDocument document = null;
        Problem problem = null;
        try {
            document = reader.read(file);
        } catch (ReadException unread) {
            LOG.debug("{}", file, unread);
            problem = unread.problem(file);
        } catch (RuntimeException | StackOverflowError bug) {
            LOG.debug("{}", file, bug);
            problem =
                    new Problem(
                            Place.of(file),
                            "Lỗi không lường trước: " + bug,
                            "Chạy lại với --verbose và gửi kết quả cho người phát triển");
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        var found = GoldFile.parse(document == null ? "{}" : ContractJson.write(List.of(document)));
        var results = Comparison.of(gold, found);
        boolean scanned = document != null && document.document().source().ocr();
        return new DocumentScore(
                Json.text(gold, "document"),
                ending(Json.text(gold, "document")) + (scanned ? " (quét)" : ""),
                Json.text(gold.path("metadata"), "province"),
                Json.text(gold, "split"),
                seconds,
                document == null ? results : inSentences(results, document.text()),
                document == null
                        ? List.of()
                        : AreaExample.of(document, Registry.bundled().reformAreas()),
                problem);
    }

    private static Map<Kind, Result> inSentences(Map<Kind, Result> results, String text) {
        if (results.values().stream().allMatch(result -> result.slips().isEmpty())) {
            return results;
        }
        var sentences = new SentenceFinder(text);
        Map<Kind, Result> shown = new EnumMap<>(Kind.class);
        results.forEach((kind, it) -> {
            var slips =
                    it.slips().stream()
                            .map(slip -> slip.in(sentences.around(slip.sentence())))
                            .toList();
            shown.put(kind, new Result(it.paired(), it.texts(), it.fields(), it.whole(), slips));
        });
        return shown;
    }

    private static String ending(@Nullable String name) {
        int dot = name == null ? -1 : name.lastIndexOf('.');
        return name == null || dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
