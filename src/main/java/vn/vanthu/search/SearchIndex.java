package vn.vanthu.search;

import java.util.Collection;
import java.util.List;

/**
 * Finds entries. It promises no more than a distributed engine can keep: a change is visible after
 * {@link #refresh}, not before; scores of different engines cannot be compared; a part of a batch
 * may be refused. Safe for use by several threads.
 */
public interface SearchIndex extends AutoCloseable {

    /** Longest text of an entry that any engine takes, in UTF-16 code units. */
    int LONGEST_TEXT = 1_000_000;

    /** Adds or replaces entries; returns those refused, with the reason for each. */
    List<Refusal> put(Collection<Entry> entries) throws SearchIndexException;

    /** Removes all entries of these documents that were put before; unknown ones are no error. */
    void remove(Collection<DocumentId> documents) throws SearchIndexException;

    /** Makes all changes so far visible to searches, and lasting. */
    void refresh() throws SearchIndexException;

    /** Of entries with equal scores, those of newer documents come first. */
    SearchResult search(Query query, SearchOptions options) throws SearchIndexException;

    /**
     * Why an entry stands where it does: the shares of its score, the greatest first; empty where
     * it does not match or is not there.
     */
    List<Share> explain(Query query, Entry entry) throws SearchIndexException;

    /**
     * Words, or pairs of words, that stand in the text of entries and differ from this one in no
     * more than that many letters; itself too where it is there. In no order.
     *
     * @param edits letters to put in, take out, replace or exchange: 0, 1 or 2; 0 for pairs with
     *     marks
     */
    List<KnownWord> near(Form form, String word, int edits) throws SearchIndexException;

    IndexStatus status() throws SearchIndexException;

    /** Ends the use of it; changes since the last refresh may be lost. */
    @Override
    void close() throws SearchIndexException;
}
