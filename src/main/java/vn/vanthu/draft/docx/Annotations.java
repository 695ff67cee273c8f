package vn.vanthu.draft.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.vanthu.document.Problem;
import vn.vanthu.word.Elements;
import vn.vanthu.word.WordPackage;

/** Writes what is wrong with a template into a copy of it, as Word comments. */
final class Annotations {

    private static final String AUTHOR = "vanthu";

    private Annotations() {}

    /** The template with a comment at the paragraph of each fault, or else at the first one. */
    static byte[] at(byte[] docx, List<Faults.Fault> faults) throws IOException {
        var word = WordPackage.read(docx);
        Document xml = word.required("word/document.xml");
        Document comments = word.partOfDocument("comments", Notes.EMPTY_COMMENTS);
        var nodes = xml.getElementsByTagNameNS(WordPackage.W, "p");
        var paragraphs = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            paragraphs.add((Element) nodes.item(i));
        }
        int next = Notes.next(comments);
        for (Faults.Fault fault : faults) {
            if (!paragraphs.isEmpty()) {
                boolean known = fault.number() > 0 && fault.number() <= paragraphs.size();
                Element paragraph = paragraphs.get(known ? fault.number() - 1 : 0);
                mark(paragraph, Integer.toString(next));
                comments.getDocumentElement().appendChild(comment(comments, next, fault.problem()));
                next++;
            }
        }
        word.put("word/comments.xml", comments);
        word.put("word/document.xml", xml);
        return word.write();
    }

    private static void mark(Element paragraph, String id) {
        Document xml = paragraph.getOwnerDocument();
        Element format = Elements.child(paragraph, "pPr");
        paragraph.insertBefore(
                Runs.marked(xml, "commentRangeStart", id),
                format == null ? paragraph.getFirstChild() : format.getNextSibling());
        paragraph.appendChild(Runs.marked(xml, "commentRangeEnd", id));
        Element reference = Runs.styled(xml, "CommentReference");
        reference.appendChild(Runs.marked(xml, "commentReference", id));
        paragraph.appendChild(reference);
    }

    private static Element comment(Document comments, int id, Problem problem) {
        Element comment = Elements.element(comments, "comment");
        comment.setAttributeNS(WordPackage.W, "w:id", Integer.toString(id));
        comment.setAttributeNS(WordPackage.W, "w:author", AUTHOR);
        Element paragraph = Elements.element(comments, "p");
        String place = problem.place().where();
        String words =
                (place.isEmpty() ? "" : place + ": ")
                        + problem.message()
                        + ". "
                        + problem.remedy()
                        + ".";
        paragraph.appendChild(Runs.run(comments, words, null));
        comment.appendChild(paragraph);
        return comment;
    }
}
