package vn.vanthu.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.lucene.search.IndexSearcher;
import vn.vanthu.search.Clause;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Plan;
import vn.vanthu.search.Share;

/** Tells the shares of one entry's score. */
final class Explaining {

    private final IndexSearcher searcher;
    private final Plan plan;

    Explaining(IndexSearcher searcher, Plan plan) {
        this.searcher = searcher;
        this.plan = plan;
    }

    List<Share> shares(Entry entry) throws IOException {
        var same = EntryDocuments.these(entry.document(), List.of(entry));
        var found = searcher.search(same, 1).scoreDocs;
        if (found.length == 0) {
            return List.of();
        }
        int doc = found[0].doc;
        boolean complete = score(plan.complete(), doc).isPresent();
        return Share.of(complete ? plan.complete() : plan.partial(), clause -> score(clause, doc));
    }

    private OptionalDouble score(Clause clause, int doc) throws IOException {
        var explanation = searcher.explain(Translation.of(clause), doc);
        return explanation.isMatch()
                ? OptionalDouble.of(explanation.getValue().doubleValue())
                : OptionalDouble.empty();
    }
}
