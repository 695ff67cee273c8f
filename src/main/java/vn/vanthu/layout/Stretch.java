package vn.vanthu.layout;

import org.w3c.dom.Element;

/**
 * A piece of a paragraph's text out of one element.
 *
 * @param run the {@code w:r} around it
 * @param element the {@code w:t}, {@code w:tab} or {@code w:br}
 * @param start offset in the paragraph's text, UTF-16
 * @param end first offset behind
 * @param link whether it is part of a hyperlink
 */
record Stretch(Element run, Element element, int start, int end, Look look, boolean link) {}
