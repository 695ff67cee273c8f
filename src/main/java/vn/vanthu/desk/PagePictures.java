package vn.vanthu.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.vanthu.read.PagePicture;
import vn.vanthu.read.ReadException;
import vn.vanthu.read.pool.Limits;
import vn.vanthu.read.pool.ReaderPool;

/**
 * Pictures of the pages of PDF files, drawn when somebody looks: one at a time, in a process with
 * limits, which ends when nobody has looked for a while. The last ones are kept at hand. Safe for
 * use by several threads.
 */
public final class PagePictures implements AutoCloseable {

    /** A page that takes longer is given up; one that is recognised may take half a minute more. */
    private static final Duration TIME = Duration.ofSeconds(20);

    /** How long somebody waits for others' pages. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration IDLE = Duration.ofMinutes(2);

    /** Bytes of pictures kept at hand. */
    private static final long MOST_BYTES = 24L << 20;

    private final Semaphore turn = new Semaphore(1, true);
    private final Map<Asked, PagePicture> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("page-pictures").factory());
    private long keptBytes;
    private long lastLook;
    private @Nullable ReaderPool pool;
    private boolean closed;

    private record Asked(String sha256, int page, String words) {}

    /**
     * Draws a page, or takes it from those at hand.
     *
     * @param original where the file lies
     * @param page from 1
     * @param words to be marked, as they read in the document; empty for none
     * @return empty when too many others wait
     * @throws ReadException when it cannot be drawn
     */
    public Optional<PagePicture> of(Path original, String sha256, int page, String words)
            throws ReadException {
        var asked = new Asked(sha256, page, words);
        PagePicture known = known(asked);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            if (!turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            // Somebody before us may have asked for the same.
            known = known(asked);
            if (known == null) {
                known = drawing().draw(original, page, words);
                keep(asked, known);
            }
            return Optional.of(known);
        } finally {
            turn.release();
        }
    }

    private synchronized @Nullable PagePicture known(Asked asked) {
        return kept.get(asked);
    }

    private synchronized void keep(Asked asked, PagePicture picture) {
        kept.put(asked, picture);
        keptBytes += picture.png().length;
        var oldest = new ArrayDeque<>(kept.keySet());
        while (keptBytes > MOST_BYTES && oldest.size() > 1) {
            PagePicture gone = kept.remove(oldest.removeFirst());
            keptBytes -= gone == null ? 0 : gone.png().length;
        }
    }

    private synchronized ReaderPool drawing() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        ReaderPool now = pool;
        if (now == null) {
            now = ReaderPool.open(1, Limits.DEFAULT.withTime(TIME));
            pool = now;
            clock.schedule(this::rest, IDLE.toMillis(), TimeUnit.MILLISECONDS);
        }
        lastLook = System.nanoTime();
        return now;
    }

    /** Ends the process when nobody has looked for a while; else looks again later. */
    private void rest() {
        if (!turn.tryAcquire()) {
            clock.schedule(this::rest, IDLE.toMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        try {
            restNow();
        } finally {
            turn.release();
        }
    }

    private synchronized void restNow() {
        if (pool != null && !closed) {
            if (System.nanoTime() - lastLook < IDLE.toNanos()) {
                clock.schedule(this::rest, IDLE.toMillis(), TimeUnit.MILLISECONDS);
            } else {
                pool.close();
                pool = null;
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        clock.shutdownNow();
        if (pool != null) {
            pool.close();
        }
    }
}
