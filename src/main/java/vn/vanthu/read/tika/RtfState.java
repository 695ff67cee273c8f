package vn.vanthu.read.tika;

import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Format;
import vn.vanthu.document.Format.Alignment;

/** What holds inside a group of an RTF file; a group inside begins with a copy. */
final class RtfState {

    /** What the text of a group is for. */
    enum Destination {
        TEXT,
        SKIP,
        FONTS,
        STYLES,
        LABEL,
        INSTRUCTION
    }

    Destination destination = Destination.TEXT;
    Look look = Look.PLAIN;
    int font;
    boolean hidden;
    boolean deleted;
    int fallback = 1;

    boolean inTable;
    int tables;
    int style;
    Alignment alignment = Alignment.UNKNOWN;
    int left;
    int first;
    int outline;

    /** Instruction of the field that the group is in; null outside fields. */
    @Nullable StringBuilder instruction;

    /** Whether row words are about a table inside another. */
    boolean nestedRow;

    RtfState copy() {
        var copy = new RtfState();
        copy.destination = destination;
        copy.look = look;
        copy.font = font;
        copy.hidden = hidden;
        copy.deleted = deleted;
        copy.fallback = fallback;
        copy.inTable = inTable;
        copy.tables = tables;
        copy.style = style;
        copy.alignment = alignment;
        copy.left = left;
        copy.first = first;
        copy.outline = outline;
        copy.instruction = instruction;
        copy.nestedRow = nestedRow;
        return copy;
    }

    void plainParagraph() {
        inTable = false;
        tables = 0;
        style = 0;
        alignment = Alignment.UNKNOWN;
        left = 0;
        first = 0;
        outline = 0;
    }

    void plainLetters(int defaultFont) {
        look = Look.PLAIN.size(12);
        font = defaultFont;
        hidden = false;
        deleted = false;
    }

    /** Tables around the paragraph. */
    int depth() {
        return inTable ? Math.max(1, tables) : tables > 1 ? tables : 0;
    }

    Format format() {
        return new Format(false, false, 0, alignment, outline, (left + first) / 20.0);
    }
}
