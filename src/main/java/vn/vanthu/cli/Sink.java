package vn.vanthu.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Remembers that results could not be written, which a {@code PrintStream} keeps to itself. */
final class Sink extends FilterOutputStream {

    private @Nullable IOException failure;

    Sink(OutputStream out) {
        super(out);
    }

    /** The first thing that went wrong; null when all was written. */
    @Nullable IOException failure() {
        return failure;
    }

    /**
     * Whether the reader of a pipe has seen enough, as {@code head} does: no one to complain to.
     */
    static boolean isReaderGone(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("pipe is being closed");
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException failed) {
            failure = failure == null ? failed : failure;
            throw failed;
        }
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }
}
