package vn.vanthu.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.vanthu.library.Library;

/**
 * Keeps a library open for many readers at once (phòng đọc). What other processes add to the
 * library is seen by readers who enter a moment later; those inside finish with what they have.
 */
public final class ReadingRoom implements AutoCloseable {

    /** While a long ingest goes on, the library is opened again no more often. */
    private static final long CALM = Duration.ofMillis(700).toNanos();

    private final Path root;
    private @Nullable Opened current;
    private boolean stale;
    private long editions;

    public ReadingRoom(Path root) {
        this.root = root;
    }

    /** A stay in the room; to be closed, which lets go of the library when all have left. */
    public final class Visit implements AutoCloseable {

        private final Opened opened;

        private Visit(Opened opened) {
            this.opened = opened;
        }

        public Library library() {
            return opened.library;
        }

        /** Another number whenever the library may have changed in between. */
        public long edition() {
            return opened.edition;
        }

        @Override
        public void close() throws IOException {
            leave(opened);
        }
    }

    private static final class Opened {

        private final Library library;
        private final Stamp stamp;
        private final long since;
        private final long edition;
        private int readers;

        Opened(Library library, Stamp stamp, long edition) {
            this.edition = edition;
            this.library = library;
            this.stamp = stamp;
            this.since = System.nanoTime();
        }
    }

    /** By what it is seen that somebody changed the library. */
    private record Stamp(long size, long modified) {}

    public Path root() {
        return root;
    }

    /**
     * @throws vn.vanthu.library.LibraryException when there is no library, or none that can be
     *     searched
     */
    public synchronized Visit enter() throws IOException {
        Opened opened = current;
        if (opened == null || isOutdated(opened)) {
            Stamp stamp = stamp();
            var fresh = new Opened(Library.openToRead(root), stamp, ++editions);
            current = fresh;
            stale = false;
            if (opened != null && opened.readers == 0) {
                opened.library.close();
            }
            opened = fresh;
        }
        opened.readers++;
        return new Visit(opened);
    }

    /** Lets the next reader see all that was done until now. */
    public synchronized void refresh() {
        stale = true;
    }

    private boolean isOutdated(Opened opened) throws IOException {
        return stale || System.nanoTime() - opened.since > CALM && !stamp().equals(opened.stamp);
    }

    private Stamp stamp() throws IOException {
        try {
            var journal = Library.journalOf(root);
            var now = Files.readAttributes(journal, BasicFileAttributes.class);
            return new Stamp(now.size(), now.lastModifiedTime().toMillis());
        } catch (NoSuchFileException nothingYet) {
            return new Stamp(0, 0);
        }
    }

    private synchronized void leave(Opened opened) throws IOException {
        opened.readers--;
        if (opened.readers == 0 && opened != current) {
            opened.library.close();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        Opened opened = current;
        current = null;
        if (opened != null && opened.readers == 0) {
            opened.library.close();
        }
    }
}
