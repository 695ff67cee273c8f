package vn.vanthu.library;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files of lines of JSON that are only ever added to, by one process at a time. */
public final class JsonLines {

    private JsonLines() {}

    /**
     * Adds a line that is on the disk when this returns; the file is made where there is none.
     *
     * @param line without line breaks
     */
    public static void append(Path file, String line) throws IOException {
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND)) {
            // A line break first ends a line that a killed process left unfinished.
            WriterLock.force(channel, WriterLock.utf8("\n" + line));
        }
    }
}
