package vn.vanthu.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.text.Span;

/**
 * Cuts and folds words before any engine sees them, so that all engines find the same things: text
 * and query in NFC, small letters, one tone placement; document numbers, dates, ratios, percentages
 * and ranges whole (and in parts); abbreviations beside their long forms.
 */
public final class Analysis {

    /** Changes with every change of what is made of a text; an index of another is made again. */
    public static final String VERSION = "6";

    /** Words between the end of a text and what abbreviations add, so that no phrase spans both. */
    private static final int GAP = 100;

    /** Documents that are worked on at a time. */
    private static final int DOCUMENTS = 16;

    /** Titles and headings that are kept with their words. */
    private static final int PARTS = 256;

    private final ShortForms shortForms;
    private final Set<Means> means;
    private final Recent<Map<String, String>, ShortForms> own =
            new Recent<>(DOCUMENTS, ShortForms::ofDocument);
    private final Recent<Part, Streams> above = new Recent<>(PARTS, this::around);

    public Analysis(ShortForms shortForms) {
        this(shortForms, EnumSet.allOf(Means.class));
    }

    /**
     * @param means those that ranking goes by; all of them but where one is to be measured
     */
    public Analysis(ShortForms shortForms, Set<Means> means) {
        this.shortForms = means.contains(Means.SHORT_FORMS) ? shortForms : ShortForms.NONE;
        this.means = Set.copyOf(means);
    }

    /** How a question is asked of an index of this analysis. */
    public Plan plan(Query query) {
        return Plan.of(query, means);
    }

    /** Whether words and pairs are ranked by what they are without marks. */
    public boolean isFolding() {
        return means.contains(Means.FOLDING);
    }

    /** The parts of an entry that are searched apart. */
    public record EntryStreams(Streams text, Streams headings, Streams title) {}

    private record Part(String text, Map<String, String> abbreviations) {}

    /** All of them, for engines that keep them with every entry. */
    public EntryStreams of(Entry entry) {
        return new EntryStreams(text(entry), headings(entry), title(entry));
    }

    /** The words of an entry itself. */
    public Streams text(Entry entry) {
        return streams(entry.text(), abbreviations(entry));
    }

    /** The words above an entry in its document; the same for all that stand together. */
    public Streams headings(Entry entry) {
        return above.of(new Part(entry.headingText(), abbreviations(entry)));
    }

    /** The words that its document is known by; the same for all its entries. */
    public Streams title(Entry entry) {
        return above.of(new Part(entry.titleText(), abbreviations(entry)));
    }

    private Map<String, String> abbreviations(Entry entry) {
        return means.contains(Means.SHORT_FORMS) ? entry.abbreviations() : Map.of();
    }

    /**
     * @param abbreviations short and long forms that hold in this text besides the known ones
     */
    Streams streams(String text, Map<String, String> abbreviations) {
        return streams(text, own.of(abbreviations));
    }

    /** The words of a query, whole. */
    public static QueryWords query(String text) {
        return new QueryWords(WordCutter.cut(text));
    }

    /**
     * One form for all spellings of a value, to compare filters by: words divided by "_"; signs
     * without words, as "%", stay as they are.
     */
    public static String key(String value) {
        List<String> words = keyWords(value);
        return words.isEmpty() ? value.strip() : String.join("_", words);
    }

    /** The words of {@link #key}. */
    public static List<String> keyWords(String value) {
        return WordCutter.cut(value).stream().map(Word::folded).toList();
    }

    /** Of pairs only those that ranking asks for; in texts, spelling asks for the others. */
    private Streams around(Part part) {
        var all = streams(part.text(), part.abbreviations());
        return isFolding()
                ? new Streams(all.exact(), all.folded(), List.of(), all.foldedPairs())
                : all;
    }

    private Streams streams(String text, ShortForms own) {
        var words = WordCutter.cut(text);
        var out = new Collector(words.size());
        out.add(words, null);
        var places = new ArrayList<>(own.in(text, words));
        places.addAll(shortForms.in(text, words));
        for (var place : places) {
            Span from = words.get(place.first()).span();
            Span to = words.get(place.last() - 1).span();
            out.position += GAP;
            out.add(place.rule().other(), from.union(to));
        }
        return out.streams;
    }

    private static final class Collector {
        private final Streams streams;
        private int position;

        Collector(int words) {
            streams =
                    new Streams(
                            new ArrayList<>(words),
                            new ArrayList<>(words),
                            new ArrayList<>(words),
                            new ArrayList<>(words));
        }

        /** Adds words one after another; all with one span where that is given. */
        void add(List<Word> words, @org.jspecify.annotations.Nullable Span instead) {
            Word before = null;
            Span beforeSpan = null;
            for (Word word : words) {
                Span span = instead == null ? word.span() : instead;
                int start = position;
                add(word, span);
                if (before != null && beforeSpan != null) {
                    addPairs(before, word, start, beforeSpan.union(span));
                }
                before = word;
                beforeSpan = span;
                position++;
            }
        }

        /** A syllable of a compound stands beside its neighbours too: "kinh tế-xã hội". */
        private void addPairs(Word before, Word word, int start, Span both) {
            addPair(before, word, start, both);
            for (Word left : before.syllables()) {
                addPair(left, word, start, both);
                for (Word right : word.syllables()) {
                    addPair(left, right, start, both);
                }
            }
            for (Word right : word.syllables()) {
                addPair(before, right, start, both);
            }
        }

        private void addPair(Word before, Word word, int start, Span both) {
            streams.exactPairs().add(new Term(pair(before.exact(), word.exact()), start, both));
            streams.foldedPairs().add(new Term(pair(before.folded(), word.folded()), start, both));
        }

        private void add(Word word, Span span) {
            streams.exact().add(new Term(word.exact(), position, span));
            streams.folded().add(new Term(word.folded(), position, span));
            for (Word part : word.parts()) {
                add(part, span);
            }
        }
    }

    /** The form without marks of a word in the form that has them. */
    public static String folded(String exact) {
        return Letters.folded(exact);
    }

    static String pair(String first, String second) {
        return first + '_' + second;
    }
}
