package vn.vanthu.web;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to serve.
 *
 * @param library folder of a library that is there
 * @param port 0 for any that is free
 * @param host address to answer at, for people with an account; null to answer this machine alone
 * @param largestFile bytes of one file that is handed in
 * @param largestRequest bytes of all files that are handed in at once
 */
public record Settings(
        Path library, int port, @Nullable String host, long largestFile, long largestRequest) {

    /** 100 MB a file, as the reader takes, and 500 MB at once. */
    public Settings(Path library, int port, @Nullable String host) {
        this(library, port, host, 100L << 20, 500L << 20);
    }
}
