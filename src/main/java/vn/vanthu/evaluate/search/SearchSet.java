package vn.vanthu.evaluate.search;

import java.util.List;
import java.util.Map;
import vn.vanthu.search.Entry;

/**
 * Questions over entries.
 *
 * @param ids what judgements call an entry, by its key
 */
public record SearchSet(List<Entry> entries, Map<String, String> ids, List<Question> questions) {
    public SearchSet {
        entries = List.copyOf(entries);
        ids = Map.copyOf(ids);
        questions = List.copyOf(questions);
    }
}
