package vn.vanthu.draft.docx;

import java.io.IOException;
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
import vn.vanthu.draft.Grid;
import vn.vanthu.draft.Piece;
import vn.vanthu.draft.Scope;
import vn.vanthu.draft.Value;
import vn.vanthu.word.Elements;
import vn.vanthu.word.WordPackage;

/** Fills one part of a template: the document itself, a header or a footer. */
final class Filling {

    private static final int DEEPEST = 20;

    private static final String REMEDY = "Sửa thẻ (tag) của ô trong Word";

    private final Document xml;
    private final Faults faults;
    private final Notes notes;
    private final Runs runs;
    private final Grids grids;
    private final Drawings drawings;
    private final Lists lists;
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final Map<String, List<Node>> loops = new HashMap<>();

    /** Notes of pieces that stand where Word has no comments; null where it has. */
    private @Nullable List<String> aside;

    /** Controls with something to do, copies counted. */
    private int controls;

    Filling(Document xml, Faults faults, Notes notes, Drawings drawings, Lists lists) {
        this.xml = xml;
        this.faults = faults;
        this.notes = notes;
        this.drawings = drawings;
        this.lists = lists;
        this.runs = new Runs(xml, notes);
        this.grids = new Grids(xml, runs, notes.revisions());
    }

    /** Fills the document; returns how many controls there were to fill. */
    int document(Scope scope) throws IOException {
        scopes.push(scope);
        expand(xml.getDocumentElement(), 0);
        scopes.pop();
        return controls;
    }

    /** Fills a header or footer, where there are neither comments nor footnotes. */
    int margin(Scope scope) throws IOException {
        aside = new ArrayList<>();
        return document(scope);
    }

    private void expand(Node parent, int depth) throws IOException {
        for (Node node = parent.getFirstChild(); node != null; ) {
            Node next = node.getNextSibling();
            if (Control.isControl(node)) {
                control(Control.of((Element) node), depth);
            } else if (node instanceof Element element) {
                if (Elements.named(node, "pStyle")) {
                    deepen(element, depth);
                } else if (Elements.named(node, "numPr")) {
                    lists.count(element, depth);
                } else if (Elements.named(node, "footnoteReference")) {
                    footnote(element, depth);
                }
                expand(node, depth);
            }
            node = next;
        }
    }

