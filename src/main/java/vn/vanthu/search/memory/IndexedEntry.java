package vn.vanthu.search.memory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Streams;
import vn.vanthu.search.Term;

/** An entry with its terms counted. */
record IndexedEntry(Entry entry, Map<Zone, Zoned> zones) {

    /** Where a term stands. */
    enum Zone {
        TEXT,
        HEADINGS,
        TITLE
    }

    /** The terms of one zone. */
    record Zoned(
            Streams streams,
            Map<String, Integer> folded,
            Map<String, Integer> foldedPairs,
            Map<String, List<Integer>> exactAt,
            Map<String, List<Integer>> foldedAt,
            Map<String, Integer> exactPairs) {
        static Zoned of(Streams streams) {
            return new Zoned(
                    streams,
                    counts(streams.folded()),
                    counts(streams.foldedPairs()),
                    positions(streams.exact()),
                    positions(streams.folded()),
                    counts(streams.exactPairs()));
        }
    }

    static IndexedEntry of(Entry entry, Analysis.EntryStreams streams) {
        var zones = new EnumMap<Zone, Zoned>(Zone.class);
        zones.put(Zone.TEXT, Zoned.of(streams.text()));
        zones.put(Zone.HEADINGS, Zoned.of(streams.headings()));
        zones.put(Zone.TITLE, Zoned.of(streams.title()));
        return new IndexedEntry(entry, zones);
    }

    Zoned zone(Zone zone) {
        Zoned zoned = zones.get(zone);
        if (zoned == null) {
            throw new IllegalStateException("no " + zone);
        }
        return zoned;
    }

    private static Map<String, Integer> counts(List<Term> terms) {
        var counts = new HashMap<String, Integer>();
        terms.forEach(term -> counts.merge(term.text(), 1, Integer::sum));
        return counts;
    }

    private static Map<String, List<Integer>> positions(List<Term> terms) {
        var positions = new HashMap<String, List<Integer>>();
        terms.forEach(term ->
                positions
                        .computeIfAbsent(term.text(), any -> new ArrayList<>())
                        .add(term.position()));
        return positions;
    }
}
