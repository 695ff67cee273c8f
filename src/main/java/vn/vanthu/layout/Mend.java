package vn.vanthu.layout;

import org.w3c.dom.Element;
import vn.vanthu.document.Format.Alignment;

/** One change that puts a place right. */
public sealed interface Mend {

    /**
     * Sets an attribute of a section's properties.
     *
     * @param element local name: "pgMar", "pgSz"
     * @param value in twentieths of a point
     */
    record Page(Element section, String element, String attribute, int value) implements Mend {}

    /** Hides the number of the first page of a section. */
    record FirstPage(Element section) implements Mend {}

    /** Sets the look of letters. */
    record Letters(Element run, Trait trait, int value) implements Mend {}

    /** Sets the font of letters to Times New Roman. */
    record Font(Element run) implements Mend {}

    /** Aligns a paragraph. */
    record Align(Element paragraph, Alignment alignment) implements Mend {}

    /** Indents the first line of a paragraph; in twentieths of a point. */
    record Indent(Element paragraph, int first) implements Mend {}

    /**
     * Sets the distances of a paragraph.
     *
     * @param attribute of {@code w:spacing}: "before", "line"
     * @param value in twentieths of a point, or 240ths of a line
     * @param rule {@code w:lineRule} for "line"; empty otherwise
     */
    record Spacing(Element paragraph, String attribute, int value, String rule) implements Mend {}

    /**
     * Puts other words in the place of some; insertion where the stretch is empty.
     *
     * @param start offset in the paragraph's text, UTF-16
     * @param end first offset behind
     */
    record Words(Paragraph paragraph, int start, int end, String words) implements Mend {}

    /** What letters have or have not. */
    enum Trait {
        BOLD("b"),
        ITALIC("i"),
        UNDERLINE("u"),
        CAPITALS("caps"),
        /** In half points. */
        SIZE("sz");

        private final String element;

        Trait(String element) {
            this.element = element;
        }

        String element() {
            return element;
        }
    }
}
