package vn.vanthu.extract.phrase;

/** A time that was read and the index after it. */
record Timed(TimeValue value, int to) {}
