package vn.vanthu.library;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file that was given to the library.
 *
 * @param path absolute, as it was found
 * @param sha256 of its bytes; null where it could not be read at all
 * @param size in bytes, when it was looked at
 * @param modified when the file was last changed, in milliseconds since 1970
 * @param kind DONE, PARTIAL, or why no document could be made of it
 * @param message in Vietnamese; empty for DONE
 * @param at when it was recorded
 */
public record Outcome(
        Path path,
        @Nullable String sha256,
        long size,
        long modified,
        String kind,
        String message,
        Instant at) {

    /** All of it was read. */
    public static final String DONE = "DONE";

    /** It was read, but with problems. */
    public static final String PARTIAL = "PARTIAL";

    /** Whether there is a record of it. */
    public boolean isDone() {
        return kind.equals(DONE) || kind.equals(PARTIAL);
    }

    boolean isOf(long otherSize, long otherModified) {
        return size == otherSize && modified == otherModified;
    }
}
