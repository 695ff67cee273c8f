package vn.vanthu.draft.docx;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.word.Elements;

/** The words of a paragraph over all its runs, with offsets in UTF-16 units. */
final class Texts {

    private Texts() {}

    static String of(Element element) {
        var words = new StringBuilder();
        for (Element text : texts(element)) {
            words.append(text.getTextContent());
        }
        return words.toString();
    }

    /** Where the words of a run begin in its paragraph. */
    static int offset(Element paragraph, Element run) {
        int offset = 0;
        for (Element text : texts(paragraph)) {
            if (text.getParentNode() == run) {
                break;
            }
            offset += text.getTextContent().length();
        }
        return offset;
    }

    /** Whether a paragraph has neither words nor anything else to see, nor ends a section. */
    static boolean isEmpty(Element paragraph) {
        for (Element child : Elements.children(paragraph)) {
            boolean empty =
                    switch (String.valueOf(child.getLocalName())) {
                        case "pPr" -> Elements.child(child, "sectPr") == null;
                        case "rPr", "sdtPr", "proofErr", "bookmarkStart", "bookmarkEnd" -> true;
                        case "t" -> child.getTextContent().isEmpty();
                        case "r", "sdt", "sdtContent", "hyperlink", "smartTag" -> isEmpty(child);
                        default -> false;
                    };
            if (!empty) {
                return false;
            }
        }
        return true;
    }

    /**
     * Cuts the runs of a paragraph so that one run has the words from start to end, and no other.
     */
    static Element isolate(Element paragraph, int start, int end) {
        split(paragraph, end);
        split(paragraph, start);
        String words = of(paragraph).substring(start, end);
        Element first = null;
        int at = 0;
        for (Element text : texts(paragraph)) {
            int next = at + text.getTextContent().length();
            if (at >= start && next <= end && next > at) {
                if (first == null) {
                    first = text;
                } else {
                    remove(text);
                }
            }
            at = next;
        }
        if (first == null) {
            throw new IllegalArgumentException("no words from " + start + " to " + end);
        }
        first.setTextContent(words);
        return (Element) first.getParentNode();
    }

    /** A run without words of its own goes with the last of them. */
    private static void remove(Element text) {
        Node run = text.getParentNode();
        run.removeChild(text);
        if (Elements.children(run).stream().allMatch(child -> Elements.named(child, "rPr"))) {
            run.getParentNode().removeChild(run);
        }
    }

    /** Makes a run end at an offset and another begin there. */
    private static void split(Element paragraph, int offset) {
        int at = 0;
        for (Element text : texts(paragraph)) {
            String words = text.getTextContent();
            if (at + words.length() > offset) {
                split(text, words, offset - at);
                return;
            }
            at += words.length();
        }
    }

    private static void split(Element text, String words, int at) {
        Element run = (Element) text.getParentNode();
        Element head = (Element) run.cloneNode(false);
        Element format = Elements.child(run, "rPr");
        if (format != null) {
            head.appendChild(format.cloneNode(true));
        }
        boolean any = false;
        for (Element child : Elements.children(run)) {
            if (child == text) {
                break;
            }
            if (child != format) {
                head.appendChild(child);
                any = true;
            }
        }
        if (at > 0) {
            Element start = (Element) text.cloneNode(false);
            start.setTextContent(words.substring(0, at));
            keepSpaces(start);
            head.appendChild(start);
            text.setTextContent(words.substring(at));
            keepSpaces(text);
            any = true;
        }
        if (any) {
            run.getParentNode().insertBefore(head, run);
        }
    }

    private static void keepSpaces(Element text) {
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }

    /** The text elements of a paragraph's own runs, those in a text box left out. */
    private static List<Element> texts(Element parent) {
        var texts = new ArrayList<Element>();
        collect(parent, texts);
        return texts;
    }

    private static void collect(Element parent, List<Element> texts) {
        for (Element child : Elements.children(parent)) {
            if (Elements.named(child, "t") && Elements.named(parent, "r")) {
                texts.add(child);
            } else if (!Elements.named(child, "p")) {
                collect(child, texts);
            }
        }
    }
}
