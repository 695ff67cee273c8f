package vn.vanthu.search;

/** The terms of one form of one zone: what engines keep as one field. */
public record TermStream(Zone zone, Form form) {}
