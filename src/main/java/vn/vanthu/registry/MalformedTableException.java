package vn.vanthu.registry;

/** A registry file that cannot be read. The message names file and line and says what to write. */
public final class MalformedTableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedTableException(String message) {
        super(message);
    }
}
