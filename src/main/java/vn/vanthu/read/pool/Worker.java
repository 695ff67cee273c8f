package vn.vanthu.read.pool;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import vn.vanthu.document.Document;
import vn.vanthu.read.PagePicture;
import vn.vanthu.read.ReadException;

/**
 * The process that reads strangers' files, one after the other: takes paths from standard input,
 * writes answers to standard output, and ends with its input. Started by {@link ReaderPool} only.
 */
public final class Worker {

    /** Answers; each is followed by what its name says. */
    static final int READY = 1;

    static final int DOCUMENT = 2;
    static final int FAILED = 3;
    static final int PICTURES = 4;
    static final int DRAWN = 5;

    /** Requests; each is followed by a path, and of a page by its number and words to mark. */
    static final int READ = 1;

    static final int DRAW = 2;

    /** Deep enough for what people write, shallow enough to fail before the memory does. */
    private static final long STACK = 4L << 20;

    /** What is asked for. */
    private sealed interface Request {}

    private record Read(Path file) implements Request {}

    /**
     * @param page from 1
     * @param words to be marked
     */
    private record Draw(Path file, int page, String words) implements Request {}

    private Worker() {}

    /**
     * @param args megabytes of heap, bytes and letters as in {@link Limits}
     */
    public static void main(String[] args) throws InterruptedException {
        var out =
                new DataOutputStream(
                        new BufferedOutputStream(
                                new FileOutputStream(FileDescriptor.out), 1 << 16));
        // What libraries print must not come between the answers.
        System.setOut(System.err);
        Limits given = Limits.DEFAULT;
        var limits =
                new Limits(
                        Integer.parseInt(args[0]),
                        given.time(),
                        Long.parseLong(args[1]),
                        Integer.parseInt(args[2]));
        BlockingQueue<Request> files = new LinkedBlockingQueue<>();
        var listener = new Thread(() -> listen(files), "listener");
        listener.setDaemon(true);
        listener.start();
        var reader = new Thread(null, () -> work(files, limits, out), "reader", STACK);
        reader.start();
        reader.join();
    }

    /** Ends the process as soon as nobody is at the other end, whatever is being read. */
    private static void listen(BlockingQueue<Request> files) {
        try (var in = new DataInputStream(System.in)) {
            while (true) {
                boolean draw = in.readByte() == DRAW;
                Path file = Path.of(DocumentCodec.text(in));
                files.add(
                        draw
                                ? new Draw(file, in.readInt(), DocumentCodec.text(in))
                                : new Read(file));
            }
        } catch (IOException e) {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(0);
        }
    }

    private static void work(BlockingQueue<Request> files, Limits limits, DataOutputStream out) {
        Readers readers = Readers.inProcess(limits, pages -> pictures(pages, out));
        try {
            out.writeByte(READY);
            out.flush();
            while (true) {
                answer(files.take(), readers, limits, out);
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(
            Request request, Readers readers, Limits limits, DataOutputStream out)
            throws IOException {
        try {
            switch (request) {
                case Read(var file) -> {
                    Document document = readers.read(file, Readers.check(file, limits));
                    out.writeByte(DOCUMENT);
                    DocumentCodec.write(document, out);
                }
                case Draw(var file, var page, var words) -> {
                    PagePicture picture = readers.draw(file, page, words, limits);
                    out.writeByte(DRAWN);
                    out.writeByte(picture.mark().ordinal());
                    out.writeInt(picture.png().length);
                    out.write(picture.png());
                }
            }
        } catch (ReadException e) {
            out.writeByte(FAILED);
            out.writeByte(e.failure().ordinal());
            DocumentCodec.text(e.getMessage(), out);
        }
    }

    private static void pictures(int pages, DataOutputStream out) {
        try {
            out.writeByte(PICTURES);
            out.writeInt(pages);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
