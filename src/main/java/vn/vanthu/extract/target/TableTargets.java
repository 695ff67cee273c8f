package vn.vanthu.extract.target;

import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.fact.Target;

import java.util.List;

final class TableTargets {
    private TableTargets() {}

    static List<Target> of(StructuredDocument document) {
        return List.of();
    }
}
