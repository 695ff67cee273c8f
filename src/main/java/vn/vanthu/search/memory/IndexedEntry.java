package vn.vanthu.search.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Form;
import vn.vanthu.search.Streams;
import vn.vanthu.search.Term;
import vn.vanthu.search.TermStream;
import vn.vanthu.search.Zone;

/**
 * An entry with the places of its terms.
 *
 * @param positions by stream and term, in order
 * @param lengths by stream, in terms
 */
record IndexedEntry(
        Entry entry,
        Map<TermStream, Map<String, List<Integer>>> positions,
        Map<TermStream, Integer> lengths) {

    static IndexedEntry of(Entry entry, Analysis.EntryStreams streams) {
        var indexed = new IndexedEntry(entry, new HashMap<>(), new HashMap<>());
        indexed.add(Zone.TEXT, streams.text());
        indexed.add(Zone.HEADINGS, streams.headings());
        indexed.add(Zone.TITLE, streams.title());
        return indexed;
    }

    boolean has(TermStream stream, String term) {
        return in(stream).containsKey(term);
    }

    Set<String> terms(TermStream stream) {
        return in(stream).keySet();
    }

    int length(TermStream stream) {
        return lengths.getOrDefault(stream, 0);
    }

    /** How often these terms stand one after another. */
    int runs(TermStream stream, List<String> terms) {
        int runs = 0;
        for (int start : at(stream, terms.getFirst())) {
            int next = 1;
            while (next < terms.size() && at(stream, terms.get(next)).contains(start + next)) {
                next++;
            }
            runs += next == terms.size() ? 1 : 0;
        }
        return runs;
    }

    private void add(Zone zone, Streams streams) {
        for (Form form : Form.values()) {
            var stream = new TermStream(zone, form);
            var places = new HashMap<String, List<Integer>>();
            for (Term term : form.of(streams)) {
                places.computeIfAbsent(term.text(), any -> new ArrayList<>()).add(term.position());
            }
            positions.put(stream, places);
            lengths.put(stream, form.of(streams).size());
        }
    }

    private List<Integer> at(TermStream stream, String term) {
        return in(stream).getOrDefault(term, List.of());
    }

    private Map<String, List<Integer>> in(TermStream stream) {
        return positions.getOrDefault(stream, Map.of());
    }
}
