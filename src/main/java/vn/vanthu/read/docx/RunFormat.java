package vn.vanthu.read.docx;

import org.jspecify.annotations.Nullable;
import vn.vanthu.read.ReadException;

/**
 * What a {@code w:rPr} says about letters; null where it says nothing.
 *
 * @param size in points
 * @param font the font for letters outside ASCII; empty for a theme font
 * @param raised whether letters are superscript
 * @param style character style
 * @param deleted whether it marks its paragraph's end as deleted (tracked change)
 */
record RunFormat(
        @Nullable Boolean bold,
        @Nullable Boolean italic,
        @Nullable Boolean caps,
        @Nullable Boolean hidden,
        @Nullable Double size,
        @Nullable String font,
        @Nullable Boolean raised,
        @Nullable String style,
        boolean deleted) {

    static final RunFormat NONE =
            new RunFormat(null, null, null, null, null, null, null, null, false);

    /** Reads the {@code w:rPr} that the cursor stands on. */
    static RunFormat read(XmlCursor xml) throws ReadException {
        var found = new Found();
        xml.children(name -> {
            switch (name) {
                case "b" -> found.bold = xml.isOn();
                case "i" -> found.italic = xml.isOn();
                case "caps" -> found.caps = xml.isOn();
                case "vanish" -> found.hidden = xml.isOn();
                case "sz" -> {
                    Integer half = xml.number("val");
                    found.size = half == null ? null : half / 2.0;
                }
                case "rFonts" -> found.font = font(xml);
                case "vertAlign" -> found.raised = "superscript".equals(xml.value());
                case "rStyle" -> found.style = xml.value();
                case "del", "moveFrom" -> found.deleted = true;
                default -> {}
            }
        });
        return found.format();
    }

    /** This format with its gaps filled from the one below. */
    RunFormat over(RunFormat base) {
        return new RunFormat(
                bold == null ? base.bold : bold,
                italic == null ? base.italic : italic,
                caps == null ? base.caps : caps,
                hidden == null ? base.hidden : hidden,
                size == null ? base.size : size,
                font == null ? base.font : font,
                raised == null ? base.raised : raised,
                style == null ? base.style : style,
                deleted);
    }

    /**
     * A character style's format on the paragraph style's: what both switch on is off again
     * (ECMA-376 part 1, 17.7.3, toggle properties).
     */
    RunFormat toggledOver(RunFormat paragraph) {
        RunFormat merged = over(paragraph);
        return new RunFormat(
                toggle(bold, paragraph.bold),
                toggle(italic, paragraph.italic),
                toggle(caps, paragraph.caps),
                toggle(hidden, paragraph.hidden),
                merged.size,
                merged.font,
                merged.raised,
                merged.style,
                false);
    }

    static boolean is(@Nullable Boolean value) {
        return value != null && value;
    }

    private static @Nullable Boolean toggle(@Nullable Boolean above, @Nullable Boolean below) {
        return above == null ? below : Boolean.valueOf(above ^ is(below));
    }

    private static @Nullable String font(XmlCursor xml) {
        if (xml.attribute("hAnsiTheme") != null || xml.attribute("asciiTheme") != null) {
            return "";
        }
        String font = xml.attribute("hAnsi");
        return font == null ? xml.attribute("ascii") : font;
    }

    private static final class Found {
        private @Nullable Boolean bold;
        private @Nullable Boolean italic;
        private @Nullable Boolean caps;
        private @Nullable Boolean hidden;
        private @Nullable Double size;
        private @Nullable String font;
        private @Nullable Boolean raised;
        private @Nullable String style;
        private boolean deleted;

        RunFormat format() {
            return new RunFormat(bold, italic, caps, hidden, size, font, raised, style, deleted);
        }
    }
}
