package vn.vanthu.draft.docx;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.vanthu.draft.Piece;

/** The comments and footnotes of a document that is being filled. */
final class Notes {

    private static final String EMPTY_COMMENTS = "<w:comments xmlns:w=\"" + WordPackage.W + "\"/>";

    private static final String EMPTY_FOOTNOTES =
            """
            <w:footnotes xmlns:w="%s">\
            <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
            <w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/>\
            </w:r></w:p></w:footnote></w:footnotes>\
            """
                    .replace("%s", WordPackage.W);

    private final WordPackage word;
    private final Document comments;
    private final Document footnotes;
    private final String author;
    private int nextComment;
    private int nextFootnote;

    Notes(WordPackage word, String author) throws IOException {
        this.word = word;
        this.author = author;
        comments = word.partOfDocument("comments", EMPTY_COMMENTS);
        footnotes = word.partOfDocument("footnotes", EMPTY_FOOTNOTES);
        nextComment = next(comments);
        nextFootnote = next(footnotes);
    }

    /** Adds a comment; returns its id. */
    String comment(String words) {
        String id = Integer.toString(nextComment++);
        Element comment = element(comments, "comment");
        set(comment, "id", id);
        set(comment, "author", author);
        set(
                comment,
                "initials",
                author.substring(0, Math.min(2, author.length())).toUpperCase(Locale.ROOT));
        Element paragraph = element(comments, "p");
        paragraph.appendChild(Runs.run(comments, words, null));
        comment.appendChild(paragraph);
        comments.getDocumentElement().appendChild(comment);
        return id;
    }

    /** Adds a footnote; returns its id. */
    String footnote(List<Piece> words) {
        String id = Integer.toString(nextFootnote++);
        Element footnote = element(footnotes, "footnote");
        set(footnote, "id", id);
        Element paragraph = element(footnotes, "p");
        Element properties = element(footnotes, "pPr");
        Element style = element(footnotes, "pStyle");
        set(style, "val", "FootnoteText");
        properties.appendChild(style);
        paragraph.appendChild(properties);
        Element mark = Runs.styled(footnotes, "FootnoteReference");
        mark.appendChild(element(footnotes, "footnoteRef"));
        paragraph.appendChild(mark);
        paragraph.appendChild(Runs.run(footnotes, " ", null));
        for (Piece piece : words) {
            paragraph.appendChild(Runs.run(footnotes, piece.text(), null, piece.look()));
        }
        footnote.appendChild(paragraph);
        footnotes.getDocumentElement().appendChild(footnote);
        return id;
    }

    void save() throws IOException {
        word.put("word/comments.xml", comments);
        word.put("word/footnotes.xml", footnotes);
    }

    private static int next(Document part) {
        int next = 1;
        for (Element note : Control.children(part.getDocumentElement())) {
            String id = note.getAttributeNS(WordPackage.W, "id");
            next = id.isEmpty() ? next : Math.max(next, Integer.parseInt(id) + 1);
        }
        return next;
    }

    private static Element element(Document xml, String name) {
        return Runs.element(xml, name);
    }

    private static void set(Element element, String name, String value) {
        element.setAttributeNS(WordPackage.W, "w:" + name, value);
    }
}
