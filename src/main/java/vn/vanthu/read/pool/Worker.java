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

    /** Deep enough for what people write, shallow enough to fail before the memory does. */
    private static final long STACK = 4L << 20;

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
        BlockingQueue<Path> files = new LinkedBlockingQueue<>();
        var listener = new Thread(() -> listen(files), "listener");
        listener.setDaemon(true);
        listener.start();
        var reader = new Thread(null, () -> work(files, limits, out), "reader", STACK);
        reader.start();
        reader.join();
    }

    /** Ends the process as soon as nobody is at the other end, whatever is being read. */
    private static void listen(BlockingQueue<Path> files) {
        try (var in = new DataInputStream(System.in)) {
            while (true) {
                files.add(Path.of(DocumentCodec.text(in)));
            }
        } catch (IOException e) {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(0);
        }
    }

    private static void work(BlockingQueue<Path> files, Limits limits, DataOutputStream out) {
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

    private static void answer(Path file, Readers readers, Limits limits, DataOutputStream out)
            throws IOException {
        try {
            Document document = readers.read(file, Readers.check(file, limits));
            out.writeByte(DOCUMENT);
            DocumentCodec.write(document, out);
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
