package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import vn.vanthu.Vanthu;
import vn.vanthu.bench.IngestBench;
import vn.vanthu.report.ContractJson;

/** {@code vanthu bench --ingest}: taking files in beside Tika's parsing of them. */
final class IntakeBench {

    /** The machine that a library is meant for has two cores. */
    private static final int THREADS = 2;

    private final int rounds;
    private final boolean json;

    IntakeBench(int rounds, boolean json) {
        this.rounds = rounds;
        this.json = json;
    }

    int run(List<Path> files) throws IOException {
        Path work = Files.createTempDirectory("vanthu-bench");
        try (var vanthu = Vanthu.open(THREADS)) {
            var result = new IngestBench(vanthu::read, THREADS).run(files, rounds, work);
            if (result.files() == 0) {
                throw new UserError(
                        "không có tệp DOCX hay PDF có chữ nào đọc được. Chỉ tệp hoặc thư mục"
                                + " khác.");
            }
            System.out.println(json ? line(result) : words(result));
        } finally {
            Trees.delete(work);
        }
        return ExitCode.OK;
    }

    private static String words(IngestBench.Result result) {
        return String.format(
                        Locale.ROOT,
                        """
                        %d tệp DOCX và PDF có chữ, %.1f MB; không tính %d tệp khác loại, bản quét, \
                        không đọc được
                        nạp (đọc, trích, lập chỉ mục): %.1f tệp/giây
                        Tika chỉ đọc chữ: %.1f tệp/giây
                        bằng %.2f lần Tika (mức: từ 0.50)\
                        """,
                        result.files(),
                        result.bytes() / 1e6,
                        result.leftOut().size(),
                        result.perSecond(),
                        result.parsedPerSecond(),
                        result.perSecond() / result.parsedPerSecond())
                .replaceAll("(?<=\\d)\\.(?=\\d)", ",");
    }

    private static String line(IngestBench.Result result) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("files", result.files());
        fields.put("bytes", result.bytes());
        fields.put("leftOut", result.leftOut().stream().map(Path::toString).toList());
        fields.put("perSecond", result.perSecond());
        fields.put("parsedPerSecond", result.parsedPerSecond());
        return ContractJson.line(fields);
    }
}
