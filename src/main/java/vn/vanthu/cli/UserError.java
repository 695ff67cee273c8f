package vn.vanthu.cli;

import org.jspecify.annotations.Nullable;

/**
 * Something that the person at the keyboard can mend; printed as one line, without a stack trace.
 */
final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param message in Vietnamese: what is wrong, where, and what to do
     */
    UserError(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    UserError(String message) {
        this(message, null);
    }

    /** The message, which is never null here. */
    String words() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
