package vn.vanthu.evaluate.search;

import java.io.IOException;

/** A set of questions cannot be used; the message says in Vietnamese where and what to do. */
public final class SearchSetException extends IOException {

    private static final long serialVersionUID = 1;

    SearchSetException(String words) {
        super(words);
    }
}
