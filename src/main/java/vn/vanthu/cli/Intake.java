package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import vn.vanthu.Vanthu;
import vn.vanthu.desk.OutcomeWords;
import vn.vanthu.library.Ingest;
import vn.vanthu.library.Library;
import vn.vanthu.library.Mending;
import vn.vanthu.library.Outcome;
import vn.vanthu.report.Table;

/** Takes files into a library, shows how it goes and what came of it. */
final class Intake {

    private Intake() {}

    /** The exit code: SOME_FAILED when a file could not be read. */
    static int run(
            Library library, Collection<Path> paths, boolean again, int threads, boolean quiet)
            throws IOException {
        try (var vanthu = Vanthu.open(threads);
                var bar = new Bar(quiet)) {
            var ingest = new Ingest(library, vanthu::read, InstantSource.system(), threads);
            var summary = ingested(ingest, library, paths, again, bar);
            bar.close();
            if (bar.files == 0) {
                throw new UserError(
                        paths.iterator().next()
                                + ": không có tệp nào trong thư mục này."
                                + " Chỉ thư mục có văn bản.");
            }
            if (!quiet) {
                print(summary);
            }
            Outcomes.complain(summary.failures());
            WatchNews.tell(library, quiet);
            boolean whole = !Refused.complain(library) && summary.failures().isEmpty();
            return whole ? ExitCode.OK : ExitCode.SOME_FAILED;
        }
    }

    /**
     * Makes damaged records again.
     *
     * @return the exit code: SOME_FAILED when one cannot be made again
     */
    static int mend(Library library, List<String> damaged, int threads, boolean quiet)
            throws IOException {
        if (damaged.isEmpty()) {
            return ExitCode.OK;
        }
        try (var vanthu = Vanthu.open(threads)) {
            var clock = InstantSource.system();
            var outcomes = new Mending(library, vanthu::read, clock).mend(damaged);
            var lost = outcomes.stream().filter(outcome -> !outcome.isDone()).toList();
            for (Outcome outcome : outcomes) {
                if (outcome.isDone() && !quiet) {
                    System.out.println(outcome.path() + ": đã làm lại bản ghi từ bản gốc.");
                }
            }
            Outcomes.complain(lost);
            return lost.isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
        }
    }

    private static Ingest.Summary ingested(
            Ingest ingest, Library library, Collection<Path> paths, boolean again, Bar bar)
            throws IOException {
        try {
            return ingest.ingest(paths, again, bar);
        } catch (IOException failed) {
            bar.close();
            if (!Complaints.noSpace(failed)) {
                throw failed;
            }
            throw new UserError(
                    library.root()
                            + ": ổ đĩa chứa kho đã đầy; kho vẫn nguyên vẹn. Giải phóng chỗ rồi"
                            + " chạy lại, việc sẽ làm tiếp từ chỗ dừng.",
                    failed);
        }
    }

    private static void print(Ingest.Summary summary) {
        if (summary.outcomes().isEmpty()) {
            System.out.println(
                    "Không có gì mới: " + summary.unchanged() + " tệp không đổi từ lần trước.");
            return;
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        summary.counts().forEach((kind, count) -> rows.add(List.of(OutcomeWords.of(kind), count)));
        if (summary.unchanged() > 0) {
            rows.add(List.of("không đổi, bỏ qua", summary.unchanged()));
        }
        System.out.print(Grid.of(new Table("", List.of("Kết quả", "Số tệp"), rows), 60));
    }

    /** A bar on a terminal; elsewhere nothing. */
    private static final class Bar implements Ingest.Progress, AutoCloseable {

        private final boolean quiet;
        private @Nullable ProgressBar bar;
        private int files;

        Bar(boolean quiet) {
            this.quiet = quiet || System.console() == null;
        }

        @Override
        public void begin(int count) {
            files = count;
            if (!quiet) {
                bar =
                        new ProgressBarBuilder()
                                .setTaskName("Nạp văn bản")
                                .setInitialMax(count)
                                .setStyle(ProgressBarStyle.ASCII)
                                .showSpeed()
                                .setUnit(" tệp", 1)
                                .build();
            }
        }

        @Override
        public void done(Outcome outcome, boolean skipped) {
            if (bar != null) {
                bar.step();
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }
}
