package vn.vanthu.read.pool;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.document.Document;
import vn.vanthu.document.Place;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Source;
import vn.vanthu.read.Failure;
import vn.vanthu.read.PagePicture;
import vn.vanthu.read.PagePicture.Mark;
import vn.vanthu.read.ReadException;

/** One process that reads files, seen from outside. Used by one thread at a time. */
final class Child implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Child.class);

    /** Exit code of a process that {@code ExitOnOutOfMemoryError} ends. */
    private static final int NO_MEMORY = 3;

    private static final Duration START = Duration.ofSeconds(60);

    private static final ScheduledExecutorService CLOCK =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("reader-clock").factory());

    private final Process process;
    private final Limits limits;
    private final DataOutputStream out;
    private final DataInputStream in;
    private volatile boolean tooLate;
    private boolean ready;

    private Child(Process process, Limits limits) {
        this.process = process;
        this.limits = limits;
        this.out = new DataOutputStream(process.getOutputStream());
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        Thread.ofPlatform().daemon().name("reader-stderr").start(this::log);
    }

    static Child start(Limits limits) {
        try {
            return new Child(new ProcessBuilder(command(limits)).start(), limits);
        } catch (IOException e) {
            throw new IllegalStateException("cannot start a Java process", e);
        }
    }

    /**
     * The same Java, class path and module options as this process. The serial collector starts
     * fastest and needs least for small heaps. The optimising compiler stays on for a batch, which
     * runs long, and costs more than it gains where a few files are read.
     */
    private static List<String> command(Limits limits) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + limits.heap() + "m");
        command.add("-Xss1m");
        command.add("-XX:+UseSerialGC");
        if (Boolean.getBoolean("vanthu.brief")) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:-UsePerfData");
        command.add("-Djava.awt.headless=true");
        command.add("-Dfile.encoding=UTF-8");
        command.add("--enable-native-access=ALL-UNNAMED");
        String cache = System.getProperty("vanthu.aot");
        if (cache != null && !cache.isBlank()) {
            command.add("-XX:AOTCache=" + cache);
            command.add("-Xlog:disable");
        }
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Worker.class.getName());
        command.add(Integer.toString(limits.heap()));
        command.add(Long.toString(limits.bytes()));
        command.add(Integer.toString(limits.letters()));
        return command;
    }

    Document read(Path file) throws ReadException {
        try {
            ask(Worker.READ, file);
            out.flush();
            return named(file, answer(Worker.DOCUMENT, () -> DocumentCodec.read(in)));
        } catch (IOException e) {
            throw dead(e);
        }
    }

    /**
     * Draws a page.
     *
     * @param page from 1
     * @param words to be marked; empty for none
     */
    PagePicture draw(Path file, int page, String words) throws ReadException {
        try {
            ask(Worker.DRAW, file);
            out.writeInt(page);
            DocumentCodec.text(words, out);
            out.flush();
            return answer(Worker.DRAWN, this::picture);
        } catch (IOException e) {
            throw dead(e);
        }
    }

    private PagePicture picture() throws IOException {
        Mark mark = Mark.values()[in.readByte()];
        return new PagePicture(in.readNBytes(in.readInt()), mark);
    }

    private void ask(int what, Path file) throws IOException {
        if (!ready) {
            within(START, in::readByte);
            ready = true;
        }
        out.writeByte(what);
        DocumentCodec.text(file.toAbsolutePath().toString(), out);
    }

    boolean isAlive() {
        return process.isAlive() && !tooLate;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /**
     * @param wanted by which the answer that is waited for begins
     */
    private <T> T answer(int wanted, Waiting<T> result) throws IOException, ReadException {
        int pictures = 0;
        long start = System.nanoTime();
        while (true) {
            Duration left = limits.timeFor(pictures).minusNanos(System.nanoTime() - start);
            int kind = within(left, in::readByte);
            switch (kind) {
                case Worker.PICTURES -> pictures += in.readInt();
                case Worker.DOCUMENT, Worker.DRAWN -> {
                    if (kind != wanted) {
                        throw new IOException("answer " + kind + " instead of " + wanted);
                    }
                    return within(limits.time(), result);
                }
                case Worker.FAILED -> {
                    Failure failure = Failure.values()[in.readByte()];
                    String detail = DocumentCodec.text(in);
                    // Its helpers are stopped first, which it may still have time to blame.
                    throw new ReadException(tooLate ? Failure.TIMEOUT : failure, detail);
                }
                default -> throw new IOException("unknown answer " + kind);
            }
        }
    }

    /** The name as it was given, not as the other process needs it. */
    private static Document named(Path file, Document read) {
        var source = read.source();
        var given =
                new Source(
                        file.toString(),
                        source.sha256(),
                        source.mediaType(),
                        source.pages(),
                        source.ocr());
        List<Problem> problems =
                read.problems().stream()
                        .map(problem ->
                                new Problem(
                                        new Place(file, problem.place().where()),
                                        problem.message(),
                                        problem.remedy()))
                        .toList();
        return new Document(given, read.text(), read.blocks(), read.margins(), problems);
    }

    /** Something that waits for the other process. */
    private interface Waiting<T> {
        T get() throws IOException;
    }

    private <T> T within(Duration time, Waiting<T> waiting) throws IOException {
        long millis = Math.max(1, time.toMillis());
        Future<?> alarm = CLOCK.schedule(this::giveUp, millis, TimeUnit.MILLISECONDS);
        try {
            return waiting.get();
        } finally {
            alarm.cancel(false);
        }
    }

    private void giveUp() {
        tooLate = true;
        close();
    }

    /**
     * @throws IllegalStateException when the process never came up, which is no fault of the file
     */
    private ReadException dead(IOException e) {
        // One that is about to end is killed only after it could say why.
        int code = tooLate ? -1 : endOf(process);
        close();
        if (!ready && !tooLate) {
            throw new IllegalStateException("a process that reads files does not start", e);
        }
        if (tooLate) {
            return new ReadException(Failure.TIMEOUT, "no answer in " + limits.time(), e);
        }
        if (code == NO_MEMORY) {
            return new ReadException(Failure.OUT_OF_MEMORY, limits.heap() + " MB of heap", e);
        }
        return new ReadException(Failure.DAMAGED, "its process ended with code " + code, e);
    }

    /** The code that it ends with in the next seconds; -1 where it does not end. */
    private static int endOf(Process process) {
        try {
            return process.waitFor(5, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private void log() {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                LOG.debug("{}", line);
            }
        } catch (IOException e) {
            LOG.debug("standard error closed", e);
        }
    }
}
