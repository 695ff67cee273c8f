package vn.vanthu.draft.docx;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import vn.vanthu.draft.Scope;
import vn.vanthu.word.WordPackage;

/**
 * Fills a Word template through its content controls, by their tags:
 *
 * <ul>
 *   <li>{@code o:name} is replaced by a value, in the control's formatting;
 *   <li>{@code lap:name} is repeated for each item of a list;
 *   <li>{@code goi:name} inside a loop repeats the loop for the item's own list of that name, to
 *       any depth; the styles Heading 1, 2, … go one level down each time;
 *   <li>{@code neu:name} is kept if the value is set, or is not empty; {@code neu:khong:name} if it
 *       is not, {@code neu:mot:name} and {@code neu:nhieu:name} if a list has one item or several;
 *       inside a loop {@code neu:dauTien} and {@code neu:cuoiCung} hold for its first and last
 *       item;
 *   <li>{@code vach:name} around a paragraph with a border makes the rule two fifths as long as the
 *       words of the value.
 * </ul>
 *
 * Controls with other tags stay. A name is looked up in the item first, then in what is around it.
 */
public final class TemplateEngine {

    private static final String MAIN = "word/document.xml";
    private static final List<String> COMMENTS =
            List.of("commentRangeStart", "commentRangeEnd", "commentReference");

    static final String NOTHING = "không có ô nội dung (content control) nào để điền";
    static final String WHAT_THEN = "Thêm ô nội dung hoặc chỗ điền {{ten}}, hay lấy lại mẫu gốc";

    private final Path template;
    private final byte[] docx;

    /**
     * @param template its file, for messages
     * @param docx its bytes
     */
    public TemplateEngine(Path template, byte[] docx) {
        this.template = template;
        this.docx = docx.clone();
    }

    /**
     * Fills the template, with no dates in it: the same values give the same bytes.
     *
     * @param author of comments and tracked changes
     * @throws TemplateException when the template is no DOCX, or asks for what is not there
     */
    public byte[] fill(Scope scope, String author) throws TemplateException {
        return fill(scope, author, null);
    }

    /**
     * Fills the template; the same values give the same bytes.
     *
     * @param author of comments and tracked changes
     * @param date of comments and tracked changes; null for none
     * @throws TemplateException when the template is no DOCX, or asks for what is not there
     */
    public byte[] fill(Scope scope, String author, @Nullable LocalDate date)
            throws TemplateException {
        var faults = new Faults(template);
        try {
            var word = WordPackage.read(docx);
            for (String part : Notes.ABOUT_COMMENTS) {
                word.drop(part);
            }
            StyleNames.restore(word);
            Document xml = word.required(MAIN);
            faults.number(xml);
            withoutComments(xml);
            Placeholders.convert(xml, faults);
            var notes = new Notes(word, author, date);
            var lists = new Lists(word);
            var drawings = new Drawings(word);
            int filled = new Filling(xml, faults, notes, drawings, lists).document(scope);
            for (String part : word.names()) {
                if (part.matches("word/(?:header|footer)\\d*\\.xml")) {
                    Document margin = word.required(part);
                    Placeholders.convert(margin, faults);
                    filled += new Filling(margin, faults, notes, drawings, lists).margin(scope);
                    word.put(part, margin);
                }
            }
            if (filled == 0) {
                faults.add(NOTHING, WHAT_THEN);
            }
            if (faults.none()) {
                new Tidying(xml).tidy();
                lists.save();
                HeadingLabels.number(word, xml);
                word.put(MAIN, xml);
                notes.save();
                return word.write();
            }
        } catch (IOException damaged) {
            throw TemplateException.unreadable(template, damaged);
        }
        throw new TemplateException(faults.problems());
    }

    /** What a template's author notes for its editors is not for the readers of the document. */
    private static void withoutComments(Document xml) {
        var gone = new ArrayList<Node>();
        for (String name : COMMENTS) {
            var marks = xml.getElementsByTagNameNS(WordPackage.W, name);
            for (int i = 0; i < marks.getLength(); i++) {
                gone.add(marks.item(i));
            }
        }
        for (Node mark : gone) {
            mark.getParentNode().removeChild(mark);
        }
    }
}
