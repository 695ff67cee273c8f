package vn.vanthu.draft.docx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.document.Problem;
import vn.vanthu.word.WordPackage;

/**
 * Checks a template without filling it, and names every fault at once: unknown fields, lists that
 * are asked for as values and values as lists, calls outside of their loop, fields asked for twice,
 * fields that are missing, placeholders that are not closed.
 */
public final class TemplateCheck {

    private static final String IN_WORD = "Sửa thẻ (tag) của ô trong Word";

    private final TemplateKind kind;
    private final Faults faults;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private int controls;

    /**
     * What was found.
     *
     * @param problems every fault with control, paragraph and remedy, in Vietnamese
     * @param annotated the template with a Word comment at each fault
     */
    public record Report(List<Problem> problems, byte[] annotated) {
        public Report {
            problems = List.copyOf(problems);
            annotated = annotated.clone();
        }

        @Override
        public byte[] annotated() {
            return annotated.clone();
        }
    }

    /**
     * A loop, or the whole template.
     *
     * @param fields that can be asked for in it
     * @param tags asked for so far, each with the conditions around it
     * @param names of the fields asked for so far
     */
    private record Frame(
            String name, List<TemplateField> fields, Set<String> tags, Set<String> names) {
        Frame(String name, List<TemplateField> fields) {
            this(name, fields, new HashSet<>(), new LinkedHashSet<>());
        }
    }

    private TemplateCheck(TemplateKind kind, Faults faults) {
        this.kind = kind;
        this.faults = faults;
    }

    /**
     * Checks a template.
     *
     * @param file for messages
     * @param docx its bytes
     * @param kind what it is for
     * @throws TemplateException when it is no DOCX
     */
    public static Report check(Path file, byte[] docx, TemplateKind kind) throws TemplateException {
        var faults = new Faults(file);
        try {
            var word = WordPackage.read(docx);
            StyleNames.restore(word);
            new TemplateCheck(kind, faults).check(word);
            return new Report(faults.problems(), Annotations.at(docx, faults.all()));
        } catch (IOException damaged) {
            throw TemplateException.unreadable(file, damaged);
        }
    }

    private void check(WordPackage word) throws IOException {
        frames.push(new Frame("", kind.fields()));
        for (String part : word.names()) {
            if (part.matches("word/(?:document|(?:header|footer|footnotes)\\d*)\\.xml")) {
                Document xml = word.required(part);
                faults.number(xml);
                Placeholders.convert(xml, faults);
                frames.getFirst().tags().clear();
                walk(xml.getDocumentElement(), "");
            }
        }
        if (controls == 0) {
            faults.add(TemplateEngine.NOTHING, TemplateEngine.WHAT_THEN);
        } else {
            missing(frames.getFirst(), null);
        }
    }

    private void walk(Node parent, String conditions) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (Control.isControl(node)) {
                control(Control.of((Element) node), conditions);
            } else {
                walk(node, conditions);
            }
        }
    }

    private void control(Control control, String conditions) {
        controls += control.verb() == null ? 0 : 1;
        switch (control.verb()) {
            case null -> {
                misspelt(control);
                walk(control.element(), conditions);
            }
            case VALUE -> {
                TemplateField field = known(control, control.name());
                once(control, conditions);
                if (field != null && field.kind() != TemplateField.Kind.VALUE) {
                    wrongVerb(control, field);
                }
            }
            case LOOP -> loop(control, conditions);
            case CALL -> call(control, conditions);
            case IF -> {
                condition(control);
                walk(control.element(), conditions + control.tag() + " ");
            }
            case RULE -> {
                known(control, control.name());
                walk(control.element(), conditions);
            }
        }
    }

    private void misspelt(Control control) {
        String tag = control.tag();
        if (tag.matches("(?iu)\\s*(?:o|ô|lap|lặp|goi|gọi|neu|nếu|vach|vạch)\\s*[:.;]\\s*\\S+.*")) {
            faults.add(
                    control,
                    "thẻ viết không đúng nên không được điền",
                    "Viết liền, không dấu, như o:ten, lap:ten, goi:ten, neu:ten");
        }
    }

    private void loop(Control control, String conditions) {
        TemplateField field = known(control, control.name());
        once(control, conditions);
        if (field == null) {
            return;
        }
        if (field.kind() != TemplateField.Kind.LIST) {
            wrongVerb(control, field);
            return;
        }
        frames.push(new Frame(field.name(), field.fields()));
        walk(control.element(), "");
        missing(frames.pop(), control);
    }

    private void call(Control control, String conditions) {
        boolean inside = frames.stream().anyMatch(frame -> frame.name().equals(control.name()));
        if (!inside) {
            faults.add(
                    control,
                    "không nằm trong vòng lặp lap:" + control.name(),
                    "Đưa ô vào trong lap:" + control.name() + ", hay đổi thành lap:");
            return;
        }
        TemplateField field = known(control, control.name());
        once(control, conditions);
        if (field != null && field.kind() != TemplateField.Kind.AGAIN) {
            wrongVerb(control, field);
        }
    }

    private void condition(Control control) {
        var condition = new Condition(control.name());
        boolean position =
                condition.field().equals(Condition.FIRST)
                        || condition.field().equals(Condition.LAST);
        if (!condition.isKnown()) {
            faults.add(
                    control,
                    "không có điều kiện \"" + condition.asks() + "\"",
                    "Dùng neu:ten, neu:khong:ten, neu:mot:ten hay neu:nhieu:ten");
        } else if (!position) {
            known(control, condition.field());
        } else if (frames.size() == 1) {
            faults.add(control, "chỉ dùng được trong vòng lặp", "Đưa ô vào trong một ô lap:");
        }
    }

    /** The field of a name, here or in a loop around; null, and a fault, where there is none. */
    private @Nullable TemplateField known(Control control, String name) {
        for (Frame frame : frames) {
            for (TemplateField field : frame.fields()) {
                if (field.name().equals(name)) {
                    frame.names().add(name);
                    return field;
                }
            }
        }
        var names = new ArrayList<String>();
        frames.forEach(frame -> frame.fields().forEach(field -> names.add(field.name())));
        faults.add(
                control,
                "không có trường \"" + name + "\" ở đây",
                "Dùng một trong: " + String.join(", ", new LinkedHashSet<>(names)));
        return null;
    }

    private void once(Control control, String conditions) {
        if (!frames.getFirst().tags().add(conditions + control.tag())) {
            faults.add(
                    control,
                    "trùng: trường này đã được điền ở trên, trong cùng phạm vi",
                    "Bỏ bớt một ô");
        }
    }

    private void wrongVerb(Control control, TemplateField field) {
        String what =
                switch (field.kind()) {
                    case VALUE -> "là một giá trị, không phải danh sách";
                    case LIST -> "là danh sách";
                    case CONDITION -> "chỉ là điều kiện";
                    case AGAIN -> "là danh sách con của chính vòng lặp này";
                };
        faults.add(control, what, "Đổi thẻ thành " + field.tag());
    }

    private void missing(Frame frame, @Nullable Control loop) {
        for (TemplateField field : frame.fields()) {
            if (!field.required() || frame.names().contains(field.name())) {
                continue;
            }
            String what = "thiếu trường cần có " + field.tag() + " (" + field.meaning() + ")";
            if (loop == null) {
                faults.add(what, "Thêm ô nội dung có thẻ " + field.tag());
            } else {
                String remedy = "Thêm ô nội dung có thẻ " + field.tag() + " vào trong ô này";
                faults.add(loop, what, remedy);
            }
        }
    }
}
