package vn.vanthu.cli;

import org.jspecify.annotations.Nullable;

/**
 * Something that the person at the keyboard can mend; printed as one line, without a stack trace.
 */
final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int code;

    private UserError(String message, @Nullable Throwable cause, int code) {
        super(message, cause);
        this.code = code;
    }

    /**
     * @param message in Vietnamese: what is wrong, where, and what to do
     */
    UserError(String message, @Nullable Throwable cause) {
        this(message, cause, ExitCode.FAILED);
    }

    UserError(String message) {
        this(message, null);
    }

    /** For a command line that no file or folder can make right. */
    static UserError usage(String message) {
        return new UserError(message, null, ExitCode.USAGE);
    }

    /** With what the program ends. */
    int code() {
        return code;
    }

    /** The message, which is never null here. */
    String words() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
