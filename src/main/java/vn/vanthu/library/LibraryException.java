package vn.vanthu.library;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.SearchIndexException;

/** The library cannot do what was asked; the message, in Vietnamese, says why and what to do. */
public sealed class LibraryException extends IOException permits DamagedRecordException {

    private static final long serialVersionUID = 1;

    LibraryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    LibraryException(String message) {
        this(message, null);
    }

    /** The message, in Vietnamese, one line. */
    public String words() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    /** What went wrong with the index, in its own words. */
    static LibraryException of(SearchIndexException failed) {
        String message = failed.getMessage();
        return new LibraryException(message == null ? "chỉ mục có lỗi" : message, failed);
    }
}
