package vn.vanthu.search.lucene;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Clause;
import vn.vanthu.search.DamagedIndexException;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Field;
import vn.vanthu.search.Form;
import vn.vanthu.search.IndexStatus;
import vn.vanthu.search.KnownWord;
import vn.vanthu.search.Query;
import vn.vanthu.search.Refusal;
import vn.vanthu.search.SearchIndex;
import vn.vanthu.search.SearchIndexException;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.SearchResult;
import vn.vanthu.search.Share;
import vn.vanthu.search.Weights;

/**
 * An index in a folder. One process may write to it; any number may read, and see what was last
 * refreshed when they opened it or refreshed themselves.
 */
public final class LuceneSearchIndex implements SearchIndex {

    private static final String ANALYSIS = "vanthu.analysis";
    static final double BUFFER_MEGABYTES = 48;

    private final Path folder;
    private final Analysis analysis;
    private final EntryDocuments documents;
    private final MMapDirectory directory;
    private final @Nullable IndexWriter writer;
    private volatile DirectoryReader reader;
    private volatile @Nullable Counted counted;

    /** What was counted last: pages ask again and again, and a large index takes its time. */
    private record Counted(DirectoryReader reader, IndexStatus status) {}

    private LuceneSearchIndex(Path folder, Analysis analysis, boolean writing) throws IOException {
        this.folder = folder;
        this.analysis = analysis;
        this.documents = new EntryDocuments(analysis);
        this.directory = new MMapDirectory(folder);
        IndexWriter opened = null;
        try {
            opened = writing ? writer(directory) : null;
            this.reader = DirectoryReader.open(directory);
            requireSameAnalysis(reader);
            this.writer = opened;
        } catch (IOException | RuntimeException failed) {
            if (opened != null) {
                opened.rollback();
            }
            directory.close();
            throw failed;
        }
    }

    /**
     * Opens an index to change it; makes an empty one in an empty or missing folder.
     *
     * @throws DamagedIndexException when it is damaged or of another version
     */
    public static LuceneSearchIndex open(Path folder, Analysis analysis)
            throws SearchIndexException {
        return open(folder, analysis, true);
    }

    /**
     * Opens an index to search it, whether or not another process is changing it.
     *
     * @throws DamagedIndexException when it is missing, damaged or of another version
     */
    public static LuceneSearchIndex openToRead(Path folder, Analysis analysis)
            throws SearchIndexException {
        if (!Files.isDirectory(folder)) {
            throw Explained.damaged(folder, null);
        }
        return open(folder, analysis, false);
    }

    private static LuceneSearchIndex open(Path folder, Analysis analysis, boolean writing)
            throws SearchIndexException {
        try {
            return new LuceneSearchIndex(folder, analysis, writing);
        } catch (IOException failed) {
            throw Explained.of(folder, failed);
        } catch (IllegalArgumentException unreadable) {
            throw Explained.damaged(folder, unreadable);
        }
    }

    private static IndexWriter writer(MMapDirectory directory) throws IOException {
        var config =
                new IndexWriterConfig(new KeywordAnalyzer())
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setCommitOnClose(false);
        boolean fresh = !DirectoryReader.indexExists(directory);
        var writer = new IndexWriter(directory, config);
        if (fresh) {
            commit(writer);
        }
        return writer;
    }

    private static long commit(IndexWriter writer) throws IOException {
        writer.setLiveCommitData(Map.of(ANALYSIS, Analysis.VERSION).entrySet());
        return writer.commit();
    }

    private static void requireSameAnalysis(DirectoryReader reader) throws IOException {
        String version = reader.getIndexCommit().getUserData().get(ANALYSIS);
        if (!Analysis.VERSION.equals(version)) {
            throw new IndexFormatTooOldException("index", "analysis " + version);
        }
    }

    @Override
    public List<Refusal> put(Collection<Entry> entries) throws SearchIndexException {
        var refusals = new ArrayList<Refusal>();
        var taken = new LinkedHashMap<DocumentId, Map<String, Entry>>();
        for (Entry entry : entries) {
            if (entry.text().length() > LONGEST_TEXT) {
                refusals.add(Refusal.tooLong(entry));
            } else {
                taken.computeIfAbsent(entry.document(), any -> new LinkedHashMap<>())
                        .put(entry.key(), entry);
            }
        }
        return writing(to -> {
            for (var each : taken.entrySet()) {
                var fresh = each.getValue().values();
                // Ends whose entries are all replaced stay, unseen, until the document is removed.
                var old = EntryDocuments.these(each.getKey(), fresh);
                to.updateDocuments(old, documents.block(fresh));
            }
            return refusals;
        });
    }

