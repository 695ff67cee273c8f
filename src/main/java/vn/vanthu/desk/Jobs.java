package vn.vanthu.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.Vanthu;
import vn.vanthu.correct.BadFieldException;
import vn.vanthu.desk.AuditLog.Deed;
import vn.vanthu.desk.Job.State;
import vn.vanthu.library.Ingest;
import vn.vanthu.library.Library;
import vn.vanthu.library.LibraryException;
import vn.vanthu.library.Mending;
import vn.vanthu.library.Outcome;

/**
 * Does what changes the library, one job after another, and lets others watch. Between jobs other
 * processes may change the library too.
 */
public final class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /** Jobs that are remembered after their end. */
    private static final int REMEMBERED = 50;

    private static final int MOST_AT_ONCE = 4;

    /** How long a job may take to come to a safe end after a stop was asked for. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final ReadingRoom room;
    private final AuditLog audit;
    private final InTray tray;
    private final InstantSource clock;
    private volatile boolean stopping;
    private final SecureRandom random = new SecureRandom();
    private final Deque<Job> jobs = new ArrayDeque<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("jobs").factory());

    public Jobs(ReadingRoom room, AuditLog audit, InTray tray, InstantSource clock) {
        this.room = room;
        this.audit = audit;
        this.tray = tray;
        this.clock = clock;
    }

    /** Changes an opened library and tells the job how far it is. */
    private interface Work {
        void on(Library library, Job job) throws IOException, BadFieldException;
    }

    /** Opens the library to change it. */
    private interface Opening {
        Library of(Path root) throws IOException;
    }

    /** Takes in files of the tray. */
    public Job ingest(List<Path> files, String who) throws IOException {
        audit.write(who, Deed.INGEST, names(files));
        return submit(
                "Nạp " + files.size() + " tệp",
                who,
                files.size(),
                (library, job) -> read(library, files, job));
    }

    /**
     * Reads again what could not be read, and what a stop left in the tray; makes damaged records
     * again.
     */
    public Job retry(String who) throws IOException {
        audit.write(who, Deed.RETRY, "");
        return submit(
                "Đọc lại tệp chưa đọc được",
                who,
                0,
                (library, job) -> {
                    List<String> damaged = library.damagedRecords();
                    var files = new ArrayList<Path>();
                    for (Outcome outcome : library.outcomes()) {
                        if (!outcome.isDone() && !damaged.contains(outcome.sha256())) {
                            files.add(outcome.path());
                        }
                    }
                    files.addAll(tray.forgotten(library.outcomes()));
                    mend(library, damaged, job);
                    read(library, files, job);
                });
    }

    /**
     * Takes a document out of the library, or forgets a file that could not be read.
     *
     * @param name of it, for people
     */
    public Job remove(String sha256, String name, String who) throws IOException {
        audit.write(who, Deed.REMOVE, name + " (" + sha256 + ")");
        return submit(
                "Bỏ " + name,
                who,
                1,
                (library, job) -> {
                    for (Outcome outcome : library.outcomes()) {
                        if (sha256.equals(outcome.sha256()) && tray.holds(outcome.path())) {
                            tray.discard(outcome.path());
                        }
                    }
                    library.remove(sha256);
                    job.done(new Job.Step(name, Outcome.DONE, "đã bỏ khỏi kho", null));
                });
    }

    /**
     * Says what is wrong with a fact of a document.
     *
     * @param name of the document, for people
     */
    public Job correct(String sha256, String name, FactCorrection said, String who)
            throws IOException {
        audit.write(who, Deed.CORRECT, name + " (" + sha256 + "): " + said.words());
        return submit(
                "Hiệu đính " + name,
                who,
                1,
                (library, job) -> {
                    said.on(library.corrections(), sha256, who, clock.instant());
                    job.done(new Job.Step(name, Outcome.DONE, "đã hiệu đính", sha256));
                });
    }

    /** Makes the index again from the records. */
    public Job reindex(String who) throws IOException {
        audit.write(who, Deed.REINDEX, "");
        return submit(
                "Lập lại chỉ mục",
                who,
                1,
                root -> Library.reindexed(root, null),
                (library, job) -> {
                    String words = library.documents().size() + " văn bản";
                    job.done(new Job.Step("Chỉ mục", Outcome.DONE, words, null));
                });
    }

    public synchronized Optional<Job> find(String id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }

    /** Those that run or wait, and the last that ended; newest first. */
    public synchronized List<Job> all() {
        return List.copyOf(jobs);
    }

    /** Lists a job no more that is done and was told of in another way. */
    public synchronized void settle(Job job) {
        if (job.progress().state() == State.DONE) {
            jobs.remove(job);
        }
    }

    private Job submit(String title, String who, int total, Work work) {
        return submit(title, who, total, Library::openToWrite, work);
    }

    private synchronized Job submit(
            String title, String who, int total, Opening opening, Work work) {
        var digits = new byte[8];
        random.nextBytes(digits);
        var job = new Job(HexFormat.of().formatHex(digits), title, who, total, clock.instant());
        jobs.addFirst(job);
        while (jobs.size() > REMEMBERED && jobs.getLast().progress().state().isOver()) {
            jobs.removeLast();
        }
        try {
            worker.execute(() -> run(job, opening, work));
        } catch (RejectedExecutionException ending) {
            job.now(State.STOPPED, "Chương trình đang dừng.");
        }
        return job;
    }

    private void run(Job job, Opening opening, Work work) {
        if (stopping) {
            job.now(State.STOPPED, "Chương trình đang dừng; việc này chưa làm.");
            return;
        }
        job.now(State.RUNNING, "");
        try (var library = opening.of(room.root())) {
            work.on(library, job);
            room.refresh();
            job.now(State.DONE, "");
        } catch (StopAskedException stopped) {
            job.now(
                    State.STOPPED,
                    "Chương trình được dừng giữa chừng; tệp chưa đọc vẫn còn, đọc lại sau.");
        } catch (LibraryException no) {
            job.now(State.FAILED, no.words());
        } catch (BadFieldException no) {
            job.now(State.FAILED, no.words());
        } catch (IOException failed) {
            LOG.warn("{}", job.title(), failed);
            job.now(State.FAILED, "Không đọc hoặc ghi được trên đĩa. Kiểm tra ổ đĩa chứa kho.");
        } catch (RuntimeException bug) {
            LOG.error("{}", job.title(), bug);
            job.now(State.FAILED, "Lỗi của chương trình: " + bug);
        } finally {
            room.refresh();
        }
    }

    private void read(Library library, List<Path> files, Job job) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        int atOnce = Math.clamp(Math.min(cores, files.size()), 1, MOST_AT_ONCE);
        try (var vanthu = Vanthu.open(atOnce)) {
            new Ingest(library, vanthu::read, clock, atOnce).ingest(files, false, new Steps(job));
        }
        for (Outcome outcome : library.outcomes()) {
            if (outcome.isDone() && tray.holds(outcome.path())) {
                tray.discard(outcome.path());
            }
        }
    }

    private void mend(Library library, List<String> damaged, Job job) throws IOException {
        if (damaged.isEmpty()) {
            return;
        }
        var steps = new Steps(job);
        steps.begin(damaged.size());
        try (var vanthu = Vanthu.open()) {
            for (Outcome outcome : new Mending(library, vanthu::read, clock).mend(damaged)) {
                steps.done(outcome, false);
            }
        }
    }

    /** Ends a job between two files. */
    private static final class StopAskedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Tells a job of every file. */
    private final class Steps implements Ingest.Progress {

        private final Job job;

        Steps(Job job) {
            this.job = job;
        }

        @Override
        public void begin(int files) {
            job.expect(job.progress().steps().size() + files);
        }

        @Override
        public void done(Outcome outcome, boolean skipped) {
            job.done(
                    new Job.Step(
                            name(outcome.path()),
                            outcome.kind(),
                            outcome.message(),
                            outcome.isDone() ? outcome.sha256() : null));
            if (stopping) {
                throw new StopAskedException();
            }
        }
    }

    private static String names(List<Path> files) {
        return files.stream().map(Jobs::name).collect(Collectors.joining("; "));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Lets the running job come to a safe end; those that wait are left for another time. */
    @Override
    public void close() {
        stopping = true;
        worker.shutdown();
        try {
            if (!worker.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a job did not end in time");
                worker.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
