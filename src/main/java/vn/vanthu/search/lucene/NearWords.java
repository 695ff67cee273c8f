package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Form;
import vn.vanthu.search.KnownWord;
import vn.vanthu.search.TermStream;
import vn.vanthu.search.Zone;

/** Looks words up in the index's own dictionary. */
final class NearWords {

    /** Entries that are looked at for a pair with marks. */
    private static final int FIRST = 100;

    private final IndexReader reader;
    private final Analysis analysis;

    NearWords(IndexReader reader, Analysis analysis) {
        this.reader = reader;
        this.analysis = analysis;
    }

    List<KnownWord> of(Form form, String word, int edits) throws IOException {
        if (form == Form.EXACT_PAIRS) {
            return pair(word);
        }
        String field = EntryDocuments.name(new TermStream(Zone.TEXT, form));
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return List.of();
        }
        if (edits == 0) {
            TermsEnum exact = terms.iterator();
            return exact.seekExact(new BytesRef(word))
                    ? List.of(new KnownWord(word, exact.docFreq()))
                    : List.of();
        }
        var known = new ArrayList<KnownWord>();
        var near = new FuzzyTermsEnum(terms, new Term(field, word), edits, 0, true);
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            known.add(new KnownWord(term.utf8ToString(), near.docFreq()));
        }
        return List.copyOf(known);
    }

    /**
     * Pairs with marks have no dictionary: they are looked for in the first entries that have the
     * pair without marks, and both words with them.
     */
    private List<KnownWord> pair(String pair) throws IOException {
        var all = new BooleanQuery.Builder();
        var folded = new ArrayList<String>();
        for (String word : pair.split("_")) {
            all.add(in(Form.EXACT, word), Occur.FILTER);
            folded.add(Analysis.folded(word));
        }
        all.add(in(Form.FOLDED_PAIRS, String.join("_", folded)), Occur.FILTER);
        var found = new IndexSearcher(reader).search(all.build(), FIRST);
        var entries = new KeptEntries(reader);
        int count = 0;
        for (ScoreDoc each : found.scoreDocs) {
            var pairs = analysis.text(entries.at(each.doc).entry()).exactPairs();
            count += pairs.stream().anyMatch(term -> term.text().equals(pair)) ? 1 : 0;
        }
        return count == 0 ? List.of() : List.of(new KnownWord(pair, count));
    }

    private static TermQuery in(Form form, String term) {
        return new TermQuery(new Term(EntryDocuments.name(new TermStream(Zone.TEXT, form)), term));
    }
}
