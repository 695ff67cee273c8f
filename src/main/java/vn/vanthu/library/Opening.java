package vn.vanthu.library;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.DamagedIndexException;
import vn.vanthu.search.SearchIndexException;

/**
 * Opens a library to change it: takes its lock, finishes what a killed process left undone, and
 * makes a missing or damaged index again.
 */
final class Opening {

    private final Folder folder;
    private final Engine engine;
    private final Journal journal;
    private final WriterLock lock;

    private Opening(Folder folder, Engine engine, WriterLock lock) throws IOException {
        this.folder = folder;
        this.engine = engine;
        this.journal = Journal.read(folder.journal(), engine);
        this.lock = lock;
    }

    /** A way to open. */
    interface Way {
        Library of(Opening opening) throws IOException, SearchIndexException;
    }

    /**
     * Opens in a way with the lock held, which is given back where that fails.
     *
     * @param asked what is to search it; null for what does so now
     * @throws LibraryException when another process is changing the library, or the index fails
     */
    static Library of(Folder folder, @Nullable Engine asked, Way way) throws IOException {
        var lock = WriterLock.take(folder.root());
        try {
            folder.clearParts();
            var opening = new Opening(folder, asked == null ? folder.engine() : asked, lock);
            for (String sha256 : opening.journal.removedOfLate()) {
                folder.delete(sha256);
            }
            return way.of(opening);
        } catch (SearchIndexException failed) {
            lock.close();
            throw LibraryException.of(failed);
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /** With the index that is there; a damaged one is made again from the records. */
    Library opened() throws IOException, SearchIndexException {
        try {
            return caughtUp();
        } catch (DamagedIndexException damaged) {
            journal.lost();
            return switch (engine) {
                case Engine.InFolder ignored -> {
                    folder.deleteIndex();
                    yield caughtUp();
                }
                case Engine.OnCluster cluster -> built(cluster);
            };
        }
    }

    /** With an index made again from the records. */
    Library remade() throws IOException, SearchIndexException {
        return switch (engine) {
            case Engine.InFolder ignored -> {
                var library = opened();
                library.catchUp(folder.recorded());
                yield library;
            }
            case Engine.OnCluster cluster -> built(cluster);
        };
    }

    private Library caughtUp() throws IOException, SearchIndexException {
        var index = Indexes.open(engine, folder.index());
        var library = new Library(folder, journal, engine, index, lock);
        library.catchUp(journal.behind());
        library.sketchAll();
        return library;
    }

    /** Builds an index on the cluster beside the one that is searched, and puts it in its place. */
    private Library built(Engine.OnCluster cluster) throws IOException, SearchIndexException {
        var index = Indexes.beside(cluster);
        try {
            var library = new Library(folder, journal, engine, index, lock);
            library.putAll(folder.recorded());
            index.publish();
            library.commit();
            return library;
        } catch (IOException | SearchIndexException | RuntimeException failed) {
            index.close();
            throw failed;
        }
    }
}
