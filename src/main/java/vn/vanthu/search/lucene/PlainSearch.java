package vn.vanthu.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Lucene as it comes, in memory: StandardAnalyzer, one field, BM25, any of the words. The yardstick
 * that ours is measured by.
 */
public final class PlainSearch implements AutoCloseable {

    private static final String TEXT = "text";
    private static final String ID = "id";

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final QueryBuilder builder = new QueryBuilder(new StandardAnalyzer());
    private final DirectoryReader reader;

    /**
     * @param texts by id
     */
    public PlainSearch(Map<String, String> texts) {
        try {
            try (var writer =
                    new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
                for (var each : texts.entrySet()) {
                    var document = new Document();
                    document.add(new StoredField(ID, each.getKey()));
                    document.add(new TextField(TEXT, each.getValue(), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            reader = DirectoryReader.open(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ids of the texts found, best first. */
    public List<String> search(String words, int limit) {
        var query = builder.createBooleanQuery(TEXT, words);
        if (query == null) {
            return List.of();
        }
        try {
            var searcher = new IndexSearcher(reader);
            var ids = new ArrayList<String>();
            for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
                ids.add(searcher.storedFields().document(hit.doc).get(ID));
            }
            return ids;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
