package vn.vanthu.extract.figure;

import vn.vanthu.document.Block;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.StructuredDocument;

import java.util.List;

final class TableFigures {
    private TableFigures() {}

    static List<Figure> of(StructuredDocument document, Block.Table table) {
        return List.of();
    }
}
