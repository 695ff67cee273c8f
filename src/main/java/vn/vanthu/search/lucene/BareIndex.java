package vn.vanthu.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.QueryBuilder;
import vn.vanthu.search.Entry;

/**
 * The yardstick that our index is measured against: Lucene as anyone would use it, three fields of
 * the same text (as written, without marks, pairs of words) and nothing else: no facts, no filters,
 * no facets, no highlights.
 */
public final class BareIndex implements AutoCloseable {

    private static final String EXACT = "exact";
    private static final String FOLDED = "folded";
    private static final String PAIRS = "pairs";

    private final MMapDirectory directory;
    private final IndexWriter writer;

    public BareIndex(Path folder) throws IOException {
        directory = new MMapDirectory(folder);
        writer =
                new IndexWriter(
                        directory,
                        new IndexWriterConfig(analyzer())
                                .setRAMBufferSizeMB(LuceneSearchIndex.BUFFER_MEGABYTES));
    }

    private static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(
                new StandardAnalyzer(), Map.of(FOLDED, chain(false), PAIRS, chain(true)));
    }

    private static Analyzer chain(boolean pairs) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new StandardTokenizer();
                TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
                if (!pairs) {
                    return new TokenStreamComponents(words, folded);
                }
                var shingles = new ShingleFilter(folded, 2, 2);
                shingles.setOutputUnigrams(false);
                return new TokenStreamComponents(words, shingles);
            }
        };
    }

    /** Safe for use by several threads. */
    public void put(Collection<Entry> entries) throws IOException {
        for (Entry entry : entries) {
            var document = new Document();
            for (String field : List.of(EXACT, FOLDED, PAIRS)) {
                document.add(new TextField(field, entry.text(), Field.Store.NO));
            }
            document.add(new StoredField("text", entry.text()));
            writer.addDocument(document);
        }
    }

    public void commit() throws IOException {
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }

    /** Asks what was committed to a folder. */
    public static final class Searching implements AutoCloseable {

        private final MMapDirectory directory;
        private final DirectoryReader reader;
        private final IndexSearcher searcher;
        private final QueryBuilder builder = new QueryBuilder(analyzer());

        public Searching(Path folder) throws IOException {
            directory = new MMapDirectory(folder);
            reader = DirectoryReader.open(directory);
            searcher = new IndexSearcher(reader);
        }

        /** The texts of the ten best entries that have some of the words, the best first. */
        public List<String> first(String words) throws IOException {
            var any = new BooleanQuery.Builder();
            for (String field : List.of(EXACT, FOLDED)) {
                var some = builder.createBooleanQuery(field, words);
                if (some != null) {
                    any.add(some, Occur.SHOULD);
                }
            }
            var texts = new ArrayList<String>();
            for (ScoreDoc found : searcher.search(any.build(), 10).scoreDocs) {
                texts.add(searcher.storedFields().document(found.doc).get("text"));
            }
            return texts;
        }

        @Override
        public void close() throws IOException {
            reader.close();
            directory.close();
        }
    }
}
