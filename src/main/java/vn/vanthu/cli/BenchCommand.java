package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.Vanthu;
import vn.vanthu.document.Document;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.pipeline.Pipeline;
import vn.vanthu.read.ReadException;
import vn.vanthu.registry.Registry;

/** {@code vanthu bench}: how long each step takes, in milliseconds, warm. */
@Command(name = "bench", description = "Đo thời gian từng bước xử lý của mỗi tệp (mili giây).")
final class BenchCommand implements Callable<Integer> {

    private static final int STEPS = 4;

    @Parameters(arity = "1..*", paramLabel = "TỆP", description = "Tệp cần đo.")
    private List<Path> files = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Số lượt đo, lấy lượt ở giữa (mặc định 5); trước đó chạy nháp bấy nhiêu.")
    private int rounds;

    @Option(names = "--json", description = "In JSON, mỗi tệp một dòng.")
    private boolean json;

    @Override
    public Integer call() {
        if (!json) {
            System.out.println("     đọc  bố cục  trích xuất  kiểm tra   ký tự  tệp");
        }
        var pipeline = new Pipeline(Registry.bundled());
        double[] sums = new double[STEPS];
        try (var vanthu = Vanthu.open()) {
            int code = Each.of(files, file -> measure(file, vanthu, pipeline, sums));
            if (!json && files.size() > 1) {
                System.out.println(row(sums) + "          cộng");
            }
            return code;
        }
    }

    private void measure(Path file, Vanthu vanthu, Pipeline pipeline, double[] sums)
            throws ReadException {
        var times = new ArrayList<double[]>();
        int length = 0;
        for (int round = -rounds; round < Math.max(1, rounds); round++) {
            long[] at = new long[STEPS + 1];
            at[0] = System.nanoTime();
            Document document = vanthu.document(file);
            at[1] = System.nanoTime();
            StructuredDocument structured = pipeline.structure(document);
            at[2] = System.nanoTime();
            Facts facts = pipeline.facts(structured);
            at[3] = System.nanoTime();
            pipeline.findings(structured, facts);
            at[4] = System.nanoTime();
            length = document.text().length();
            if (round >= 0) {
                double[] steps = new double[STEPS];
                for (int i = 0; i < STEPS; i++) {
                    steps[i] = (at[i + 1] - at[i]) / 1e6;
                }
                times.add(steps);
            }
        }
        double[] middle = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            int step = i;
            double[] sorted = times.stream().mapToDouble(t -> t[step]).sorted().toArray();
            middle[i] = sorted[sorted.length / 2];
            sums[i] += middle[i];
        }
        System.out.println(json ? object(file, length, middle) : line(file, length, middle));
    }

    private static String line(Path file, int length, double[] ms) {
        return row(ms) + String.format(Locale.ROOT, "%8d  %s", length, file.getFileName());
    }

    private static String row(double[] ms) {
        return String.format(Locale.ROOT, "%8.1f%8.1f%12.1f%10.1f", ms[0], ms[1], ms[2], ms[3]);
    }

    private static String object(Path file, int length, double[] ms) {
        String name =
                String.valueOf(file.getFileName()).replace("\\", "\\\\").replace("\"", "\\\"");
        String[] values =
                Arrays.stream(ms)
                        .mapToObj(value -> String.format(Locale.ROOT, "%.2f", value))
                        .toArray(String[]::new);
        return "{\"file\":\"%s\",\"characters\":%d,\"read\":%s,\"structure\":%s,\"facts\":%s,\"checks\":%s}"
                .replaceFirst("%s", java.util.regex.Matcher.quoteReplacement(name))
                .replaceFirst("%d", Integer.toString(length))
                .replaceFirst("%s", values[0])
                .replaceFirst("%s", values[1])
                .replaceFirst("%s", values[2])
                .replaceFirst("%s", values[3]);
    }
}
