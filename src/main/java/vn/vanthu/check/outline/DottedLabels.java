package vn.vanthu.check.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.document.Section;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.Span;

/**
 * Raises dotted labels of paragraphs ("3.2.") that repeat the one before, skip one or do not begin
 * with 1, below the heading that they count in ("3."). Such paragraphs are often tasks and no
 * headings, so that the outline does not hold them.
 */
final class DottedLabels {

    private static final Pattern LABEL =
            Pattern.compile("^\\s*((?:\\d{1,2}\\.)+)(\\d{1,2})(?:[.)]\\s*|\\s+)\\p{Lu}");

    private final StructuredDocument document;

    DottedLabels(StructuredDocument document) {
        this.document = document;
    }

    /**
     * @param prefix with the dot at its end
     */
    private record Labelled(String prefix, int value, Span label, Span block) {

        String words() {
            return prefix + value;
        }
    }

    /**
     * In text order.
     *
     * @param raised what was found among the headings; it is not raised again
     */
    List<Finding> find(List<Finding> raised) {
        var found = new ArrayList<Finding>();
        Map<Section, Labelled> last = new HashMap<>();
        for (Block block : document.document().blocks()) {
            Labelled next = block instanceof Block.Paragraph ? labelled(block.span()) : null;
            Section parent = next == null ? null : parent(next);
            if (next != null && parent != null) {
                Labelled before = last.put(parent, next);
                Finding finding = judge(parent, before, next);
                if (finding != null && raised.stream().noneMatch(old -> isAt(old, next))) {
                    found.add(finding);
                }
            }
        }
        return found;
    }

    private static boolean isAt(Finding finding, Labelled labelled) {
        return labelled.block().contains(finding.evidence().span().start());
    }

    private @Nullable Labelled labelled(Span block) {
        Matcher label = LABEL.matcher(block.in(document.text()));
        if (!label.find() || OutlineCheck.isQuoted(document.text(), block.start())) {
            return null;
        }
        Span place = new Span(block.start() + label.start(1), block.start() + label.end(2));
        return new Labelled(label.group(1), Integer.parseInt(label.group(2)), place, block);
    }

    /** The heading with the label that a dotted label goes on with. */
    private @Nullable Section parent(Labelled labelled) {
        String prefix = labelled.prefix().substring(0, labelled.prefix().length() - 1);
        return document.outline().pathTo(labelled.label().start()).stream()
                .filter(section -> Objects.equals(section.label(), prefix))
                .reduce((outer, inner) -> inner)
                .orElse(null);
    }

    private @Nullable Finding judge(Section parent, @Nullable Labelled before, Labelled next) {
        int known = before == null ? 0 : before.value();
        String missing = next.prefix() + (known + 1);
        if (before != null && next.value() == known) {
            return finding(
                    next,
                    before.label(),
                    "Mục \"" + next.words() + "\" lặp lại số: đúng ra là \"" + missing + "\".");
        }
        int from = before == null ? parent.heading().start() : before.label().end();
        String between = document.text().substring(from, next.label().start());
        if (next.value() <= known + 1 || between.contains(missing)) {
            return null;
        }
        String message =
                before == null
                        ? "Mục \"" + next.words() + "\" đứng đầu: thiếu mục \"" + missing + "\"."
                        : "Mục \""
                                + next.words()
                                + "\" đứng ngay sau mục \""
                                + before.words()
                                + "\": thiếu mục \""
                                + missing
                                + "\" hoặc đánh số nhảy.";
        return finding(next, before == null ? parent.heading() : before.label(), message);
    }

    private Finding finding(Labelled next, Span related, String message) {
        Span line =
                new Span(
                        next.label().start(),
                        endOfLine(next.block().in(document.text()), next.block().start()));
        return new Finding(
                document.evidence(line),
                Finding.Kind.OUTLINE,
                Finding.Severity.WARNING,
                message,
                List.of(related));
    }

    private static int endOfLine(String block, int start) {
        int end = block.strip().indexOf('\n');
        return start + (end < 0 ? block.length() : block.indexOf(block.strip()) + end);
    }
}
