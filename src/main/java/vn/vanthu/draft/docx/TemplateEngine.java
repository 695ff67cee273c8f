package vn.vanthu.draft.docx;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.document.Place;
import vn.vanthu.document.Problem;
import vn.vanthu.draft.Grid;
import vn.vanthu.draft.Scope;
import vn.vanthu.draft.Value;

/**
 * Fills a Word template through its content controls, by their tags:
 *
 * <ul>
 *   <li>{@code o:name} is replaced by a value, in the control's formatting;
 *   <li>{@code lap:name} is repeated for each item of a list;
 *   <li>{@code goi:name} inside a loop repeats the loop for the item's own list of that name, to
 *       any depth; the styles Heading 1, 2, … go one level down each time;
 *   <li>{@code neu:name} is kept if the value is set, or is not empty.
 * </ul>
 *
 * Controls with other tags stay. A name is looked up in the item first, then in what is around it.
 */
public final class TemplateEngine {

    private static final int DEEPEST = 20;

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
        try {
            var word = WordPackage.read(docx);
            Document xml = word.required("word/document.xml");
            var notes = new Notes(word, author, date);
            var filling = new Filling(xml, notes);
            filling.scopes.push(scope);
            filling.expand(xml.getDocumentElement(), 0);
            if (filling.controls == 0) {
                filling.problems.add(
                        new Problem(
                                Place.of(template),
                                "không có ô nội dung (content control) nào để điền",
                                "Lấy lại mẫu gốc và lưu bằng Word: LibreOffice 7.4 làm mất các ô"));
            }
            if (!filling.problems.isEmpty()) {
                throw new TemplateException(List.copyOf(filling.problems));
            }
            new Tidying(xml).tidy();
            word.put("word/document.xml", xml);
            notes.save();
            return word.write();
        } catch (IOException damaged) {
            throw new TemplateException(
                    List.of(
                            new Problem(
                                    Place.of(template),
                                    "không phải mẫu DOCX dùng được (" + damaged.getMessage() + ")",
                                    "Mở mẫu bằng Word rồi lưu lại dạng .docx")));
        }
    }

    /** One filling of the template. */
    private final class Filling {

        private final Document xml;
        private final Runs runs;
        private final Revisions revisions;
        private final Grids grids;
        private final Deque<Scope> scopes = new ArrayDeque<>();
        private final Map<String, List<Node>> loops = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        /** Controls with something to do, copies counted. */
        private int controls;

        Filling(Document xml, Notes notes) {
            this.xml = xml;
            this.runs = new Runs(xml, notes);
            this.revisions = notes.revisions();
            this.grids = new Grids(xml, runs, revisions);
        }

        void expand(Node parent, int depth) {
            for (Node node = parent.getFirstChild(); node != null; ) {
                Node next = node.getNextSibling();
                if (Control.isControl(node)) {
                    control(Control.of((Element) node), depth);
                } else {
                    if (Control.named(node, "pStyle")) {
                        deepen((Element) node, depth);
                    }
                    expand(node, depth);
                }
                node = next;
            }
        }

        private void control(Control control, int depth) {
            controls += control.verb() == null ? 0 : 1;
            switch (control.verb()) {
                case null -> expand(control.element(), depth);
                case VALUE -> value(control);
                case LOOP -> {
                    loops.put(control.name(), control.content());
                    repeat(control, control.content(), depth);
                }
                case CALL -> call(control, depth);
                case IF -> {
                    if (isSet(control)) {
                        replace(control, control.content(), depth);
                    }
                    control.element().getParentNode().removeChild(control.element());
                }
            }
        }

        private void repeat(Control control, List<Node> content, int depth) {
            Value value = lookUp(control);
            if (value instanceof Value.Many(var items)) {
                for (Scope item : items) {
                    scopes.push(item);
                    replace(control, content, depth);
                    scopes.pop();
                }
            } else if (value != null) {
                problem(control, "\"" + control.name() + "\" không phải danh sách để lặp");
            }
            control.element().getParentNode().removeChild(control.element());
        }

        private void call(Control control, int depth) {
            var content = loops.get(control.name());
            if (content == null || depth >= DEEPEST) {
                problem(
                        control,
                        content == null
                                ? "không nằm trong vòng lặp lap:" + control.name()
                                : "lồng sâu quá " + DEEPEST + " cấp");
                control.element().getParentNode().removeChild(control.element());
            } else {
                repeat(control, content, depth + 1);
            }
        }

        /** Puts a filled copy of the content before the control. */
        private void replace(Control control, List<Node> content, int depth) {
            Element holder = Runs.element(xml, "sdtContent");
            for (Node node : content) {
                holder.appendChild(node.cloneNode(true));
            }
            Node parent = control.element().getParentNode();
            parent.insertBefore(holder, control.element());
            expand(holder, depth);
            while (holder.hasChildNodes()) {
                parent.insertBefore(holder.getFirstChild(), holder);
            }
            parent.removeChild(holder);
        }

        private void value(Control control) {
            Value value = lookUp(control);
            switch (value) {
                case null -> control.element().getParentNode().removeChild(control.element());
                case Value.Words words -> put(control, words);
                case Grid grid -> put(control, grid);
                case Value.Many ignored -> problem(control, "là danh sách, phải dùng lap:");
                case Value.Flag ignored -> problem(control, "là điều kiện, phải dùng neu:");
            }
        }

        private void put(Control control, Value.Words words) {
            Element sdt = control.element();
            var nodes = runs.of(words.pieces(), format(sdt), words.fate());
            Node parent = sdt.getParentNode();
            Element paragraph = first(sdt, "p");
            Node around = paragraph == null ? parent : paragraph;
            if (Control.named(around, "p")) {
                revisions.paragraph((Element) around, words.fate());
            }
            if (paragraph == null) {
                nodes.forEach(node -> parent.insertBefore(node, sdt));
            } else {
                Element properties = Control.child(paragraph, "pPr");
                while (paragraph.getLastChild() != properties) {
                    paragraph.removeChild(paragraph.getLastChild());
                }
                nodes.forEach(paragraph::appendChild);
                Element cell = first(sdt, "tc");
                parent.insertBefore(cell == null ? paragraph : cell, sdt);
            }
            parent.removeChild(sdt);
        }

        private void put(Control control, Grid grid) {
            Node place = control.element();
            for (Node node = place; node != null; node = node.getParentNode()) {
                if (Control.named(node, "p")) {
                    place = node;
                }
            }
            place.getParentNode().insertBefore(grids.of(grid), place);
            place.getParentNode().removeChild(place);
        }

        /** A heading in a repeated loop is one level lower than in the loop around it. */
        private void deepen(Element style, int depth) {
            String name = style.getAttributeNS(WordPackage.W, "val");
            if (depth > 0 && name.matches("Heading[1-9]")) {
                int level = Math.min(9, Integer.parseInt(name.substring(7)) + depth);
                style.setAttributeNS(WordPackage.W, "w:val", "Heading" + level);
            }
        }

        private boolean isSet(Control control) {
            return switch (lookUp(control)) {
                case null -> false;
                case Value.Flag(var set) -> set;
                case Value.Words words -> !words.pieces().isEmpty();
                case Value.Many(var items) -> !items.isEmpty();
                case Grid ignored -> true;
            };
        }

        private @Nullable Value lookUp(Control control) {
            for (Scope scope : scopes) {
                Value value = scope.values().get(control.name());
                if (value != null) {
                    return value;
                }
            }
            problem(control, "không có trường \"" + control.name() + "\" cho loại văn bản này");
            return null;
        }

        private void problem(Control control, String what) {
            Control.Verb verb = control.verb();
            String tag = verb == null ? control.name() : verb.tag(control.name());
            var problem =
                    new Problem(
                            new Place(template, "ô nội dung " + tag),
                            what,
                            "Sửa thẻ (tag) của ô trong Word");
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
        }
    }

    /** Run properties of the first run inside an element; the grey of a prompt is none. */
    private static @Nullable Element format(Element element) {
        Element run = first(element, "r");
        Element format = run == null ? null : Control.child(run, "rPr");
        Element style = format == null ? null : Control.child(format, "rStyle");
        if (format == null || style == null) {
            return format;
        }
        Element bare = (Element) format.cloneNode(true);
        if ("PlaceholderText".equals(style.getAttributeNS(WordPackage.W, "val"))) {
            bare.removeChild(bare.getFirstChild());
        }
        return bare;
    }

    private static @Nullable Element first(Element element, String name) {
        return (Element) element.getElementsByTagNameNS(WordPackage.W, name).item(0);
    }
}
