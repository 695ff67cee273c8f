package vn.vanthu.read.tika;

import org.jspecify.annotations.Nullable;

/**
 * How letters look.
 *
 * @param caps whether small letters are shown as capitals
 * @param raised whether they are superscript
 * @param size in points; 0 where unknown
 * @param font null where unknown
 */
record Look(
        boolean bold,
        boolean italic,
        boolean caps,
        boolean raised,
        double size,
        @Nullable String font) {

    static final Look PLAIN = new Look(false, false, false, false, 0, null);

    Look bold(boolean on) {
        return new Look(on, italic, caps, raised, size, font);
    }

    Look italic(boolean on) {
        return new Look(bold, on, caps, raised, size, font);
    }

    Look caps(boolean on) {
        return new Look(bold, italic, on, raised, size, font);
    }

    Look raised(boolean on) {
        return new Look(bold, italic, caps, on, size, font);
    }

    Look size(double points) {
        return new Look(bold, italic, caps, raised, points, font);
    }

    Look font(@Nullable String name) {
        return new Look(bold, italic, caps, raised, size, name);
    }
}
