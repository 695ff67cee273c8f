package vn.vanthu.web;

import io.javalin.http.HttpStatus;

/** A request that cannot be met; the page then tells the person why and what to do. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String words;

    /**
     * @param words in Vietnamese, whole sentences
     */
    Refused(HttpStatus status, String words) {
        super(words, null, false, false);
        this.status = status;
        this.words = words;
    }

    static Refused notFound(String words) {
        return new Refused(HttpStatus.NOT_FOUND, words);
    }

    static Refused badRequest(String words) {
        return new Refused(HttpStatus.BAD_REQUEST, words);
    }

    HttpStatus status() {
        return status;
    }

    String words() {
        return words;
    }
}
