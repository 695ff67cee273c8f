package vn.vanthu.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.search.DamagedIndexException;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.IndexStatus;
import vn.vanthu.search.Query;
import vn.vanthu.search.QuerySyntaxException;
import vn.vanthu.search.Refusal;
import vn.vanthu.search.SearchIndex;
import vn.vanthu.search.SearchIndexException;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.SearchResult;
import vn.vanthu.search.Share;
import vn.vanthu.search.Spelling;

/**
 * The library (kho): originals, records, outcomes and the index in one folder. One process at a
 * time may change it, any number may read. The records are the truth; the index can always be made
 * again from them.
 */
public final class Library implements AutoCloseable {

    private final Folder folder;
    private final Journal journal;
    private final Engine engine;
    private final SearchIndex index;
    private final @Nullable WriterLock lock;
    private final Sketches sketches;
    private final Corrections corrections;
    private final Records records;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<String> damages = new LinkedHashSet<>();

    Library(
            Folder folder,
            Journal journal,
            Engine engine,
            SearchIndex index,
            @Nullable WriterLock lock) {
        this.folder = folder;
        this.journal = journal;
        this.engine = engine;
        this.index = index;
        this.lock = lock;
        this.records = new Records(folder, journal);
        this.sketches = new Sketches(folder.sketches());
        this.corrections = new Corrections(this, folder);
    }

    /** The user's own library: VANTHU_LIBRARY, or a folder among the user's data. */
    public static Path standardFolder() {
        return Folder.standard();
    }

    /** Opens a library to search it and read its records. */
    public static Library openToRead(Path root) throws IOException {
        return openToRead(root, null);
    }

    /**
     * Opens a library to search it and read its records.
     *
     * @param asked what searches it; null for what it was moved to last
     * @throws LibraryException when there is none, or its index is missing or damaged
     */
    public static Library openToRead(Path root, @Nullable Engine asked) throws IOException {
        var folder = Folder.open(root);
        Engine engine = asked == null ? folder.engine() : asked;
        try {
            var index = Indexes.openToRead(engine, folder.index());
            var journal = Journal.read(folder.journal(), engine);
            return new Library(folder, journal, engine, index, null);
        } catch (DamagedIndexException damaged) {
            throw new LibraryException(
                    switch (engine) {
                        case Engine.InFolder ignored ->
                                "chỉ mục của kho "
                                        + root
                                        + " bị thiếu hoặc hỏng. Lập lại: vanthu reindex";
                        case Engine.OnCluster ignored -> LibraryException.of(damaged).words();
                    },
                    damaged);
        } catch (SearchIndexException failed) {
            throw LibraryException.of(failed);
        }
    }

    /** Opens a library to change it, making it where there is none. */
    public static Library openToWrite(Path root) throws IOException {
        return openToWrite(root, null);
    }

    /**
     * Opens a library to change it, making it where there is none. What a killed process left
     * undone, or was done with another engine, is finished first; a missing or damaged index is
     * made again.
     *
     * @param engine what searches it; null for what it was moved to last
     * @throws LibraryException when another process is changing it
     */
    public static Library openToWrite(Path root, @Nullable Engine engine) throws IOException {
        return Opening.of(Folder.openOrCreate(root), engine, Opening::opened);
    }

    /**
     * Opens a library that is there, to change it.
     *
     * @throws LibraryException when there is none, or another process is changing it
     */
    public static Library openToMend(Path root, @Nullable Engine engine) throws IOException {
        Folder.open(root);
        return openToWrite(root, engine);
    }

    /**
     * Makes the index again from the records and opens the library with it, to change it. On a
     * cluster searches find the old index until the new one takes its place.
     *
     * @param engine what is to search the library from now on; null for no change
     * @throws LibraryException when there is none, or another process is changing it
     */
    public static Library reindexed(Path root, @Nullable Engine engine) throws IOException {
        Folder.open(root);
        var library = Opening.of(Folder.openOrCreate(root), engine, Opening::remade);
        library.sketches.compact();
        if (engine != null) {
            library.folder.choose(engine);
        }
        return library;
    }

    /** Where a library has its index. */
    public static Path index(Path root) {
        return Folder.index(root);
    }

    public Path root() {
        return folder.root();
    }

