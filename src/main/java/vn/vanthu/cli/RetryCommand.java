package vn.vanthu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import vn.vanthu.library.Outcome;

/** {@code vanthu retry}: only what could not be read last time, or cannot be read any more. */
@Command(
        name = "retry",
        description =
                "Đọc lại riêng những tệp lần trước không đọc được; làm lại bản ghi hỏng từ bản gốc"
                        + " mà kho giữ.")
final class RetryCommand implements Callable<Integer> {

    @ParentCommand private Main main = new Main();

    @Mixin private Threads threads = new Threads();

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        try (var opened = library.openToMend()) {
            var damaged = opened.damagedRecords();
            var failed =
                    opened.outcomes().stream()
                            .filter(outcome -> !outcome.isDone())
                            .filter(outcome -> !damaged.contains(outcome.sha256()))
                            .map(Outcome::path)
                            .toList();
            if (failed.isEmpty() && damaged.isEmpty()) {
                System.out.println("Không có tệp nào phải đọc lại.");
                return ExitCode.OK;
            }
            int mended = Intake.mend(opened, damaged, threads.count(), main.quiet);
            if (failed.isEmpty()) {
                return mended;
            }
            int read = Intake.run(opened, failed, false, threads.count(), main.quiet);
            return Math.max(mended, read);
        }
    }
}
