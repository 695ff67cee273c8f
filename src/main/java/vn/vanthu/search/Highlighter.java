package vn.vanthu.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.text.Span;

/**
 * Marks the words asked for in the text as it was written. It analyses the text again, so that
 * every engine shows the same.
 */
public final class Highlighter {

    /** Shown of a text, in UTF-16 code units. */
    private static final int WIDTH = 240;

    /** Shown before the first mark when a text is cut. */
    private static final int LEAD = 60;

    private final Analysis analysis;
    private final List<QueryWords> words = new ArrayList<>();
    private final List<QueryWords> phrases = new ArrayList<>();

    public Highlighter(Analysis analysis, Query query, SearchOptions.Snippets snippets) {
        this.analysis = analysis;
        switch (snippets) {
            case MARKED -> gather(query);
            case NONE -> {}
        }
    }

    public Snippet snippet(Entry entry) {
        return cut(entry.text(), marks(entry));
    }

    private void gather(Query query) {
        switch (query) {
            case Query.Words(var text) -> words.add(Analysis.query(text));
            case Query.Phrase(var text) -> phrases.add(Analysis.query(text));
            case Query.And(var queries) -> queries.forEach(this::gather);
            case Query.Or(var queries) -> queries.forEach(this::gather);
            case Query.All ignored -> {}
            case Query.Not ignored -> {}
            case Query.Condition ignored -> {}
        }
    }

    private List<Span> marks(Entry entry) {
        if (words.isEmpty() && phrases.isEmpty()) {
            return List.of();
        }
        var streams = analysis.streams(entry.text(), entry.abbreviations());
        var marks = new ArrayList<Span>();
        words.forEach(asked -> marks.addAll(ofWords(asked, streams)));
        phrases.forEach(asked -> marks.addAll(ofPhrase(asked, streams)));
        return merged(marks, entry.text());
    }

    /**
     * Pairs of words where there are such; single words only for what stands in no pair. Where
     * words were typed with marks and some stand so, those with other marks are other words.
     */
    private static List<Span> ofWords(QueryWords asked, Streams streams) {
        if (asked.marked()) {
            List<Span> exact = ofForms(asked, streams.exact(), streams.exactPairs(), true);
            if (!exact.isEmpty()) {
                return exact;
            }
        }
        return ofForms(asked, streams.folded(), streams.foldedPairs(), false);
    }

    private static List<Span> ofForms(
            QueryWords asked, List<Term> terms, List<Term> pairs, boolean exact) {
        List<String> wantedPairs = exact ? asked.exactPairs() : asked.foldedPairs();
        List<Span> inPairs = List.copyOf(spans(pairs, Set.copyOf(wantedPairs)).all());
        var forms = new HashSet<String>();
        for (var wanted : asked.distinct()) {
            forms.add(exact ? wanted.exact() : wanted.folded());
            forms.addAll(wanted.apart());
        }
        Places places = spans(terms, forms);
        var all = new ArrayList<>(inPairs);
        for (var wanted : asked.distinct()) {
            Set<Span> whole = places.of(List.of(exact ? wanted.exact() : wanted.folded()));
            Set<Span> at = whole.isEmpty() ? places.of(wanted.apart()) : whole;
            boolean paired =
                    at.stream().anyMatch(one -> inPairs.stream().anyMatch(p -> p.contains(one)));
            if (!paired) {
                all.addAll(at);
            }
        }
        return all;
    }

    private static List<Span> ofPhrase(QueryWords asked, Streams streams) {
        List<String> exact = asked.all().stream().map(QueryWords.Wanted::exact).toList();
        List<Span> marks = asked.marked() ? runs(streams.exact(), exact) : List.of();
        if (!marks.isEmpty()) {
            return marks;
        }
        return runs(streams.folded(), asked.all().stream().map(QueryWords.Wanted::folded).toList());
    }

    /** Where these words stand one after another. */
    private static List<Span> runs(List<Term> terms, List<String> words) {
        var runs = new ArrayList<Span>();
        for (int i = 0; i < terms.size() && !words.isEmpty(); i++) {
            Span span = run(terms, i, words);
            if (span != null) {
                runs.add(span);
            }
        }
        return runs;
    }

    private static @org.jspecify.annotations.Nullable Span run(
            List<Term> terms, int from, List<String> words) {
        Term first = terms.get(from);
        if (!first.text().equals(words.getFirst())) {
            return null;
        }
        Span span = first.span();
        int matched = 1;
        for (int i = from + 1; i < terms.size() && matched < words.size(); i++) {
            Term term = terms.get(i);
            int step = term.position() - first.position();
            if (step > matched) {
                return null;
            }
            if (step == matched && term.text().equals(words.get(matched))) {
                span = span.union(term.span());
                matched++;
            }
        }
        return matched == words.size() ? span : null;
    }

    /** Where terms stand, by their text. */
    private record Places(Map<String, Set<Span>> byTerm) {

        Set<Span> of(Collection<String> terms) {
            var spans = new HashSet<Span>();
            terms.forEach(term -> spans.addAll(byTerm.getOrDefault(term, Set.of())));
            return spans;
        }

        Set<Span> all() {
            return of(byTerm.keySet());
        }
    }

    private static Places spans(Collection<Term> terms, Set<String> wanted) {
        var places = new HashMap<String, Set<Span>>();
        for (Term term : terms) {
            if (wanted.contains(term.text())) {
                places.computeIfAbsent(term.text(), any -> new HashSet<>()).add(term.span());
            }
        }
        return new Places(places);
    }

    /** In order, those that touch or have only spaces between them made one. */
    private static List<Span> merged(List<Span> marks, String text) {
        var merged = new ArrayList<Span>();
        for (Span mark : marks.stream().sorted().toList()) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            boolean near =
                    last != null
                            && (mark.start() <= last.end()
                                    || text.substring(last.end(), mark.start()).isBlank());
            if (near && last != null) {
                merged.set(merged.size() - 1, last.union(mark));
            } else {
                merged.add(mark);
            }
        }
        return merged;
    }

    private static Snippet cut(String text, List<Span> marks) {
        int start = 0;
        int end = text.length();
        if (text.length() > WIDTH + LEAD) {
            int first = densest(marks);
            start = first <= LEAD ? 0 : wordStart(text, first - LEAD);
            end = start + WIDTH >= text.length() ? end : wordEnd(text, start + WIDTH);
        }
        Span window = new Span(start, end);
        var shown = new ArrayList<Span>();
        for (Span mark : marks) {
            if (window.contains(mark)) {
                shown.add(mark.shift(-start));
            }
        }
        String words = text.substring(start, end).replace('\n', ' ').replace('\t', ' ');
        return new Snippet(words, shown, start, start > 0, end < text.length());
    }

    /** The start of the mark after which most of the text marked stands within the width. */
    private static int densest(List<Span> marks) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < marks.size(); i++) {
            int from = marks.get(i).start();
            int marked = 0;
            for (int j = i; j < marks.size() && marks.get(j).end() <= from + WIDTH - LEAD; j++) {
                marked += marks.get(j).length();
            }
            if (marked > most) {
                most = marked;
                best = from;
            }
        }
        return best;
    }

    private static int wordStart(String text, int from) {
        int at = from;
        while (at > 0 && from - at < LEAD && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return whole(text, at);
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < LEAD && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return whole(text, at);
    }

    private static int whole(String text, int at) {
        boolean inPair =
                at > 0
                        && at < text.length()
                        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return inPair ? at - 1 : at;
    }
}
