package vn.vanthu.read;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Place;
import vn.vanthu.document.Problem;

/** A file from which no document can be made. */
public final class ReadException extends Exception {

    private static final long serialVersionUID = 1;

    private final Failure failure;

    /**
     * @param detail for the log, in English: what was met where
     */
    public ReadException(Failure failure, String detail) {
        this(failure, detail, null);
    }

    public ReadException(Failure failure, String detail, @Nullable Throwable cause) {
        super(failure + ": " + detail, cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }

    /** The failure in words for the person who gave the file. */
    public Problem problem(Path file) {
        return new Problem(Place.of(file), failure.message(), failure.remedy());
    }
}
