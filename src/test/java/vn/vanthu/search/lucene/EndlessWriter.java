package vn.vanthu.search.lucene;

import java.nio.file.Path;
import java.util.List;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.ShortForms;

/** A process that adds one document after another to an index until it is killed. */
final class EndlessWriter {

    private EndlessWriter() {}

    public static void main(String[] folder) throws Exception {
        try (var index =
                LuceneSearchIndex.open(Path.of(folder[0]), new Analysis(ShortForms.NONE))) {
            for (long i = index.status().documents(); true; i++) {
                var id = new DocumentId("document" + i);
                index.put(
                        List.of(
                                Entry.passage(id, 0, "Nhiệm vụ thứ nhất của kế hoạch " + i),
                                Entry.passage(id, 1, "Nhiệm vụ thứ hai của kế hoạch " + i)));
                index.refresh();
                System.out.println(i + 1);
            }
        }
    }
}
