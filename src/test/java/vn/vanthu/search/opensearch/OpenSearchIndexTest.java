package vn.vanthu.search.opensearch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.SearchIndex;
import vn.vanthu.search.SearchIndexContract;
import vn.vanthu.search.SearchIndexException;

@Tag("cluster")
class OpenSearchIndexTest extends SearchIndexContract {

    private final Cluster cluster = Cluster.running();
    private final Address address = cluster.newAddress();

    @Override
    protected SearchIndex open(Analysis analysis) throws SearchIndexException {
        return OpenSearchIndex.open(address, Access.OPEN, analysis);
    }

    @AfterEach
    void clear() {
        cluster.clear(address);
    }
}
