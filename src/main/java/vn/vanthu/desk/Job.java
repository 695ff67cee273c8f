package vn.vanthu.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Work that takes long, and how far it is. Safe for use by several threads. */
public final class Job {

    private final String id;
    private final String title;
    private final String who;
    private final Instant since;
    private final List<Step> steps = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private State state = State.WAITING;
    private int total;
    private String message = "";

    Job(String id, String title, String who, int total, Instant since) {
        this.id = id;
        this.title = title;
        this.who = who;
        this.total = total;
        this.since = since;
    }

    /** How far it is. */
    public enum State {
        WAITING("đang chờ"),
        RUNNING("đang làm"),
        DONE("xong"),
        FAILED("không làm được"),
        STOPPED("bị dừng");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** In Vietnamese. */
        public String words() {
            return words;
        }

        public boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }

    /**
     * One file that is done with.
     *
     * @param kind of its outcome
     * @param message in Vietnamese; empty where all is well
     * @param document checksum of what was kept; null for none
     */
    public record Step(String file, String kind, String message, @Nullable String document) {}

    /**
     * How far it was at one moment.
     *
     * @param total files in all
     * @param message why it failed; empty otherwise
     */
    public record Progress(State state, int total, List<Step> steps, String message) {
        public Progress {
            steps = List.copyOf(steps);
        }
    }

    public String id() {
        return id;
    }

    /** In Vietnamese. */
    public String title() {
        return title;
    }

    public String who() {
        return who;
    }

    public Instant since() {
        return since;
    }

    public synchronized Progress progress() {
        return new Progress(state, total, steps, message);
    }

    /**
     * Waits for its end.
     *
     * @param most how long
     * @return whether it is over
     */
    public synchronized boolean awaitEnd(Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        while (!state.isOver()) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1);
        }
        return true;
    }

    /** Lets somebody know of every change from now on, on the thread that works. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Lets them know no more. */
    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    void expect(int files) {
        synchronized (this) {
            total = files;
        }
        tell();
    }

    void done(Step step) {
        synchronized (this) {
            steps.add(step);
            total = Math.max(total, steps.size());
        }
        tell();
    }

    void now(State other, String why) {
        synchronized (this) {
            state = other;
            message = why;
            notifyAll();
        }
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
