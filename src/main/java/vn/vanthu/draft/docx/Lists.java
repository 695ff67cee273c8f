package vn.vanthu.draft.docx;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.vanthu.word.Elements;
import vn.vanthu.word.WordPackage;

/**
 * Lets numbered lists inside a loop begin anew with each item of the loop around them: the rows of
 * a list count on, the list of the next item starts from its first number. In a loop that calls
 * itself each list level goes one down.
 */
final class Lists {

    private static final String PART = "word/numbering.xml";
    private static final int DEEPEST = 8;

    private final WordPackage word;
    private final @Nullable Document numbering;
    private final Deque<Integer> items = new ArrayDeque<>();
    private final Map<String, String> copies = new HashMap<>();
    private int nextItem;
    private int nextList;

    Lists(WordPackage word) throws IOException {
        this.word = word;
        this.numbering = word.xml(PART);
        if (numbering != null) {
            for (Element list : Elements.children(numbering.getDocumentElement())) {
                if (Elements.named(list, "num")) {
                    String id = list.getAttributeNS(WordPackage.W, "numId");
                    nextList = Math.max(nextList, Integer.parseInt(id) + 1);
                }
            }
        }
    }

    /**
     * An item of a loop begins.
     *
     * @param deeper whether the loop calls itself: its lists are the same, one level down
     */
    void enter(boolean deeper) {
        nextItem++;
        items.push(deeper && !items.isEmpty() ? items.peek() : nextItem);
    }

    void leave() {
        items.pop();
    }

    /** A numbered paragraph is written: gives it the list of the item around it. */
    void count(Element properties, int depth) {
        Element list = Elements.child(properties, "numId");
        Element level = Elements.child(properties, "ilvl");
        if (list == null || "0".equals(list.getAttributeNS(WordPackage.W, "val"))) {
            return;
        }
        if (depth > 0 && level != null) {
            int own = Integer.parseInt(level.getAttributeNS(WordPackage.W, "val"));
            String deeper = Integer.toString(Math.min(DEEPEST, own + depth));
            level.setAttributeNS(WordPackage.W, "w:val", deeper);
        }
        Integer around = around();
        if (around != null) {
            String id = list.getAttributeNS(WordPackage.W, "val");
            String copy = copies.computeIfAbsent(id + " " + around, key -> restarted(id));
            list.setAttributeNS(WordPackage.W, "w:val", copy);
        }
    }

    /** The item around the innermost loop; null where that loop stands in no other. */
    private @Nullable Integer around() {
        Integer innermost = items.peek();
        for (Integer item : items) {
            if (!item.equals(innermost)) {
                return item;
            }
        }
        return null;
    }

    private String restarted(String id) {
        Element original = numbering == null ? null : list(numbering, id);
        Element pattern = original == null ? null : Elements.child(original, "abstractNumId");
        if (numbering == null || original == null || pattern == null) {
            return id;
        }
        String copy = Integer.toString(nextList++);
        Element list = Elements.element(numbering, "num");
        list.setAttributeNS(WordPackage.W, "w:numId", copy);
        list.appendChild(pattern.cloneNode(true));
        for (int level = 0; level <= DEEPEST; level++) {
            Element override = Elements.element(numbering, "lvlOverride");
            override.setAttributeNS(WordPackage.W, "w:ilvl", Integer.toString(level));
            Element start = Elements.element(numbering, "startOverride");
            start.setAttributeNS(WordPackage.W, "w:val", "1");
            override.appendChild(start);
            list.appendChild(override);
        }
        Element root = numbering.getDocumentElement();
        root.insertBefore(list, Elements.child(root, "numIdMacAtCleanup"));
        return copy;
    }

    private static @Nullable Element list(Document numbering, String id) {
        for (Element list : Elements.children(numbering.getDocumentElement())) {
            if (Elements.named(list, "num")
                    && list.getAttributeNS(WordPackage.W, "numId").equals(id)) {
                return list;
            }
        }
        return null;
    }

    void save() throws IOException {
        if (numbering != null && !copies.isEmpty()) {
            word.put(PART, numbering);
        }
    }
}
