package vn.vanthu.layout;

import java.io.IOException;
import org.w3c.dom.Document;
import vn.vanthu.registry.DocumentTypes;
import vn.vanthu.word.WordPackage;

/**
 * Checks the form of a Word file against Nghị định 30/2020/NĐ-CP, Phụ lục I, or, for a document of
 * the Party, the directions of its central office.
 */
public final class LayoutCheck {

    private final DocumentTypes types;

    public LayoutCheck(DocumentTypes types) {
        this.types = types;
    }

    /**
     * Checks a file as it is when all tracked changes are taken.
     *
     * @throws IOException when the bytes are no DOCX file; the message is in Vietnamese
     */
    public LayoutReport check(byte[] docx) throws IOException {
        var word = WordPackage.read(docx);
        return check(word, word.required("word/document.xml"));
    }

    LayoutReport check(WordPackage word, Document document) throws IOException {
        var anatomy = Dissection.of(Measuring.measure(word, document), types);
        var standard = new Standard(anatomy.regime());
        var findings = new Findings(standard);
        if (anatomy.isLaw()) {
            findings.add(
                    "law",
                    "văn bản quy phạm pháp luật",
                    "thể thức theo quy định riêng của văn bản quy phạm pháp luật, ở đây không"
                            + " rà soát",
                    new Spot.Whole());
            return new LayoutReport(standard.regime(), findings.all());
        }
        new PageCheck(anatomy, standard, findings).check();
        if (!anatomy.isAnnex()) {
            new HeadCheck(anatomy, standard, types, findings).check();
        }
        new LookCheck(anatomy, standard, findings).check();
        new BodyCheck(anatomy, standard, findings).check();
        new ClosingCheck(anatomy, standard, findings).check();
        return new LayoutReport(standard.regime(), findings.all());
    }
}
