package vn.vanthu.read.pool;

import vn.vanthu.document.Document;
import vn.vanthu.document.Problem;
import vn.vanthu.read.Failure;

/** What became of a file; every file has one. */
public sealed interface Outcome {

    /** It was read; {@link Document#problems()} tells what is missing. */
    record Read(Document document) implements Outcome {}

    /**
     * It could not be read.
     *
     * @param problem for the person who gave the file, in Vietnamese
     * @param detail for the log, in English
     */
    record Failed(Failure failure, Problem problem, String detail) implements Outcome {}
}
