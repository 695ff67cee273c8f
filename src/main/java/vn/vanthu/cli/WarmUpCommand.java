package vn.vanthu.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import vn.vanthu.Vanthu;
import vn.vanthu.library.Ingest;
import vn.vanthu.library.Library;
import vn.vanthu.library.Outcome;
import vn.vanthu.report.ContractJson;

/**
 * Does a little of everything and prints nothing, so that the launcher can record which classes a
 * short command needs (the JDK's AOT cache).
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private static final String TEXT =
            """
            ỦY BAN NHÂN DÂN TỈNH SƠN HẢI
            Số: 15/KH-UBND

            KẾ HOẠCH
            Cải cách hành chính năm 2024

            Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.

            I. MỤC TIÊU

            - Trên 95% hồ sơ thủ tục hành chính (TTHC) được giải quyết đúng hạn.

            II. NHIỆM VỤ

            1. Sở Nội vụ: Chủ trì, phối hợp với Sở Tư pháp rà soát trước ngày 30/6/2024.
            """;

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("vanthu-warm-up-");
        var out = System.out;
        System.setOut(new java.io.PrintStream(OutputStream.nullOutputStream(), false, "UTF-8"));
        try {
            work(folder);
        } finally {
            System.setOut(out);
            delete(folder);
        }
        return ExitCode.OK;
    }

    private static void work(Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), TEXT);
        Path root = folder.resolve("kho");
        try (var vanthu = Vanthu.open();
                var library = Library.openToWrite(root)) {
            ContractJson.write(List.of(vanthu.read(file)));
            new Ingest(library, vanthu::read, InstantSource.system(), 1)
                    .ingest(List.of(file), false, new Silent());
        }
        for (String format : List.of("table", "json")) {
            Main.run(
                    "search",
                    "cai cach hanh chinh",
                    "--library",
                    root.toString(),
                    "--format",
                    format);
        }
        Main.run("show", file.toString());
        Main.run("check", file.toString());
        Main.run("--version");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static final class Silent implements Ingest.Progress {
        @Override
        public void begin(int files) {}

        @Override
        public void done(Outcome outcome, boolean skipped) {}
    }
}
