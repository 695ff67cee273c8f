package vn.vanthu.search;

/**
 * An entry that was found.
 *
 * @param score higher is better; comparable within one result and one value of complete only
 * @param complete whether it has all that was asked; false if only a part
 */
public record Hit(Entry entry, double score, boolean complete, Snippet snippet) {}
