package vn.vanthu.search;

import org.jspecify.annotations.Nullable;

/** The index cannot do what was asked; the message, in Vietnamese, says why and what to do. */
public class SearchIndexException extends Exception {

    private static final long serialVersionUID = 1;

    public SearchIndexException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
