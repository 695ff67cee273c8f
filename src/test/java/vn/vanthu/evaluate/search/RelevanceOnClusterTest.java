package vn.vanthu.evaluate.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.Vanthu;
import vn.vanthu.library.Indexes;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Query;
import vn.vanthu.search.SearchIndexException;
import vn.vanthu.search.SearchOptions;
import vn.vanthu.search.lucene.LuceneSearchIndex;
import vn.vanthu.search.opensearch.Access;
import vn.vanthu.search.opensearch.Cluster;
import vn.vanthu.search.opensearch.OpenSearchIndex;

/** The questions of our own relevance set, asked of a cluster and of the embedded engine. */
@Tag("cluster")
class RelevanceOnClusterTest {

    private final Cluster cluster = Cluster.running();

    @TempDir Path folder;

    @Test
    void every_question_in_every_typing_has_the_same_hits_in_the_same_order()
            throws IOException, SearchIndexException {
        SearchSet set;
        try (var vanthu = Vanthu.open(2)) {
            set = new SearchSets(vanthu::read).in(Path.of("corpus/search"));
        }
        var address = cluster.newAddress();
        var analysis = new Analysis(Indexes.shortForms());
        var options = SearchOptions.first(10).withoutSnippets();
        int asked = 0;
        try (var embedded = LuceneSearchIndex.open(folder, analysis);
                var remote = OpenSearchIndex.open(address, Access.OPEN, analysis)) {
            embedded.put(set.entries());
            embedded.refresh();
            assertThat(remote.put(set.entries())).isEmpty();
            remote.refresh();
            assertThat(remote.status()).isEqualTo(embedded.status());
            for (Question question : set.questions()) {
                Set<String> typed = new LinkedHashSet<>();
                for (Typing typing : Typing.values()) {
                    typed.add(typing.of(question.text()));
                }
                for (String words : typed) {
                    var query = new Query.Words(words);
                    assertThat(remote.search(query, options))
                            .as(words)
                            .isEqualTo(embedded.search(query, options));
                    asked++;
                }
            }
        } finally {
            cluster.clear(address);
        }
        assertThat(asked).isGreaterThan(3 * set.questions().size());
    }
}
