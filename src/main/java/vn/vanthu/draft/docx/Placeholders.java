package vn.vanthu.draft.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.word.Elements;
import vn.vanthu.word.WordPackage;

/**
 * Turns placeholders that are typed as words into content controls: <code>{{name}}</code>, {@code
 * {{goi:name}}}, {@code {{#lap:name}} … {{/lap:name}}}, {@code {{#neu:name}} … {{/neu:name}}}. Word
 * may have cut them into several runs. LibreOffice 7.4 drops block controls and the tags of the
 * others when it saves, so our own templates have both: where a control of the same tag stands
 * around the words, these are only taken away.
 *
 * <p>Markers at both ends of one paragraph repeat the paragraph, markers in one table row the row,
 * markers in several paragraphs or rows all of them; paragraphs and rows with nothing but a marker
 * go. Markers with words around them in their paragraph repeat what is between them.
 */
final class Placeholders {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{\\s*(?<mark>[#/]?)\\s*(?<tag>[^{}]*?)\\s*}}");

    private static final Pattern STRAY = Pattern.compile("\\{\\{[^}]{0,30}|[^{]{0,30}}}");

    private static final Pattern TAG =
            Pattern.compile("(?:(?<verb>[a-z]+):)?(?<name>[\\p{L}\\d]+(?::[\\p{L}\\d]+)?)");

    private static final String REMEDY =
            "Viết {{ten}}, {{goi:ten}}, {{#lap:ten}} … {{/lap:ten}} hay {{#neu:ten}} …"
                    + " {{/neu:ten}}";

    private final Document xml;
    private final Faults faults;
    private final List<Marker> markers = new ArrayList<>();

    private Placeholders(Document xml, Faults faults) {
        this.xml = xml;
        this.faults = faults;
    }

    /** A placeholder: the run that holds it and nothing else. */
    private record Marker(Element run, String mark, String tag) {}

    static void convert(Document xml, Faults faults) {
        var placeholders = new Placeholders(xml, faults);
        placeholders.unwrap();
        placeholders.find();
        placeholders.values();
        placeholders.pairs();
    }

    /** What LibreOffice leaves of a control has no tag: only the words are of use. */
    private void unwrap() {
        var bare = new ArrayList<Element>();
        var controls = xml.getElementsByTagNameNS(WordPackage.W, "sdt");
        for (int i = 0; i < controls.getLength(); i++) {
            Element control = (Element) controls.item(i);
            Element properties = Elements.child(control, "sdtPr");
            boolean plain =
                    properties == null
                            || Elements.children(properties).stream()
                                    .allMatch(one -> one.getLocalName().matches("id|alias"));
            if (plain && control.getTextContent().contains("{{")) {
                bare.add(control);
            }
        }
        for (Element control : bare) {
            for (Node node : Control.of(control).content()) {
                control.getParentNode().insertBefore(node, control);
            }
            control.getParentNode().removeChild(control);
        }
    }

    private void find() {
        var paragraphs = xml.getElementsByTagNameNS(WordPackage.W, "p");
        var all = new ArrayList<Element>();
        for (int i = 0; i < paragraphs.getLength(); i++) {
            all.add((Element) paragraphs.item(i));
        }
        for (Element paragraph : all) {
            String words = Texts.of(paragraph);
            if (words.contains("{{") || words.contains("}}")) {
                find(paragraph, words);
            }
        }
    }

    private void find(Element paragraph, String words) {
        var found = new ArrayList<Marker>();
        var rest = new StringBuilder(words);
        for (var match : PLACEHOLDER.matcher(words).results().toList().reversed()) {
            rest.replace(match.start(), match.end(), " ");
            String tag = tag(match.group("mark"), match.group("tag"));
            if (tag == null) {
                faults.add(paragraph, match.group(), "không phải chỗ điền viết đúng cách", REMEDY);
            } else {
                Element run = Texts.isolate(paragraph, match.start(), match.end());
                found.addFirst(new Marker(run, match.group("mark"), tag));
            }
        }
        Matcher stray = STRAY.matcher(rest);
        while (stray.find()) {
            faults.add(
                    paragraph,
                    stray.group().strip(),
                    "chỗ điền thiếu dấu mở {{ hoặc dấu đóng }}",
                    "Mở và đóng chỗ điền trong cùng một đoạn");
        }
        markers.addAll(found);
    }

    /** The tag of the control that a placeholder stands for; null where it is none. */
    private static @Nullable String tag(String mark, String words) {
        Matcher tag = TAG.matcher(words);
        if (!tag.matches()) {
            return null;
        }
        String verb = tag.group("verb");
        String prefix = verb == null ? "o" : verb;
        boolean pair = prefix.equals("lap") || prefix.equals("neu");
        boolean single = prefix.equals("o") || prefix.equals("goi");
        boolean fits = mark.isEmpty() ? single : pair;
        return fits ? prefix + ":" + tag.group("name") : null;
    }

    private void values() {
        for (Marker marker : markers) {
            if (!marker.mark().isEmpty() || around(marker.run(), marker.tag()) != null) {
                continue;
            }
            Element paragraph = paragraph(marker.run());
            if (marker.tag().startsWith("goi:") && isBlankBut(paragraph, marker, marker)) {
                wrap(marker.tag(), paragraph, paragraph);
            } else {
                wrap(marker.tag(), marker.run(), marker.run());
            }
        }
    }

    private void pairs() {
        Deque<Marker> open = new ArrayDeque<>();
        for (Marker marker : markers) {
            if (marker.mark().equals("#")) {
                open.push(marker);
            } else if (marker.mark().equals("/")) {
                if (open.stream().noneMatch(before -> before.tag().equals(marker.tag()))) {
                    fault(marker, "đóng mà không mở");
                    continue;
                }
                while (!open.getFirst().tag().equals(marker.tag())) {
                    fault(open.pop(), "chưa đóng trước khi đóng " + marker.tag());
                }
                pair(open.pop(), marker);
            }
        }
        open.forEach(marker -> fault(marker, "mở mà không đóng"));
    }

    private void fault(Marker marker, String what) {
        String remedy =
                marker.mark().equals("/")
                        ? "Thêm {{#" + marker.tag() + "}} ở chỗ bắt đầu"
                        : "Thêm {{/" + marker.tag() + "}} ở chỗ kết thúc";
        faults.add(marker.run(), "{{" + marker.mark() + marker.tag() + "}}", what, remedy);
    }

    private void pair(Marker open, Marker close) {
        Element around = around(open.run(), open.tag());
        if (around == null || around != around(close.run(), close.tag())) {
            Element paragraph = paragraph(open.run());
            if (paragraph != paragraph(close.run())) {
                blocks(open, close);
            } else if (isBlankBut(paragraph, open, close)) {
                wrap(open.tag(), paragraph, paragraph);
            } else if (open.run().getParentNode() == close.run().getParentNode()) {
                wrap(open.tag(), open.run(), close.run());
            } else {
                fault(open, "mở và đóng ở hai nơi không lồng vào nhau");
            }
        }
        Node first = row(open.run());
        Node last = row(close.run());
        drop(open, last);
        drop(close, first);
    }

    /** Wraps the blocks or rows from the one that holds the first marker to that of the other. */
    private void blocks(Marker open, Marker close) {
        Node common = open.run();
        while (!contains(common, close.run())) {
            common = common.getParentNode();
        }
        if (Elements.named(common, "tr")) {
            wrap(open.tag(), common, common);
        } else if (common.getLocalName().matches("body|tc|tbl|sdtContent|hdr|ftr|footnote")) {
            wrap(open.tag(), under(common, open.run()), under(common, close.run()));
        } else {
            fault(open, "mở và đóng ở hai nơi không lồng vào nhau");
        }
    }

    private static boolean contains(Node outer, Node inner) {
        for (Node at = inner; at != null; at = at.getParentNode()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    private static Node under(Node common, Node inner) {
        Node at = inner;
        while (at.getParentNode() != common) {
            at = at.getParentNode();
        }
        return at;
    }

    /** Puts a control around siblings, from the first to the last. */
    private void wrap(String tag, Node first, Node last) {
        Element control = Elements.element(xml, "sdt");
        Element properties = Elements.element(xml, "sdtPr");
        Element name = Elements.element(xml, "tag");
        name.setAttributeNS(WordPackage.W, "w:val", tag);
        properties.appendChild(name);
        control.appendChild(properties);
        Element content = Elements.element(xml, "sdtContent");
        control.appendChild(content);
        first.getParentNode().insertBefore(control, first);
        Node next = first;
        while (next != null) {
            Node node = next;
            next = node == last ? null : node.getNextSibling();
            content.appendChild(node);
        }
    }

    /** Takes a marker away, with its paragraph or row where that holds nothing else. */
    private static void drop(Marker marker, @Nullable Node otherRow) {
        Element paragraph = paragraph(marker.run());
        marker.run().getParentNode().removeChild(marker.run());
        Node row = row(paragraph);
        if (row != null && row != otherRow && row.getTextContent().isBlank()) {
            row.getParentNode().removeChild(row);
        } else if (Texts.isEmpty(paragraph)) {
            paragraph.getParentNode().removeChild(paragraph);
        }
    }

    private static @Nullable Node row(Node node) {
        for (Node at = node; at != null; at = at.getParentNode()) {
            if (Elements.named(at, "tr")) {
                return at;
            }
        }
        return null;
    }

    /** Whether a paragraph has only spaces and placeholders before and behind two of them. */
    private static boolean isBlankBut(Element paragraph, Marker first, Marker last) {
        String words = Texts.of(paragraph);
        int start = Texts.offset(paragraph, first.run());
        int end = Texts.offset(paragraph, last.run()) + Texts.of(last.run()).length();
        String outside = words.substring(0, start) + " " + words.substring(end);
        return PLACEHOLDER.matcher(outside).replaceAll("").isBlank();
    }

    /** The control with a tag around a node; null when there is none. */
    private static @Nullable Element around(Node node, String tag) {
        for (Node at = node; at != null; at = at.getParentNode()) {
            if (Control.isControl(at) && Control.of((Element) at).tag().equals(tag)) {
                return (Element) at;
            }
        }
        return null;
    }

    private static Element paragraph(Node node) {
        Node at = node;
        while (!Elements.named(at, "p")) {
            at = at.getParentNode();
        }
        return (Element) at;
    }
}
