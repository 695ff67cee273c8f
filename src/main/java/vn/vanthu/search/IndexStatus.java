package vn.vanthu.search;

/** How much an index holds, as searches see it. */
public record IndexStatus(long documents, long entries) {}
