package vn.vanthu.search;

import org.jspecify.annotations.Nullable;

/** The index is missing, damaged or made by another version: it must be made again. */
public final class DamagedIndexException extends SearchIndexException {

    private static final long serialVersionUID = 1;

    public DamagedIndexException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
