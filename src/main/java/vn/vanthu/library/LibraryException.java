package vn.vanthu.library;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The library cannot do what was asked; the message, in Vietnamese, says why and what to do. */
public final class LibraryException extends IOException {

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
}
