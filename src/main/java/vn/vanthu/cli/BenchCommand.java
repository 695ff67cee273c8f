package vn.vanthu.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
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
import vn.vanthu.report.ContractJson;

/** {@code vanthu bench}: how long each step takes, in milliseconds, warm. */
@Command(
        name = "bench",
        description =
                "Đo thời gian từng bước xử lý của mỗi tệp (mili giây), chung và theo đuôi tệp.")
final class BenchCommand implements Callable<Integer> {

    /** A file that takes longer to read, as a scan does, is read once. */
    private static final double SLOW = 2_000;

    /** Lengths, in UTF-16 code units, between which the growth is measured. */
    private static final int SHORT = 10_000;

    private static final int TIMES = 10;

    @Parameters(
            arity = "1..*",
            paramLabel = "TỆP|THƯ-MỤC",
            description = "Tệp, hoặc thư mục có tệp, cần đo.")
    private List<Path> paths = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "SỐ",
            defaultValue = "5",
            description =
                    "Số lượt đo, lấy lượt ở giữa (mặc định: 5); trước đó chạy nháp bấy nhiêu.")
    private int rounds = 5;

    @Option(names = "--json", description = "In JSON, mỗi tệp một dòng.")
    private boolean json;

    @Option(
            names = "--growth",
            description =
                    "Đo thêm: phần thân lặp lại cho dài ít nhất 10.000 ký tự, rồi gấp 10 lần thế,"
                            + " tốn thời gian gấp mấy lần sau khi đọc.")
    private boolean growth;

    @Option(
            names = "--passages",
            paramLabel = "SỐ",
            description =
                    "Thay vì đo từng tệp: ghép các tệp thành một kho có ngần ấy đoạn văn, đo tốc độ"
                            + " lập chỉ mục và tìm kiếm, bên cạnh Lucene trần.")
    private int passages;

    @Option(
            names = "--library",
            paramLabel = "THƯ-MỤC",
            description =
                    "Với --passages: giữ kho đã ghép ở thư mục này, chưa có hoặc rỗng (mặc định:"
                            + " thư mục tạm, xóa khi xong).")
    private @Nullable Path library;

    @Option(
            names = "--queries",
            paramLabel = "SỐ",
            defaultValue = "1000",
            description = "Với --passages: số câu hỏi mỗi loại, từ 1 (mặc định: 1000).")
    private int queries = 1000;

    @Option(
            names = "--ingest",
            description =
                    "Thay vì đo từng bước: nạp các tệp DOCX và PDF có chữ vào một kho tạm (đọc,"
                            + " trích, lập chỉ mục), bên cạnh Tika chỉ đọc chữ của chính các tệp"
                            + " đó. Bản quét không tính.")
    private boolean ingest;

    /** One run through a document. */
    private interface Round<E extends Exception> {
        Cost run() throws E;
    }

    private final Pipeline pipeline = new Pipeline(Registry.bundled());
    private final Map<String, Cost> byFormat = new TreeMap<>();

    @Override
    public Integer call() throws IOException {
        if (rounds < 1) {
            throw UserError.usage("--rounds phải từ 1 trở lên.");
        }
        List<Path> files = Ingest.filesIn(paths);
        if (files.isEmpty()) {
            throw new UserError(
                    paths.getFirst()
                            + ": không có tệp nào trong thư mục này. Chỉ thư mục có văn bản.");
        }
        if (passages < 0 || passages == 0 && library != null) {
            throw UserError.usage("--library chỉ dùng cùng --passages SỐ, SỐ từ 1 trở lên.");
        }
        if (ingest && passages > 0) {
            throw UserError.usage("--ingest không dùng chung với --passages.");
        }
        if (queries < 1) {
            throw UserError.usage("--queries phải từ 1 trở lên.");
        }
        if (passages > 0) {
            return new LibraryBench(passages, queries, library, json).run(files);
        }
        if (ingest) {
            return new IntakeBench(rounds, json).run(files);
        }
        if (!json) {
            System.out.println(Cost.HEADS + (growth ? "  dài gấp 10" : "") + "  tệp");
        }
        try (var vanthu = Vanthu.open()) {
            int code = Each.of(files, file -> measure(file, vanthu));
            if (!json && !byFormat.isEmpty()) {
                printTotals();
            }
            return code;
        }
    }

    private void measure(Path file, Vanthu vanthu) throws ReadException {
        long start = System.nanoTime();
        Document document = vanthu.document(file);
        double first = since(start);
        Cost cost =
                first > SLOW
                        ? middle(() -> extraction(document, first))
                        : middle(() -> reading(file, vanthu));
        byFormat.merge(extension(file), cost, Cost::plus);
        Double grown = growth ? growth(document) : null;
        System.out.println(json ? line(file, cost, grown) : row(file, cost, grown));
    }

    private Cost reading(Path file, Vanthu vanthu) throws ReadException {
        long at = System.nanoTime();
        Document document = vanthu.document(file);
        return extraction(document, since(at));
    }

    /** What lies behind the reading, which took so many milliseconds. */
    private Cost extraction(Document document, double reading) {
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

    /** How many times as long a document takes that is ten times as long. */
    private double growth(Document document) {
        var body = new Repeated(pipeline.structure(document));
        int times = body.timesFor(SHORT);
        Document brief = body.times(times);
        Document extended = body.times(TIMES * times);
        double longer = (double) extended.text().length() / brief.text().length();
        double more =
                middle(() -> extraction(extended, 0)).extraction()
                        / middle(() -> extraction(brief, 0)).extraction();
        return more / longer * TIMES;
    }

    /** What measured rounds cost, after as many that only warm up. */
    private <E extends Exception> Cost middle(Round<E> round) throws E {
        for (int i = 0; i < rounds; i++) {
            round.run();
        }
        var costs = new ArrayList<Cost>();
        for (int i = 0; i < rounds; i++) {
            costs.add(round.run());
        }
        return Cost.middle(costs);
    }

    private void printTotals() {
        String gap = growth ? " ".repeat(12) : "";
        System.out.println();
        byFormat.forEach(
                (format, cost) -> System.out.println(cost.columns() + gap + "  ." + format));
        Cost all = byFormat.values().stream().reduce(Cost.NOTHING, Cost::plus);
        System.out.println(all.columns() + gap + "  cộng");
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String row(Path file, Cost cost, @Nullable Double grown) {
        String column = grown == null ? "" : String.format(Locale.ROOT, "%12.1f", grown);
        return cost.columns() + column + "  " + file.getFileName();
    }

    private static String line(Path file, Cost cost, @Nullable Double grown) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("file", String.valueOf(file.getFileName()));
        fields.put("characters", cost.characters());
        fields.put("read", rounded(cost.read()));
        fields.put("structure", rounded(cost.structure()));
        fields.put("facts", rounded(cost.facts()));
        fields.put("checks", rounded(cost.checks()));
        if (grown != null) {
            fields.put("growth", rounded(grown));
        }
        return ContractJson.line(fields);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
