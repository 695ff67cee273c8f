package vn.vanthu.web;

import vn.vanthu.text.Span;

/** Addresses of documents and of places in them; every page that names a sentence links so. */
final class Places {

    private Places() {}

    /** The page of a document. */
    static String document(String sha256) {
        return "/van-ban/" + sha256;
    }

    /** A place in a document, which the page then shows marked. */
    static String place(String sha256, Span span) {
        return document(sha256) + "?tu=" + span.start() + "&den=" + span.end() + "#cho";
    }
}