    /**
     * The file that grows with every change of the library at a folder; absent before the first.
     */
    public static Path journalOf(Path root) {
        return Folder.journalOf(root);
    }

    /** What searches it. */
    public Engine engine() {
        return engine;
    }

    /** How many documents were recorded or removed that its index does not know of yet. */
    public int behind() {
        return journal.behind().size();
    }

    /** The parts of documents that its index refused since the library was opened. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    public SearchResult search(Query query, SearchOptions options) throws IOException {
        try {
            return index.search(query, options);
        } catch (SearchIndexException failed) {
            throw LibraryException.of(failed);
        }
    }

    /** Why an entry stands where it does among the hits: the shares of its score. */
    public List<Share> explain(Query query, Entry entry) throws IOException {
        try {
            return index.explain(query, entry);
        } catch (SearchIndexException failed) {
            throw LibraryException.of(failed);
        }
    }

    /**
     * What was likelier meant by a query with a slip (ý bạn là), as its words stand in the library;
     * empty where nothing likelier finds more.
     */
    public Optional<String> meant(String typed, Spelling.Asking asking)
            throws IOException, QuerySyntaxException {
        try {
            return new Spelling(index).meant(typed, asking);
        } catch (SearchIndexException failed) {
            throw LibraryException.of(failed);
        }
    }

    /** How much can be found in it. */
    public IndexStatus status() throws IOException {
        try {
            return index.status();
        } catch (SearchIndexException failed) {
            throw LibraryException.of(failed);
        }
    }

    /** The last outcome of every file that was given to the library, oldest first. */
    public List<Outcome> outcomes() {
        return journal.outcomes();
    }

    /**
     * The saved searches. Only a library that was opened to write may change them.
     *
     * @throws LibraryException when they cannot be read
     */
    public Watches watches() throws IOException {
        return new Watches(this);
    }

    /** Checksums of all documents that it keeps. */
    public List<String> documents() throws IOException {
        return folder.recorded();
    }

    /** What people said is wrong with the facts of its documents. */
    public Corrections corrections() {
        return corrections;
    }

    /**
     * What is known of a document, its facts as people put them right.
     *
     * @throws LibraryException when its record is damaged
     */
    public AnalysedDocument document(String sha256) throws IOException {
        return corrections.of(sha256).document();
    }

    /** The record of a document, as it was extracted. */
    AnalysedDocument extracted(String sha256) throws IOException {
        return records.read(sha256);
    }

    /**
     * Documents that were taken in and of which the record cannot be read, or is gone. Looks at
     * every record.
     */
    public List<String> damagedRecords() throws IOException {
        return records.damaged();
    }

    /**
     * What was said of documents whose records turned out to be damaged when their entries were to
     * be made: they cannot be found until {@link Mending} made the records again.
     */
    public List<String> damages() {
        return List.copyOf(damages);
    }

    /**
     * Checksums of the documents that a person can mean: by the first six or more digits of the
     * checksum, by number ("2963/KH-UBND"), or by file name.
     */
    public List<String> named(String name) throws IOException {
        return new DocumentNames(this).of(name);
    }

    /** Takes a document out, with its original and all that led to it. */
    public void remove(String sha256) throws IOException {
        journal.remove(sha256);
        folder.delete(sha256);
        catchUp(List.of(sha256));
    }

    /** Checksums of all documents ever kept, one for each time, oldest first. */
    List<String> everKept() {
        return journal.everKept();
    }

    Path watchesFile() {
        return folder.watches();
    }

    byte[] readWatches() throws IOException {
        return Files.readAllBytes(folder.watches());
    }

    void writeWatches(byte[] json) throws IOException {
        requireWriting();
        folder.writeWatches(json);
    }

    private void requireWriting() {
        if (lock == null) {
            throw new IllegalStateException("the library was opened to read");
        }
    }

    @Nullable Outcome outcomeOf(Path path) {
        return journal.of(path);
    }

    /** Whether there is a record of a document. */
    public boolean keeps(String sha256) {
        return folder.hasRecord(sha256);
    }

    /** The file that a document was made of, as it was given; it has no name of its own. */
    public Path original(String sha256) {
        return folder.original(sha256);
    }

