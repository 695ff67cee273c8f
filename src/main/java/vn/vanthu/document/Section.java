package vn.vanthu.document;

import java.util.List;
import vn.vanthu.text.Span;

/**
 * A numbered or named division of a document (phần, chương, mục, điều, khoản, điểm, phụ lục) with
 * its heading.
 *
 * @param label bare label as printed, without final stop or bracket: "I", "1.2", "a", "Điều 3",
 *     "Phụ lục II"; empty for a heading without label
 * @param path labels from the top, divided by full stops: "II.1.2.a". A label that repeats its
 *     parent's ("1.2" under "1") counts once. A path that stands already gets "(2)", "(3)".
 * @param title its words, on one line, without the label and the colon or stop after it
 * @param heading span of label and title
 * @param extent from the heading's start to the end of its last sub-section
 */
public record Section(
        String label,
        String path,
        String title,
        Span heading,
        Span extent,
        List<Section> children) {
    public Section {
        children = List.copyOf(children);
    }

    /** What stands under the heading, before and in the sub-sections. */
    public Span body() {
        return new Span(Math.min(heading.end(), extent.end()), extent.end());
    }
}
