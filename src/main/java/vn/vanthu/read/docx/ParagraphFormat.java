package vn.vanthu.read.docx;

import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Format.Alignment;
import vn.vanthu.read.ReadException;

/**
 * What a {@code w:pPr} says; null where it says nothing.
 *
 * @param left edge of the lines after the first, in twentieths of a point
 * @param first shift of the first line from it, in twentieths of a point; negative when it hangs
 * @param outline outline level from 0; 9 for body text
 * @param list number of the list ({@code numId}); 0 takes the paragraph out of its style's list
 * @param level level in the list, from 0
 * @param mark format of the paragraph's end mark
 * @param endsSection whether a section of pages ends with it
 */
record ParagraphFormat(
        @Nullable String style,
        @Nullable Alignment alignment,
        @Nullable Integer left,
        @Nullable Integer first,
        @Nullable Integer outline,
        @Nullable Integer list,
        @Nullable Integer level,
        @Nullable RunFormat mark,
        boolean endsSection) {

    static final ParagraphFormat NONE =
            new ParagraphFormat(null, null, null, null, null, null, null, null, false);

    /** Reads the {@code w:pPr} that the cursor stands on. */
    static ParagraphFormat read(XmlCursor xml) throws ReadException {
        var found = new Found();
        xml.children(name -> {
            switch (name) {
                case "pStyle" -> found.style = xml.value();
                case "jc" -> found.alignment = alignment(xml.value());
                case "ind" -> found.indent(xml);
                case "outlineLvl" -> found.outline = xml.number("val");
                case "numPr" ->
                        xml.children(inner -> {
                            switch (inner) {
                                case "numId" -> found.list = xml.number("val");
                                case "ilvl" -> found.level = xml.number("val");
                                default -> {}
                            }
                        });
                case "rPr" -> found.mark = RunFormat.read(xml);
                case "sectPr" -> found.endsSection = true;
                default -> {}
            }
        });
        return found.format();
    }

    /** This format with its gaps filled from the one below. */
    ParagraphFormat over(ParagraphFormat base) {
        return new ParagraphFormat(
                style == null ? base.style : style,
                alignment == null ? base.alignment : alignment,
                left == null ? base.left : left,
                first == null ? base.first : first,
                outline == null ? base.outline : outline,
                list == null ? base.list : list,
                level == null ? base.level : level,
                mark,
                endsSection);
    }

    private static @Nullable Alignment alignment(@Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (value) {
            case "left", "start" -> Alignment.LEFT;
            case "center" -> Alignment.CENTER;
            case "right", "end" -> Alignment.RIGHT;
            case "both", "distribute" -> Alignment.JUSTIFY;
            default -> null;
        };
    }

    private static final class Found {
        private @Nullable String style;
        private @Nullable Alignment alignment;
        private @Nullable Integer left;
        private @Nullable Integer first;
        private @Nullable Integer outline;
        private @Nullable Integer list;
        private @Nullable Integer level;
        private @Nullable RunFormat mark;
        private boolean endsSection;

        void indent(XmlCursor xml) {
            Integer start = xml.number("left");
            left = start == null ? xml.number("start") : start;
            Integer hanging = xml.number("hanging");
            first = hanging == null ? xml.number("firstLine") : Integer.valueOf(-hanging);
        }

        ParagraphFormat format() {
            return new ParagraphFormat(
                    style, alignment, left, first, outline, list, level, mark, endsSection);
        }
    }
}
