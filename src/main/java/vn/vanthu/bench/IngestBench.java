package vn.vanthu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.vanthu.library.Ingest;
import vn.vanthu.library.Library;
import vn.vanthu.library.Outcome;
import vn.vanthu.read.tika.BareParsing;

/**
 * Takes DOCX and PDF files into a library (reads them, finds their facts, keeps and indexes them),
 * and has Tika parse the same files in turn, with as many threads.
 */
public final class IngestBench {

    /** A file with less text, in UTF-16 code units, is a scan, which Tika does not read. */
    private static final int SCAN = 200;

    private final Ingest.Reading reading;
    private final int threads;
    private final BareParsing tika = new BareParsing();

    /**
     * @param reading allows so many threads
     */
    public IngestBench(Ingest.Reading reading, int threads) {
        this.reading = reading;
        this.threads = threads;
    }

    /**
     * What was measured; rates are those of the middle round.
     *
     * @param files that were taken in, in each round
     * @param bytes of these
     * @param leftOut files of other kinds, scans, and what one of the two cannot read
     * @param perSecond files taken in, in a second
     * @param parsedPerSecond files parsed by Tika, in a second
     */
    public record Result(
            int files, long bytes, List<Path> leftOut, double perSecond, double parsedPerSecond) {
        public Result {
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * Measures.
     *
     * @param rounds of each, after one that only warms up
     * @param work an empty folder, for the libraries
     */
    public Result run(List<Path> files, int rounds, Path work) throws IOException {
        var taken = new ArrayList<Path>();
        var leftOut = new ArrayList<Path>();
        for (Path file : files) {
            (hasText(file) ? taken : leftOut).add(file);
        }
        var failed = failures(work.resolve("first"), taken);
        taken.removeAll(failed);
        leftOut.addAll(failed);
        if (taken.isEmpty()) {
            return new Result(0, 0, leftOut, 0, 0);
        }
        double[] ours = new double[rounds];
        double[] parsed = new double[rounds];
        parse(taken);
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            parse(taken);
            long between = System.nanoTime();
            failures(work.resolve(Integer.toString(round)), taken);
            ours[round] = taken.size() * 1e9 / (System.nanoTime() - between);
            parsed[round] = taken.size() * 1e9 / (between - start);
        }
        long bytes = 0;
        for (Path file : taken) {
            bytes += Files.size(file);
        }
        return new Result(taken.size(), bytes, leftOut, middle(ours), middle(parsed));
    }

    private boolean hasText(Path file) {
        try {
            return BareParsing.accepts(file) && tika.text(file).strip().length() >= SCAN;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Takes the files into a new library, and tells which it could not read. */
    private List<Path> failures(Path folder, List<Path> files) throws IOException {
        try (var library = Library.openToWrite(folder)) {
            var ingest = new Ingest(library, reading, InstantSource.system(), threads);
            return ingest.ingest(files, false, new Silent()).failures().stream()
                    .map(Outcome::path)
                    .toList();
        }
    }

    private void parse(List<Path> files) throws IOException {
        try (var workers = Executors.newFixedThreadPool(threads)) {
            var parts = new ArrayList<Future<String>>();
            for (Path file : files) {
                parts.add(workers.submit(() -> tika.text(file)));
            }
            for (Future<String> part : parts) {
                part.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        } catch (ExecutionException failed) {
            throw new IOException("Tika could not parse a file again", failed.getCause());
        }
    }

    private static double middle(double[] rates) {
        Arrays.sort(rates);
        return rates[rates.length / 2];
    }

    private static final class Silent implements Ingest.Progress {

        @Override
        public void begin(int files) {}

        @Override
        public void done(Outcome outcome, boolean skipped) {}
    }
}
