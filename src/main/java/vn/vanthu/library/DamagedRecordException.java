package vn.vanthu.library;

/** The record of a document cannot be read; the message names its file and says what to do. */
final class DamagedRecordException extends LibraryException {

    private static final long serialVersionUID = 1;

    DamagedRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
