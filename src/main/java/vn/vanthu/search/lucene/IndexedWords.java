package vn.vanthu.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.MMapDirectory;

/**
 * Counts the words that an index was made of: all terms of all its fields, each time they stand;
 * once in an entry where it is only kept that they do.
 */
public final class IndexedWords {

    private IndexedWords() {}

    public static long in(Path folder) throws IOException {
        try (var directory = new MMapDirectory(folder);
                var reader = DirectoryReader.open(directory)) {
            long words = 0;
            for (LeafReaderContext leaf : reader.leaves()) {
                for (FieldInfo field : leaf.reader().getFieldInfos()) {
                    Terms terms = leaf.reader().terms(field.name);
                    words += terms == null ? 0 : terms.getSumTotalTermFreq();
                }
            }
            return words;
        }
    }
}
