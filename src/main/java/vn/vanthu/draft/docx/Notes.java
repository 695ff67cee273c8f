package vn.vanthu.draft.docx;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.draft.Fate;
import vn.vanthu.draft.Piece;
import vn.vanthu.word.Elements;
import vn.vanthu.word.Revisions;
import vn.vanthu.word.WordPackage;

/** The comments and footnotes of a document that is being filled. */
final class Notes {

    static final String EMPTY_COMMENTS = "<w:comments xmlns:w=\"" + WordPackage.W + "\"/>";

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
    private final Revisions revisions;
    private final @Nullable LocalDate date;
    private final Map<String, Element> templates = new HashMap<>();
    private int nextComment = 1;
    private int nextFootnote;

    Notes(WordPackage word, String author, @Nullable LocalDate date) throws IOException {
        this.word = word;
        this.author = author;
        this.date = date;
        this.revisions = new Revisions(author, date);
        comments = word.partOfDocument("comments", EMPTY_COMMENTS);
        footnotes = word.partOfDocument("footnotes", EMPTY_FOOTNOTES);
        while (comments.getDocumentElement().hasChildNodes()) {
            // Comments in a template are for those who edit it.
            comments.getDocumentElement().removeChild(comments.getDocumentElement().getLastChild());
        }
        for (Element footnote : Elements.children(footnotes.getDocumentElement())) {
            String type = footnote.getAttributeNS(WordPackage.W, "type");
            if (type.isEmpty() || type.equals("normal")) {
                templates.put(footnote.getAttributeNS(WordPackage.W, "id"), footnote);
                footnotes.getDocumentElement().removeChild(footnote);
            }
        }
        nextFootnote = next(footnotes);
    }

    /** Parts that only say more about comments, which are gone. */
    static final List<String> ABOUT_COMMENTS =
            List.of(
                    "word/commentsExtended.xml",
                    "word/commentsIds.xml",
                    "word/commentsExtensible.xml");

    /**
     * A copy of a footnote of the template, to be filled; null when there is none of this id.
     *
     * @param xml the document that will own the copy
     */
    @Nullable Element template(String id, Document xml) {
        Element footnote = templates.get(id);
        return footnote == null ? null : (Element) xml.importNode(footnote, true);
    }

    /** Adds a filled copy of a footnote of the template; returns its id. */
    String footnote(Element filled) {
        String id = Integer.toString(nextFootnote++);
        Element footnote = (Element) footnotes.importNode(filled, true);
        set(footnote, "id", id);
        footnotes.getDocumentElement().appendChild(footnote);
        return id;
    }

    /** Adds a comment on a run that stands in the document. */
    void commentAfter(Element run, String words) {
        Document xml = run.getOwnerDocument();
        String id = comment(words);
        Node parent = run.getParentNode();
        parent.insertBefore(Runs.marked(xml, "commentRangeStart", id), run);
        Node next = run.getNextSibling();
        parent.insertBefore(Runs.marked(xml, "commentRangeEnd", id), next);
        Element reference = Runs.styled(xml, "CommentReference");
        reference.appendChild(Runs.marked(xml, "commentReference", id));
        parent.insertBefore(reference, next);
    }

    /** Writes the tracked changes of the same author and day. */
    Revisions revisions() {
        return revisions;
    }

    /** Adds a comment; returns its id. */
    String comment(String words) {
        String id = Integer.toString(nextComment++);
        Element comment = element(comments, "comment");
        set(comment, "id", id);
        set(comment, "author", author);
        if (date != null) {
            set(comment, "date", date + "T00:00:00Z");
        }
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

    /**
     * Adds a footnote; returns its id.
     *
     * @param fate of the words at its mark, which it shares
     */
    String footnote(List<Piece> words, Fate fate) {
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
        for (Node run : new Runs(footnotes, this).of(bare(words), null, fate)) {
            paragraph.appendChild(run);
        }
        footnote.appendChild(paragraph);
        footnotes.getDocumentElement().appendChild(footnote);
        return id;
    }

    /** Word has neither comments nor footnotes inside a footnote. */
    static List<Piece> bare(List<Piece> words) {
        return words.stream()
                .map(piece ->
                        new Piece(
                                piece.text(),
                                piece.look(),
                                null,
                                null,
                                piece.before(),
                                piece.fate()))
                .toList();
    }

    void save() throws IOException {
        word.put("word/comments.xml", comments);
        Revisions.number(footnotes);
        word.put("word/footnotes.xml", footnotes);
    }

    static int next(Document part) {
        int next = 1;
        for (Element note : Elements.children(part.getDocumentElement())) {
            String id = note.getAttributeNS(WordPackage.W, "id");
            next = id.isEmpty() ? next : Math.max(next, Integer.parseInt(id) + 1);
        }
        return next;
    }

    private static Element element(Document xml, String name) {
        return Elements.element(xml, name);
    }

    private static void set(Element element, String name, String value) {
        element.setAttributeNS(WordPackage.W, "w:" + name, value);
    }
}
