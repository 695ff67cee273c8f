package vn.vanthu.fact;

/** Anything found in a document with the words that prove it. */
public sealed interface Fact
        permits Target, TaskAssignment, Figure, Citation, Deadline, Abbreviation, Finding {

    Evidence evidence();

    /** The same fact, proved by other words. */
    Fact with(Evidence evidence);
}
