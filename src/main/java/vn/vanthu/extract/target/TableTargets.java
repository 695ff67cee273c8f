package vn.vanthu.extract.target;

import java.util.List;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.fact.Target;

final class TableTargets {
    private TableTargets() {}

    static List<Target> of(StructuredDocument document) {
        return List.of();
    }
}
