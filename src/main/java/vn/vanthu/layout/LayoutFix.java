package vn.vanthu.layout;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import vn.vanthu.registry.DocumentTypes;
import vn.vanthu.word.Revisions;
import vn.vanthu.word.WordPackage;

/** Mends the form of a Word file where no person has to decide. */
public final class LayoutFix {

    /** One change can show the next fault: a new size, another distance of lines. */
    private static final int ROUNDS = 4;

    private static final String PART = "word/document.xml";

    private final LayoutCheck check;
    private final String author;
    private final @Nullable LocalDate date;

    /**
     * @param author of the tracked changes
     * @param date of the tracked changes; null for none, so that the same file gives the same bytes
     */
    public LayoutFix(DocumentTypes types, String author, @Nullable LocalDate date) {
        this.check = new LayoutCheck(types);
        this.author = author;
        this.date = date;
    }

    /**
     * A mended file.
     *
     * @param before what was found in the file as it came
     * @param after what a check of the mended one finds, all changes taken
     */
    public record Fixed(byte[] docx, LayoutReport before, LayoutReport after) {}

    /**
     * Mends what can be mended: words and formats as tracked changes, pages directly.
     *
     * @throws IOException when the bytes are no DOCX file; the message is in Vietnamese
     */
    public Fixed fix(byte[] docx) throws IOException {
        var word = WordPackage.read(docx);
        Document document = word.required(PART);
        var mending = new Mending(new Revisions(author, date));
        LayoutReport before = check.check(word, document);
        LayoutReport after = before;
        for (int round = 0; round < ROUNDS; round++) {
            List<Mend> mends =
                    after.findings().stream().flatMap(finding -> finding.mends().stream()).toList();
            if (mends.isEmpty()) {
                break;
            }
            mending.mend(mends);
            after = check.check(word, document);
        }
        Revisions.number(document);
        word.put(PART, document);
        return new Fixed(word.write(), before, after);
    }
}
