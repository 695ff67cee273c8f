package vn.vanthu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.search.QueryPieces.Piece;
import vn.vanthu.text.Span;

/**
 * What a query with a slip may have meant (ý bạn là), told by the index itself: words that differ
 * from the typed ones in a letter or two or in their marks, are frequent, and stand beside the
 * words that were typed beside them. What is proposed finds more than what was typed.
 */
public final class Spelling {

    /** Words of a query; who types more pastes a sentence. */
    private static final int MOST_WORDS = 12;

    private final SearchIndex index;
    private final NearestWords nearest;
    private final WordsInHits inHits;

    /** Makes a query of what is typed, with all that is asked besides. */
    public interface Asking {
        Query query(String typed) throws QuerySyntaxException;
    }

    public Spelling(SearchIndex index) {
        this.index = index;
        this.nearest = new NearestWords(index);
        this.inHits = new WordsInHits(index);
    }

    /**
     * The whole query as it was likelier meant; empty where all words are known and find something,
     * or where nothing likelier finds more. Filters and words to be left out stay as they are.
     */
    public Optional<String> meant(String typed, Asking asking)
            throws SearchIndexException, QuerySyntaxException {
        List<List<Word>> runs = runs(typed);
        int words = runs.stream().mapToInt(List::size).sum();
        if (words == 0 || words > MOST_WORDS) {
            return Optional.empty();
        }
        long found = total(asking.query(typed));
        var corrections = new ArrayList<Correction>();
        for (List<Word> run : runs) {
            corrections.addAll(corrections(run, found == 0));
        }
        if (corrections.isEmpty()) {
            return Optional.empty();
        }
        Query plain = asking.query(rewritten(typed, corrections, Correction::plain));
        var hits = inHits.of(plain);
        String meant = rewritten(typed, corrections, each -> hits.written(each, typed));
        boolean better = !meant.equals(typed) && total(asking.query(meant)) > found;
        return better ? Optional.of(meant) : Optional.empty();
    }

    /**
     * A word in whose place another may be meant.
     *
     * @param plain the other one, without marks
     * @param before the word before it, without marks; empty for none
     * @param after the word after it, without marks; empty for none
     * @param marked whether the words about it were typed with marks
     */
    record Correction(Word word, String plain, String before, String after, boolean marked) {}

    private List<Correction> corrections(List<Word> run, boolean nothingFound)
            throws SearchIndexException {
        List<String> typed = run.stream().map(Word::folded).toList();
        var open = new ArrayList<Boolean>();
        for (String word : typed) {
            open.add(!isKnown(word));
        }
        boolean known = !open.contains(true);
        if (known && !nothingFound) {
            return List.of();
        }
        List<String> meant =
                known ? nearest.besideEachOther(typed) : nearest.insteadOf(typed, open);
        boolean marked = run.stream().anyMatch(Word::marked);
        var corrections = new ArrayList<Correction>();
        for (int i = 0; i < run.size(); i++) {
            boolean other = !meant.get(i).equals(typed.get(i));
            if (other || nothingFound && nearest.isMarkedWrong(run, i)) {
                String before = i == 0 ? "" : meant.get(i - 1);
                String after = i + 1 == run.size() ? "" : meant.get(i + 1);
                corrections.add(new Correction(run.get(i), meant.get(i), before, after, marked));
            }
        }
        return corrections;
    }

    /** Whether any entry has the word, be it in its document's title only. */
    private boolean isKnown(String folded) throws SearchIndexException {
        return !NearestWords.isCorrectable(folded)
                || !index.near(Form.FOLDED, folded, 0).isEmpty()
                || total(new Query.Words(folded)) > 0;
    }

    private long total(Query query) throws SearchIndexException {
        return index.search(query, SearchOptions.first(0)).total();
    }

    private interface Writing {
        String of(Correction correction);
    }

    private static String rewritten(String typed, List<Correction> corrections, Writing writing) {
        var out = new StringBuilder();
        int from = 0;
        for (Correction each : corrections) {
            Span place = each.word().span();
            out.append(typed, from, place.start()).append(writing.of(each));
            from = place.end();
        }
        return out.append(typed, from, typed.length()).toString();
    }

    /** The words to be found, those typed one after another together; spans are of the query. */
    private static List<List<Word>> runs(String typed) throws QuerySyntaxException {
        var runs = new ArrayList<List<Word>>();
        Span plain = null;
        for (Piece piece : QueryPieces.of(typed)) {
            boolean goesOn = piece instanceof Piece.Plain word && !word.without();
            if (goesOn) {
                plain = plain == null ? piece.span() : plain.union(piece.span());
                continue;
            }
            if (plain != null) {
                runs.add(cut(typed, plain));
                plain = null;
            }
            if (piece instanceof Piece.Quoted quoted && !quoted.without()) {
                runs.add(cut(typed, quoted.span()));
            }
        }
        if (plain != null) {
            runs.add(cut(typed, plain));
        }
        return runs;
    }

    private static List<Word> cut(String typed, Span part) {
        return WordCutter.cut(part.in(typed)).stream()
                .map(word -> {
                    Span at = word.span();
                    var span = new Span(part.start() + at.start(), part.start() + at.end());
                    return new Word(word.exact(), word.folded(), word.parts(), span);
                })
                .toList();
    }
}