    @Override
    public void remove(Collection<DocumentId> gone) throws SearchIndexException {
        var queries =
                gone.stream()
                        .map(EntryDocuments::ofDocument)
                        .toArray(org.apache.lucene.search.Query[]::new);
        writing(to -> to.deleteDocuments(queries));
    }

    /** Commits, where it writes, and looks at the last commit. */
    @Override
    public synchronized void refresh() throws SearchIndexException {
        if (writer != null) {
            writing(to -> commit(to));
        }
        try {
            DirectoryReader newer = DirectoryReader.openIfChanged(reader);
            if (newer != null) {
                DirectoryReader older = reader;
                reader = newer;
                older.decRef();
            }
        } catch (IOException failed) {
            throw Explained.of(folder, failed);
        }
    }

    /** Asks with our own weights of length, the same as every engine, on all cores. */
    private static IndexSearcher searcher(DirectoryReader at) {
        var searcher = new IndexSearcher(at, ForkJoinPool.commonPool());
        // Questions differ: keeping parts of them costs more than it gives.
        searcher.setQueryCache(null);
        searcher.setSimilarity(new BM25Similarity(Weights.BM25_K1, Weights.BM25_B));
        return searcher;
    }

    @Override
    public SearchResult search(Query query, SearchOptions options) throws SearchIndexException {
        return reading(at -> new LuceneSearch(searcher(at), analysis, query, options).run());
    }

    @Override
    public List<Share> explain(Query query, Entry entry) throws SearchIndexException {
        return reading(at -> new Explaining(searcher(at), analysis.plan(query)).shares(entry));
    }

    @Override
    public List<KnownWord> near(Form form, String word, int edits) throws SearchIndexException {
        return reading(at -> new NearWords(at, analysis).of(form, word, edits));
    }

    @Override
    public IndexStatus status() throws SearchIndexException {
        return reading(at -> {
            Counted last = counted;
            if (last == null || last.reader() != at) {
                last = new Counted(at, count(at));
                counted = last;
            }
            return last.status();
        });
    }

    private static IndexStatus count(DirectoryReader at) throws IOException {
        var everything = Translation.matching(new Clause.Everything());
        var known = new Matching(Set.of(Field.DOCUMENT));
        var found = new IndexSearcher(at).search(everything, known);
        int documents = found.facets().getOrDefault(Field.DOCUMENT, List.of()).size();
        return new IndexStatus(documents, found.matches().count());
    }

    @Override
    public synchronized void close() throws SearchIndexException {
        try {
            reader.close();
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
        } catch (IOException failed) {
            throw Explained.of(folder, failed);
        }
    }

    private interface Reading<T> {
        T of(DirectoryReader reader) throws IOException;
    }

    /** Holds on to the reader while it is used, though another thread refresh. */
    private <T> T reading(Reading<T> work) throws SearchIndexException {
        DirectoryReader held = reader;
        while (!held.tryIncRef()) {
            if (held == reader) {
                throw new IllegalStateException("the index is closed");
            }
            held = reader;
        }
        try {
            return work.of(held);
        } catch (IOException failed) {
            throw Explained.of(folder, failed);
        } catch (UncheckedIOException failed) {
            throw Explained.of(folder, requireNonNull(failed.getCause()));
        } finally {
            release(held);
        }
    }

    private static void release(DirectoryReader held) {
        try {
            held.decRef();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private interface Writing<T> {
        T to(IndexWriter writer) throws IOException;
    }

    private <T> T writing(Writing<T> work) throws SearchIndexException {
        if (writer == null) {
            throw new IllegalStateException("the index was opened to read");
        }
        try {
            return work.to(writer);
        } catch (IOException failed) {
            throw Explained.of(folder, failed);
        } catch (AlreadyClosedException closed) {
            // After a failure such as a full disk the writer closes itself and tells why.
            if (writer.getTragicException() instanceof IOException first) {
                throw Explained.of(folder, first);
            }
            throw closed;
        }
    }
}
