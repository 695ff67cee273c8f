package vn.vanthu.search;

import vn.vanthu.text.Span;

/** A query that cannot be meant as it stands. */
public final class QuerySyntaxException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient String query;
    private final transient Span place;

    /**
     * @param query as typed
     * @param place of what is wrong, in the query
     * @param message what is wrong and what is meant, in Vietnamese
     */
    QuerySyntaxException(String query, Span place, String message) {
        super(message);
        this.query = query;
        this.place = place;
    }

    /** Of what is wrong, in the query as typed. */
    public Span place() {
        return place;
    }

    /** What is wrong, and below it the query with the place marked; in Vietnamese. */
    public String words() {
        String marks = " ".repeat(place.start()) + "^".repeat(Math.max(1, place.length()));
        return getMessage() + "\n  " + query.replace('\n', ' ').replace('\t', ' ') + "\n  " + marks;
    }
}
