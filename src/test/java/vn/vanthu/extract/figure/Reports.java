package vn.vanthu.extract.figure;

import java.util.List;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.registry.Registry;
import vn.vanthu.structure.PlainBlocks;
import vn.vanthu.structure.Structurer;

/** Reports of one section for tests. */
final class Reports {

    private static final Structurer STRUCTURER = new Structurer(Registry.bundled());

    private Reports() {}

    /** The figures of a quarterly report whose section on results has these paragraphs. */
    static List<Figure> figures(String... paragraphs) {
        return new FigureExtractor().extract(report("II. KẾT QUẢ THỰC HIỆN", paragraphs));
    }

    static StructuredDocument report(String heading, String... paragraphs) {
        String text =
                "BÁO CÁO\nCông tác cải cách hành chính quý I năm 2024\n\n"
                        + heading
                        + "\n\n"
                        + String.join("\n\n", paragraphs)
                        + "\n\nIII. PHƯƠNG HƯỚNG\n\nTiếp tục thực hiện các nhiệm vụ được giao.\n";
        return STRUCTURER.structure(PlainBlocks.of(text));
    }
}