    /** Keeps a document that was read; it can be found after the next {@link #commit}. */
    void keep(AnalysedDocument document, Path file, Outcome outcome) throws IOException {
        String sha256 = document.document().source().sha256();
        folder.keepOriginal(file, sha256);
        records.write(document);
        replaced(outcome);
        journal.add(outcome);
        put(corrections.applied(document).document());
    }

    /** Writes down what became of a file of which there is no new record. */
    void note(Outcome outcome) throws IOException {
        String sha256 = outcome.sha256();
        boolean known = sha256 == null || !journal.pathsOf(sha256).isEmpty();
        boolean inherits = replaced(outcome);
        journal.add(outcome);
        if (outcome.isDone() && sha256 != null && (inherits || !known)) {
            // Unknown is a record of a process killed before it could write down that it made one.
            put(document(sha256));
        }
    }

    /**
     * A file with new content takes the place of its old content, unless another has it too.
     *
     * @return whether what was said of the old content goes for the new one
     */
    private boolean replaced(Outcome outcome) throws IOException {
        Outcome old = journal.of(outcome.path());
        if (old == null || old.sha256() == null || !old.isDone()) {
            return false;
        }
        String sha256 = old.sha256();
        String fresh = outcome.sha256();
        boolean inherits = false;
        if (!sha256.equals(fresh) && journal.pathsOf(sha256).size() == 1) {
            inherits = fresh != null && outcome.isDone() && corrections.inherit(sha256, fresh);
            journal.remove(sha256);
            folder.delete(sha256);
            unput(sha256);
        }
        return inherits;
    }

    /** Changes files of a document. */
    interface Writing {
        void now() throws IOException;
    }

    /**
     * Changes what is said of a document, and makes its entries anew at once. Where the process is
     * killed in between, the next one that opens the library to change it makes them.
     */
    void change(String sha256, Writing writing) throws IOException {
        requireWriting();
        journal.correcting(sha256);
        writing.now();
        catchUp(List.of(sha256));
    }

    /** Makes all that was kept so far visible to searches. */
    void commit() throws IOException {
        sketches.force();
        try {
            index.refresh();
        } catch (SearchIndexException failed) {
            throw LibraryException.of(failed);
        }
        journal.indexed();
    }

    void catchUp(Collection<String> behind) throws IOException {
        putAll(behind);
        if (!behind.isEmpty()) {
            commit();
        }
    }

    void putAll(Collection<String> documents) throws IOException {
        for (String sha256 : documents) {
            try {
                if (folder.hasRecord(sha256)) {
                    put(document(sha256));
                } else {
                    unput(sha256);
                }
            } catch (DamagedRecordException damaged) {
                damages.add(damaged.words());
                unput(sha256);
            }
        }
    }

    /** Sketches the documents of a library that was made before there were sketches. */
    void sketchAll() throws IOException {
        if (!sketches.exist()) {
            for (String sha256 : folder.recorded()) {
                try {
                    sketch(document(sha256));
                } catch (DamagedRecordException damaged) {
                    damages.add(damaged.words());
                }
            }
            sketches.force();
        }
    }

    private void sketch(AnalysedDocument document) {
        String sha256 = document.document().source().sha256();
        sketches.put(sha256, Shingles.of(document.text()).sketch());
    }

    /**
     * Documents whose text is about as near as that to a sketched one, and how near.
     *
     * @throws LibraryException when the library has no sketches yet
     */
    Map<String, Double> near(Sketch sketch, double least) throws IOException {
        if (!sketches.exist()) {
            throw new LibraryException(
                    "kho "
                            + folder.root()
                            + " do phiên bản cũ lập, chưa so được văn bản giống nhau. Chạy một"
                            + " lần: vanthu reindex");
        }
        return sketches.near(sketch, least);
    }

    private void put(AnalysedDocument document) throws IOException {
        sketch(document);
        try {
            index.remove(List.of(new DocumentId(document.document().source().sha256())));
            refusals.addAll(index.put(Entries.of(document)));
        } catch (SearchIndexException failed) {
            throw LibraryException.of(failed);
        }
    }

    private void unput(String sha256) throws IOException {
        sketches.remove(sha256);
        try {
            index.remove(List.of(new DocumentId(sha256)));
        } catch (SearchIndexException failed) {
            throw LibraryException.of(failed);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            index.close();
        } catch (SearchIndexException failed) {
            throw LibraryException.of(failed);
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}
