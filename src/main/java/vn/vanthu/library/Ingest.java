package vn.vanthu.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.read.Failure;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;

/**
 * Takes files into a library: reads several at once, keeps each as soon as it is read, and goes on
 * after one that cannot be read. A file that has not changed since is passed over.
 */
public final class Ingest {

    /** The index is brought up to date after so many documents. */
    private static final int COMMIT_EVERY = 500;

    /** A kind of outcome beside those of {@link Failure}. */
    private static final String BUG = "BUG";

    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    private final Library library;
    private final Reading reading;
    private final InstantSource clock;
    private final int threads;

    /** Reads a file and finds its facts. */
    public interface Reading {
        AnalysedDocument read(Path file) throws ReadException;
    }

    /** Is told how the work goes on; called from one thread. */
    public interface Progress {
        /** Called once, when it is known how many files there are. */
        void begin(int files);

        /** Called for each file when it is done with. */
        void done(Outcome outcome, boolean skipped);
    }

    /**
     * What came of it.
     *
     * @param unchanged files passed over
     * @param outcomes of the other files, in the order in which they were done
     */
    public record Summary(int unchanged, List<Outcome> outcomes) {
        public Summary {
            outcomes = List.copyOf(outcomes);
        }

        /** How many files ended in each kind of outcome. */
        public Map<String, Long> counts() {
            return outcomes.stream()
                    .collect(
                            Collectors.groupingBy(
                                    Outcome::kind, LinkedHashMap::new, Collectors.counting()));
        }

        public List<Outcome> failures() {
            return outcomes.stream().filter(outcome -> !outcome.isDone()).toList();
        }
    }

    /**
     * @param threads files that are read at once
     */
    public Ingest(Library library, Reading reading, InstantSource clock, int threads) {
        this.library = library;
        this.reading = reading;
        this.clock = clock;
        this.threads = threads;
    }

    /**
     * Takes in files, and those of folders at any depth; hidden files and the library itself are
     * left out.
     *
     * @param again whether unchanged files are read again
     */
    public Summary ingest(Collection<Path> roots, boolean again, Progress progress)
            throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        Path own = library.root().toAbsolutePath().normalize();
        for (Path root : roots) {
            collect(root.toAbsolutePath().normalize(), own, files);
        }
        progress.begin(files.size());
        var outcomes = new ArrayList<Outcome>();
        int unchanged = 0;
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var work = new ExecutorCompletionService<Result>(executor);
            var waiting = files.iterator();
            int running = 0;
            int kept = 0;
            while (waiting.hasNext() || running > 0) {
                while (waiting.hasNext() && running < 2 * threads) {
                    Path file = waiting.next();
                    work.submit(() -> look(file, again));
                    running++;
                }
                Result result = next(work);
                running--;
                Outcome outcome = result.outcome();
                if (result.isUnchanged()) {
                    unchanged++;
                } else {
                    keep(result);
                    outcomes.add(outcome);
                    kept++;
                    if (kept % COMMIT_EVERY == 0) {
                        library.commit();
                    }
                }
                progress.done(outcome, result.isUnchanged());
            }
        }
        if (!outcomes.isEmpty()) {
            library.commit();
        }
        return new Summary(unchanged, outcomes);
    }

    /**
     * @param document what was read; null where nothing was
     */
    private record Result(
            Outcome outcome, @Nullable AnalysedDocument document, boolean isUnchanged) {}

    private void keep(Result result) throws IOException {
        AnalysedDocument document = result.document();
        if (document == null) {
            library.note(result.outcome());
        } else {
            library.keep(document, result.outcome().path(), result.outcome());
        }
    }

    private Result look(Path file, boolean again) {
        long size = 0;
        long modified = 0;
        String sha256 = null;
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            size = attributes.size();
            modified = attributes.lastModifiedTime().toMillis();
            Outcome old = library.outcomeOf(file);
            if (!again && old != null && old.isDone() && old.isOf(size, modified)) {
                return new Result(old, null, true);
            }
            sha256 = RawFile.sha256(file);
            boolean same = old != null && sha256.equals(old.sha256());
            if (!again && old != null && same && old.isDone()) {
                return new Result(old, null, true);
            }
            if (!again && library.keeps(sha256)) {
                var outcome = outcome(file, sha256, size, modified, Outcome.DONE, "");
                return new Result(outcome, null, false);
            }
            return read(file, sha256, size, modified);
        } catch (ReadException unread) {
            return failed(file, sha256, size, modified, unread.failure());
        } catch (NoSuchFileException gone) {
            return failed(file, sha256, size, modified, Failure.MISSING);
        } catch (IOException unreadable) {
            LOG.debug("{}", file, unreadable);
            return failed(file, sha256, size, modified, Failure.UNREADABLE);
        } catch (RuntimeException | StackOverflowError bug) {
            LOG.error("{}", file, bug);
            String message =
                    "Lỗi của chương trình khi xử lý: " + bug + ". Gửi tệp cho người phát triển.";
            var outcome = outcome(file, sha256, size, modified, BUG, message);
            return new Result(outcome, null, false);
        }
    }

    private Result failed(
            Path file, @Nullable String sha256, long size, long modified, Failure failure) {
        String message = failure.message() + ". " + failure.remedy() + ".";
        return new Result(
                outcome(file, sha256, size, modified, failure.name(), message), null, false);
    }

    private Result read(Path file, String sha256, long size, long modified) throws ReadException {
        AnalysedDocument document = reading.read(file);
        var problems = document.document().problems();
        String kind = problems.isEmpty() ? Outcome.DONE : Outcome.PARTIAL;
        String message = problems.stream().map(p -> p.message()).collect(Collectors.joining("; "));
        return new Result(outcome(file, sha256, size, modified, kind, message), document, false);
    }

    private Outcome outcome(
            Path file,
            @Nullable String sha256,
            long size,
            long modified,
            String kind,
            String message) {
        return new Outcome(file, sha256, size, modified, kind, message, clock.instant());
    }

    private static Result next(ExecutorCompletionService<Result> work) throws IOException {
        try {
            return work.take().get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException io -> throw io;
                case UncheckedIOException io -> throw io.getCause();
                case RuntimeException bug -> throw bug;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    /**
     * The files to read in some folders and under them, sorted; a path that is no folder counts
     * itself. Hidden files, those beside an open one, annotations and lines of data are none.
     */
    public static List<Path> filesIn(Collection<Path> paths) throws IOException {
        var files = new TreeSet<Path>();
        for (Path path : paths) {
            collect(path, path.resolve("."), files);
        }
        return List.copyOf(files);
    }

    private static void collect(Path root, Path own, Set<Path> files) throws IOException {
        if (!Files.isDirectory(root)) {
            files.add(root);
            return;
        }
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        return folder.equals(own) || !folder.equals(root) && isHidden(folder)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && !isHidden(file)) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) {
                        files.add(file);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /**
     * Hidden, one that Word or LibreOffice keeps beside an open file, the annotation beside a
     * document, or lines of data for programs, as sets of judged questions are.
     */
    private static boolean isHidden(Path path) {
        Path last = path.getFileName();
        String name = last == null ? "" : last.toString();
        return name.startsWith(".")
                || name.startsWith("~$")
                || name.endsWith(".gold.json")
                || name.endsWith(".jsonl")
                || name.endsWith(".tsv");
    }
}
