package vn.vanthu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import vn.vanthu.library.Outcome;

/** {@code vanthu retry}: only the files that could not be read last time. */
@Command(name = "retry", description = "Đọc lại riêng những tệp lần trước không đọc được.")
final class RetryCommand implements Callable<Integer> {

    @ParentCommand private Main main = new Main();

    @Mixin private Threads threads = new Threads();

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        try (var opened = library.openToMend()) {
            var failed =
                    opened.outcomes().stream()
                            .filter(outcome -> !outcome.isDone())
                            .map(Outcome::path)
                            .toList();
            if (failed.isEmpty()) {
                System.out.println("Không có tệp nào phải đọc lại.");
                return ExitCode.OK;
            }
            return Intake.run(opened, failed, false, threads.count(), main.quiet);
        }
    }
}
