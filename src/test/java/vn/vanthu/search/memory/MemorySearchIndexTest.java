package vn.vanthu.search.memory;

import vn.vanthu.search.Analysis;
import vn.vanthu.search.SearchIndex;
import vn.vanthu.search.SearchIndexContract;

class MemorySearchIndexTest extends SearchIndexContract {

    @Override
    protected SearchIndex open(Analysis analysis) {
        return new MemorySearchIndex(analysis);
    }
}