    private void control(Control control, int depth) throws IOException {
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
                if (new Condition(control.name()).holds(this::find, () -> unknown(control))) {
                    replace(control, control.content(), depth);
                }
                remove(control);
            }
            case RULE -> {
                Value value = lookUp(control);
                if (value != null) {
                    Rules.fit(control.element(), value);
                }
                replace(control, control.content(), depth);
                remove(control);
            }
        }
    }

    private void repeat(Control control, List<Node> content, int depth) throws IOException {
        Value value = lookUp(control);
        if (value instanceof Value.Many(var items)) {
            for (int i = 0; i < items.size(); i++) {
                scopes.push(Condition.position(i, items.size()));
                scopes.push(items.get(i));
                lists.enter(control.verb() == Control.Verb.CALL);
                replace(control, content, depth);
                lists.leave();
                scopes.pop();
                scopes.pop();
            }
        } else if (value != null) {
            fault(control, "\"" + control.name() + "\" không phải danh sách để lặp");
        }
        remove(control);
    }

    private void call(Control control, int depth) throws IOException {
        var content = loops.get(control.name());
        if (content == null || depth >= DEEPEST) {
            fault(
                    control,
                    content == null
                            ? "không nằm trong vòng lặp lap:" + control.name()
                            : "lồng sâu quá " + DEEPEST + " cấp");
            remove(control);
        } else {
            repeat(control, content, depth + 1);
        }
    }

    /** Puts a filled copy of the content before the control. */
    private void replace(Control control, List<Node> content, int depth) throws IOException {
        Element holder = Elements.element(xml, "sdtContent");
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

    /** A footnote of the template is filled anew for each place that it is referred to from. */
    private void footnote(Element reference, int depth) throws IOException {
        Element holder = notes.template(reference.getAttributeNS(WordPackage.W, "id"), xml);
        if (holder == null || aside != null) {
            return;
        }
        var said = new ArrayList<String>();
        aside = said;
        expand(holder, depth);
        aside = null;
        reference.setAttributeNS(WordPackage.W, "w:id", notes.footnote(holder));
        if (!said.isEmpty() && Elements.named(reference.getParentNode(), "r")) {
            notes.commentAfter((Element) reference.getParentNode(), String.join(" ", said));
        }
    }

    private void value(Control control) throws IOException {
        Value value = lookUp(control);
        switch (value) {
            case null -> remove(control);
            case Value.Words words -> put(control, words);
            case Grid grid -> {
                int width = Pages.textWidth(control.element());
                inPlaceOfParagraph(control, grids.of(grid, width));
            }
            case Value.Chart chart -> drawn(control, drawings.chart(xml, chart, aside == null));
            case Value.Picture picture ->
                    drawn(
                            control,
                            drawings.picture(
                                    xml,
                                    picture,
                                    Pages.textWidth(control.element()),
                                    aside == null));
            case Value.Many ignored -> fault(control, "là danh sách, phải dùng lap:");
            case Value.Flag ignored -> fault(control, "là điều kiện, phải dùng neu:");
        }
    }

    private void put(Control control, Value.Words words) {
        Element sdt = control.element();
        var nodes = runs.of(allowed(words.pieces()), format(sdt), words.fate());
        Node parent = sdt.getParentNode();
        Element paragraph = first(sdt, "p");
        Node around = paragraph == null ? parent : paragraph;
        if (Elements.named(around, "p")) {
            notes.revisions().paragraph((Element) around, Runs.change(words.fate()));
        }
        if (paragraph == null) {
            nodes.forEach(node -> parent.insertBefore(node, sdt));
        } else {
            Element properties = Elements.child(paragraph, "pPr");
            while (paragraph.getLastChild() != properties) {
                paragraph.removeChild(paragraph.getLastChild());
            }
            nodes.forEach(paragraph::appendChild);
            Element cell = first(sdt, "tc");
            parent.insertBefore(cell == null ? paragraph : cell, sdt);
        }
        parent.removeChild(sdt);
    }

    private List<Piece> allowed(List<Piece> pieces) {
        if (aside == null) {
            return pieces;
        }
        for (Piece piece : pieces) {
            if (piece.note() != null) {
                aside.add(piece.note());
            }
        }
        return Notes.bare(pieces);
    }

    /** A drawing stands in the line; where the line has nothing else it is centred. */
    private void drawn(Control control, Drawings.Drawn drawn) {
        if (drawn.run() == null) {
            fault(control, drawn.problem());
            remove(control);
            return;
        }
        Element sdt = control.element();
        Node paragraph = first(sdt, "p") == null ? sdt.getParentNode() : sdt;
        if (paragraph == sdt || isAlone(sdt)) {
            Element own = Elements.element(xml, "p");
            own.appendChild(Drawings.centred(xml));
            own.appendChild(drawn.run());
            inPlaceOfParagraph(control, own);
        } else {
            paragraph.replaceChild(drawn.run(), sdt);
        }
    }

    private static boolean isAlone(Element sdt) {
        Node paragraph = sdt.getParentNode();
        return Elements.named(paragraph, "p")
                && Elements.children(paragraph).stream()
                        .allMatch(child -> child == sdt || Elements.named(child, "pPr"));
    }

    private static void inPlaceOfParagraph(Control control, Element block) {
        Node place = control.element();
        for (Node node = place; node != null && !Elements.named(node, "tc"); ) {
            if (Elements.named(node, "p")) {
                place = node;
            }
            node = node.getParentNode();
        }
        place.getParentNode().replaceChild(block, place);
    }

    /** A heading in a repeated loop is one level lower than in the loop around it. */
    private static void deepen(Element style, int depth) {
        String name = style.getAttributeNS(WordPackage.W, "val");
        if (depth > 0 && name.matches("Heading[1-9]")) {
            int level = Math.min(9, Integer.parseInt(name.substring(7)) + depth);
            style.setAttributeNS(WordPackage.W, "w:val", "Heading" + level);
        }
    }

    private @Nullable Value lookUp(Control control) {
        Value value = find(control.name());
        if (value == null) {
            unknown(control);
        }
        return value;
    }

    private @Nullable Value find(String name) {
        for (Scope scope : scopes) {
            Value value = scope.values().get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private void unknown(Control control) {
        String name = new Condition(control.name()).field();
        fault(control, "không có trường \"" + name + "\" cho loại văn bản này");
    }

    private void fault(Control control, String what) {
        faults.add(control, what, REMEDY);
    }

    private static void remove(Control control) {
        control.element().getParentNode().removeChild(control.element());
    }

    /** Run properties of the first run inside an element; the grey of a prompt is none. */
    private static @Nullable Element format(Element element) {
        Element run = first(element, "r");
        Element format = run == null ? null : Elements.child(run, "rPr");
        Element style = format == null ? null : Elements.child(format, "rStyle");
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
