package vn.vanthu.extract.figure;

import java.util.List;
import vn.vanthu.document.Block;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.StructuredDocument;

final class TableFigures {
    private TableFigures() {}

    static List<Figure> of(StructuredDocument document, Block.Table table) {
        return List.of();
    }
}
