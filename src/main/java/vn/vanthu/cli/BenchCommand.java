package vn.vanthu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.Vanthu;
import vn.vanthu.document.Document;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.library.Ingest;
import vn.vanthu.pipeline.Pipeline;
import vn.vanthu.read.ReadException;
import vn.vanthu.registry.Registry;

/** {@code vanthu bench}: how long each step takes, in milliseconds, warm. */
@Command(
        name = "bench",
        description =
                "Đo thời gian từng bước xử lý của mỗi tệp (mili giây), chung và theo đuôi tệp.")
final class BenchCommand implements Callable<Integer> {

    /** A file that takes longer to read, as a scan does, is read once. */
    private static final double SLOW = 2_000;

    /** Lengths, in letters, between which the growth is measured. */
    private static final int SHORT = 10_000;

    private static final int TIMES = 10;

    @Parameters(arity = "1..*", paramLabel = "TỆP", description = "Tệp hoặc thư mục cần đo.")
    private List<Path> files = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Số lượt đo, lấy lượt ở giữa (mặc định 5); trước đó chạy nháp bấy nhiêu.")
    private int rounds;

    @Option(names = "--json", description = "In JSON, mỗi tệp một dòng.")
    private boolean json;

    @Option(
            names = "--growth",
            description =
                    "Đo thêm: văn bản lặp lại cho dài 100.000 ký tự tốn gấp mấy lần khi dài"
                            + " 10.000.")
    private boolean growth;

    /**
     * What one run cost, in milliseconds.
     *
     * @param characters UTF-16 length of the document's text
     */
    private record Cost(
            double read, double structure, double facts, double checks, int characters) {

        static final Cost NOTHING = new Cost(0, 0, 0, 0, 0);

        Cost plus(Cost more) {
            return new Cost(
                    read + more.read,
                    structure + more.structure,
                    facts + more.facts,
                    checks + more.checks,
                    characters + more.characters);
        }

        double extraction() {
            return structure + facts + checks;
        }
    }

    @Override
    public Integer call() {
        var pipeline = new Pipeline(Registry.bundled());
        var byFormat = new TreeMap<String, Cost>();
        if (!json) {
            System.out.println(
                    "     đọc  bố cục  trích xuất  kiểm tra   ký tự  sau đọc/đọc"
                            + (growth ? "  dài gấp 10" : "")
                            + "  tệp");
        }
        try (var vanthu = Vanthu.open()) {
            int code = Each.of(filesIn(files), file -> measure(file, vanthu, pipeline, byFormat));
            if (!json && !byFormat.isEmpty()) {
                totals(byFormat);
            }
            return code;
        }
    }

    private static List<Path> filesIn(List<Path> paths) {
        try {
            return Ingest.filesIn(paths);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(Path file, Vanthu vanthu, Pipeline pipeline, Map<String, Cost> byFormat)
            throws ReadException {
        long start = System.nanoTime();
        Document document = vanthu.document(file);
        double first = since(start);
        boolean slow = first > SLOW;
        var costs = new ArrayList<Cost>();
        for (int round = -rounds; round < Math.max(1, rounds); round++) {
            long at = System.nanoTime();
            Document read = slow ? document : vanthu.document(file);
            double reading = slow ? first : since(at);
            Cost cost = extraction(pipeline, read, reading);
            if (round >= 0) {
                costs.add(cost);
            }
        }
        Cost cost = middle(costs);
        byFormat.merge(extension(file), cost, Cost::plus);
        Double factor = growth ? factor(pipeline, document) : null;
        System.out.println(json ? object(file, cost, factor) : line(file, cost, factor));
    }

    private static Cost extraction(Pipeline pipeline, Document document, double reading) {
        long at = System.nanoTime();
        StructuredDocument structured = pipeline.structure(document);
        double structure = since(at);
        at = System.nanoTime();
        Facts facts = pipeline.facts(structured);
        double extraction = since(at);
        at = System.nanoTime();
        pipeline.findings(structured, facts);
        return new Cost(reading, structure, extraction, since(at), document.text().length());
    }

    /** How many times as long a document takes when its body makes it ten times as long. */
    private double factor(Pipeline pipeline, Document document) {
        StructuredDocument structured = pipeline.structure(document);
        Document brief = Repeated.of(structured, SHORT);
        Document extended = Repeated.of(structured, TIMES * brief.text().length());
        var briefly = new ArrayList<Cost>();
        var extensively = new ArrayList<Cost>();
        for (int round = -rounds; round < Math.max(1, rounds); round++) {
            Cost one = extraction(pipeline, brief, 0);
            Cost ten = extraction(pipeline, extended, 0);
            if (round >= 0) {
                briefly.add(one);
                extensively.add(ten);
            }
        }
        double longer = (double) extended.text().length() / brief.text().length();
        return middle(extensively).extraction() / middle(briefly).extraction() / longer * TIMES;
    }

    private static Cost middle(List<Cost> costs) {
        return new Cost(
                middle(costs, Cost::read),
                middle(costs, Cost::structure),
                middle(costs, Cost::facts),
                middle(costs, Cost::checks),
                costs.getFirst().characters());
    }

    private static double middle(List<Cost> costs, ToDoubleFunction<Cost> step) {
        double[] sorted = costs.stream().mapToDouble(step).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private void totals(Map<String, Cost> byFormat) {
        System.out.println();
        String gap = growth ? "            " : "";
        byFormat.forEach((format, cost) -> System.out.println(row(cost) + gap + "  ." + format));
        Cost all = byFormat.values().stream().reduce(Cost.NOTHING, Cost::plus);
        System.out.println(row(all) + gap + "  cộng");
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String line(Path file, Cost cost, @Nullable Double factor) {
        String grown = factor == null ? "" : String.format(Locale.ROOT, "%12.1f", factor);
        return row(cost) + grown + "  " + file.getFileName();
    }

    private static String row(Cost cost) {
        return String.format(
                Locale.ROOT,
                "%8.1f%8.1f%12.1f%10.1f%8d%13.2f",
                cost.read(),
                cost.structure(),
                cost.facts(),
                cost.checks(),
                cost.characters(),
                cost.extraction() / cost.read());
    }

    private static String object(Path file, Cost cost, @Nullable Double factor) {
        String name =
                String.valueOf(file.getFileName()).replace("\\", "\\\\").replace("\"", "\\\"");
        String grown = factor == null ? "" : String.format(Locale.ROOT, ",\"growth\":%.2f", factor);
        String[] values =
                Arrays.stream(
                                new double[] {
                                    cost.read(), cost.structure(), cost.facts(), cost.checks()
                                })
                        .mapToObj(value -> String.format(Locale.ROOT, "%.2f", value))
                        .toArray(String[]::new);
        return "{\"file\":\"%s\",\"characters\":%d,\"read\":%s,\"structure\":%s,\"facts\":%s,\"checks\":%s%s}"
                .replaceFirst("%s", Matcher.quoteReplacement(name))
                .replaceFirst("%d", Integer.toString(cost.characters()))
                .replaceFirst("%s", values[0])
                .replaceFirst("%s", values[1])
                .replaceFirst("%s", values[2])
                .replaceFirst("%s", values[3])
                .replaceFirst("%s", grown);
    }
}
