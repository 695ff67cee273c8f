package vn.vanthu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import vn.vanthu.library.Indexes;
import vn.vanthu.library.Library;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Kind;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchIndex;
import vn.vanthu.search.SearchIndexException;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.lucene.BareIndex;
import vn.vanthu.search.lucene.IndexedWords;
import vn.vanthu.search.lucene.LuceneSearchIndex;

/**
 * Builds a library of any size and asks it, and does the same work on bare Lucene in the same run:
 * only the two beside each other tell something on a machine that does other things as well.
 */
public final class ScaleBench {

    /** The machine that a library is meant for has two cores. */
    private static final int THREADS = 2;

    /** Entries that are made before they are put, so that making them is not measured. */
    private static final int BATCH = 20_000;

    /** Passages that are kept to ask about. */
    private static final int KEPT = 5_000;

    private static final SearchOptions FULL =
            SearchOptions.first(10)
                    .perDocument(3)
                    .withoutRepeats()
                    .counting(Field.TYPE, Field.ISSUER, Field.PROVINCE, Field.YEAR, Field.AREA);

    private final Analysis analysis = new Analysis(Indexes.shortForms());
    private final Path folder;
    private final long seed;
    private final int queries;

    /**
     * @param folder where the library is made, missing or empty
     * @param queries how many are asked of each kind, after as many that only warm up
     */
    public ScaleBench(Path folder, long seed, int queries) {
        this.folder = folder;
        this.seed = seed;
        this.queries = queries;
    }

    /**
     * What was made.
     *
     * @param entries passages, facts and documents
     * @param textBytes of the passages together, in UTF-8
     */
    public record Size(int documents, int passages, int entries, long textBytes) {

        private Size plus(List<Entry> document) {
            int more = 0;
            long bytes = 0;
            for (Entry entry : document) {
                if (entry.kind() == Kind.PASSAGE) {
                    more++;
                    bytes += entry.text().getBytes(StandardCharsets.UTF_8).length;
                }
            }
            return new Size(
                    documents + 1, passages + more, entries + document.size(), textBytes + bytes);
        }
    }

    /**
     * What building an index cost.
     *
     * @param perSecond entries put in a second by two threads, the commit included
     * @param bytes on disk
     * @param wordsEach terms that an entry was made to, on average: filters, headings and title too
     */
    public record Built(double perSecond, long bytes, double wordsEach) {}

    /**
     * What answers cost; all of ours with facets of five fields and highlighted passages.
     *
     * @param words three words, best ten
     * @param phrase two words after one another
     * @param narrowed three words, in one province and five years
     * @param bareWords three words on bare Lucene, best ten with their text and nothing else
     * @param heapBytes what the Java heap holds with our index open, after the questions
     */
    public record Answered(
            Latencies words,
            Latencies phrase,
            Latencies narrowed,
            Latencies bareWords,
            long heapBytes) {}

    /** All that was measured. */
    public record Result(Size size, Built ours, Built bare, Answered answered) {}

    /**
     * Makes the library and measures.
     *
     * @param models entries of each document to make others of
     * @param passages wanted, at least
     * @param progress is told how many there are
     */
    public Result run(List<List<Entry>> models, int passages, IntConsumer progress)
            throws IOException, SearchIndexException {
        Library.openToWrite(folder).close();
        Path ours = Library.index(folder);
        Path bare = Files.createDirectory(folder.resolve("bare"));
        var made = new Recombination(models, seed);
        var kept = new ArrayList<Entry>();
        int every = Math.max(1, passages / KEPT);
        var size = new Size(0, 0, 0, 0);
        long ourNanos = 0;
        long bareNanos = 0;
        try (var workers = Executors.newFixedThreadPool(THREADS);
                var index = LuceneSearchIndex.open(ours, analysis);
                var yardstick = new BareIndex(bare)) {
            while (size.passages() < passages) {
                var batch = new ArrayList<List<Entry>>();
                int end = size.entries() + BATCH;
                while (size.entries() < end && size.passages() < passages) {
                    var document = made.next();
                    batch.add(document);
                    size = size.plus(document);
                    document.stream()
                            .filter(entry -> entry.kind() == Kind.PASSAGE)
                            .filter(entry -> Math.floorMod(entry.text().hashCode(), every) == 0)
                            .forEach(kept::add);
                }
                ourNanos += spread(workers, batch, index::put);
                bareNanos += spread(workers, batch, yardstick::put);
                progress.accept(size.passages());
            }
            ourNanos += timed(index::refresh);
            bareNanos += timed(yardstick::commit);
        }
        return new Result(
                size,
                built(size, ourNanos, ours),
                built(size, bareNanos, bare),
                answered(ours, bare, Asked.of(kept, queries, seed)));
    }

    private static Built built(Size size, long nanos, Path index) throws IOException {
        return new Built(
                size.entries() / (nanos / 1e9),
                bytes(index),
                (double) IndexedWords.in(index) / size.entries());
    }

    private Answered answered(Path ours, Path bare, List<Asked> asked)
            throws IOException, SearchIndexException {
        Latencies words;
        Latencies phrase;
        Latencies narrowed;
        long heap;
        try (var index = LuceneSearchIndex.openToRead(ours, analysis)) {
            words = latencies(asked, one -> index.search(new Query.Words(one.words()), FULL));
            phrase = latencies(asked, one -> index.search(one.phrase(), FULL));
            narrowed = latencies(asked, one -> index.search(one.narrowed(), FULL));
            heap = heap(index);
        }
        try (var searching = new BareIndex.Searching(bare)) {
            var bareWords = latencies(asked, one -> searching.first(one.words()));
            return new Answered(words, phrase, narrowed, bareWords, heap);
        }
    }

    /** Bytes in use with the index open, when all that can be given back has been. */
    private static long heap(SearchIndex index) throws SearchIndexException {
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        index.status();
        return used;
    }

    private static <E extends Exception> Latencies latencies(
            List<Asked> asked, Work<Asked, E> search) throws E {
        for (Asked one : asked) {
            search.on(one);
        }
        long[] nanos = new long[asked.size()];
        for (int i = 0; i < nanos.length; i++) {
            Asked one = asked.get(i);
            nanos[i] = timed(() -> search.on(one));
        }
        return Latencies.of(nanos);
    }

    /** Work that may fail. */
    private interface Work<T, E extends Exception> {
        void on(T each) throws E;
    }

    private interface Step<E extends Exception> {
        void run() throws E;
    }

    private static <E extends Exception> long timed(Step<E> step) throws E {
        long at = System.nanoTime();
        step.run();
        return System.nanoTime() - at;
    }

    /** Nanoseconds that the threads take together to put all documents. */
    private static long spread(
            ExecutorService workers, List<List<Entry>> batch, Work<List<Entry>, ?> put)
            throws IOException {
        return timed(() -> {
            var parts = new ArrayList<Future<?>>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                parts.add(
                        workers.submit(() -> {
                            for (int i = first; i < batch.size(); i += THREADS) {
                                put.on(batch.get(i));
                            }
                            return null;
                        }));
            }
            for (Future<?> part : parts) {
                await(part);
            }
        });
    }

    private static void await(Future<?> part) throws IOException {
        try {
            part.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        } catch (ExecutionException failed) {
            throw new IOException("an index could not be built", failed.getCause());
        }
    }

    private static long bytes(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
