package vn.vanthu.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.vanthu.extract.phrase.PhraseReader;
import vn.vanthu.extract.phrase.Reading;
import vn.vanthu.report.ContractJson;

/** {@code vanthu phrases}: what numbers, money, dates and bounds a phrase says, as JSON lines. */
@Command(
        name = "phrases",
        description =
                "Đọc từng dòng từ đầu vào chuẩn, in số, tiền, ngày, mức mà dòng đó nói (JSON).")
final class PhrasesCommand implements Callable<Integer> {

    @Option(
            names = "--on",
            paramLabel = "NĂM-THÁNG-NGÀY",
            description = "Ngày làm mốc cho \"hôm nay\", \"quý này\" (mặc định: hôm nay).")
    private @Nullable LocalDate on;

    @Override
    public Integer call() throws IOException {
        LocalDate day = on == null ? LocalDate.now(ZoneId.systemDefault()) : on;
        var reader = new PhraseReader();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String phrase = in.readLine(); phrase != null; phrase = in.readLine()) {
            var line = new LinkedHashMap<String, Object>();
            line.put("phrase", phrase);
            line.put("readings", reader.read(phrase, day).stream().map(Reading::json).toList());
            System.out.println(ContractJson.line(line));
        }
        return ExitCode.OK;
    }
}
