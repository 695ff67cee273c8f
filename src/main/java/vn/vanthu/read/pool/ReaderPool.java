package vn.vanthu.read.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.read.Failure;
import vn.vanthu.read.MediaTypes;
import vn.vanthu.read.PagePicture;
import vn.vanthu.read.ReadException;

/**
 * Reads files in child processes that are used again and again. One that takes too long, needs too
 * much memory or dies is replaced; the file's outcome says so and no other file is concerned. Plain
 * text and small Word files are read in this process, since their readers keep limits themselves
 * and starting a process costs more than reading. Safe for many threads; as many files are read at
 * a time as there are processes.
 */
public final class ReaderPool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderPool.class);

    /** Larger text and Word files are left to a process with limits. */
    private static final long SMALL = 4L << 20;

    private final Limits limits;
    private final Semaphore places;
    private final Readers here;

    /** Guards the two fields below. */
    private final Object lock = new Object();

    private final Deque<Child> idle = new ArrayDeque<>();
    private final Set<Child> alive = new HashSet<>();
    private boolean closed;

    private ReaderPool(int processes, Limits limits) {
        this.limits = limits;
        this.places = new Semaphore(processes);
        this.here = Readers.inProcess(limits, pages -> {});
    }

    /** Two processes with the limits that suit most files; they start when first needed. */
    public static ReaderPool open() {
        return open(2, Limits.DEFAULT);
    }

    /**
     * @param processes at least 1
     */
    public static ReaderPool open(int processes, Limits limits) {
        return new ReaderPool(processes, limits);
    }

    /**
     * Reads one file; waits for a free process and for the answer.
     *
     * @throws IllegalStateException when closed
     */
    public Outcome read(Path file) {
        try {
            String type = Readers.check(file, limits);
            if (isHarmless(file, type)) {
                return new Outcome.Read(here.read(file, type));
            }
            return new Outcome.Read(inChild(child -> child.read(file)));
        } catch (ReadException e) {
            LOG.debug("{}: {}", file, e.getMessage(), e);
            return Readers.failed(file, e);
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            alive.forEach(Child::close);
            alive.clear();
            idle.clear();
        }
    }

    /** Processes that run now; for tests. */
    Set<ProcessHandle> processes() {
        synchronized (lock) {
            var out = new HashSet<ProcessHandle>();
            alive.forEach(child -> out.add(child.handle()));
            return out;
        }
    }

    private static boolean isHarmless(Path file, String type) throws ReadException {
        try {
            return switch (type) {
                case MediaTypes.TEXT, MediaTypes.MARKDOWN, MediaTypes.DOCX ->
                        Files.size(file) <= SMALL;
                case MediaTypes.ENCRYPTED_OFFICE, MediaTypes.UNKNOWN -> true;
                default -> false;
            };
        } catch (IOException e) {
            throw new ReadException(Failure.UNREADABLE, "cannot be opened: " + e, e);
        }
    }

    /**
     * Draws a page of a PDF file, always in a process: drawing runs what a stranger wrote.
     *
     * @param page from 1
     * @param words to be marked, as they read in the document; empty for none
     * @throws ReadException when it cannot be drawn within the limits
     * @throws IllegalStateException when closed
     */
    public PagePicture draw(Path file, int page, String words) throws ReadException {
        return inChild(child -> child.draw(file, page, words));
    }

    /** What a process is asked for. */
    private interface Asking<T> {
        T of(Child child) throws ReadException;
    }

    private <T> T inChild(Asking<T> asking) throws ReadException {
        places.acquireUninterruptibly();
        try {
            Child child = child();
            try {
                return asking.of(child);
            } finally {
                giveBack(child);
            }
        } finally {
            places.release();
        }
    }

    private Child child() {
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException("the pool is closed");
            }
            while (!idle.isEmpty()) {
                Child waiting = idle.pop();
                if (waiting.isAlive()) {
                    return waiting;
                }
                alive.remove(waiting);
            }
            Child started = Child.start(limits);
            alive.add(started);
            return started;
        }
    }

    private void giveBack(Child child) {
        synchronized (lock) {
            if (child.isAlive() && !closed) {
                idle.push(child);
            } else {
                child.close();
                alive.remove(child);
            }
        }
    }
}
