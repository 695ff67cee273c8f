package vn.vanthu.read.hand;

import java.util.ArrayList;

/**
 * Thins ink to lines of one dot (Zhang and Suen, 1984), so that it can be drawn with another pen.
 */
final class Skeleton {

    private Skeleton() {}

    static Ink of(Ink ink) {
        int width = ink.width() + 2;
        int height = ink.height() + 2;
        var dark = new boolean[width * height];
        for (int y = 0; y < ink.height(); y++) {
            for (int x = 0; x < ink.width(); x++) {
                dark[(y + 1) * width + x + 1] = ink.isDark(x, y);
            }
        }
        int[] around = {-width, -width + 1, 1, width + 1, width, width - 1, -1, -width - 1};
        boolean changed = true;
        while (changed) {
            changed = pass(dark, width, around, false);
            changed |= pass(dark, width, around, true);
        }
        var out = new Ink(ink.width(), ink.height());
        for (int y = 0; y < ink.height(); y++) {
            for (int x = 0; x < ink.width(); x++) {
                if (dark[(y + 1) * width + x + 1]) {
                    out.darken(x, y);
                }
            }
        }
        return out;
    }

    private static boolean pass(boolean[] dark, int width, int[] around, boolean second) {
        var away = new ArrayList<Integer>();
        for (int i = width + 1; i < dark.length - width - 1; i++) {
            if (dark[i] && goes(dark, i, around, second)) {
                away.add(i);
            }
        }
        away.forEach(i -> dark[i] = false);
        return !away.isEmpty();
    }

    private static boolean goes(boolean[] dark, int at, int[] around, boolean second) {
        int count = 0;
        int changes = 0;
        for (int k = 0; k < 8; k++) {
            boolean now = dark[at + around[k]];
            count += now ? 1 : 0;
            changes += !now && dark[at + around[(k + 1) % 8]] ? 1 : 0;
        }
        if (count < 2 || count > 6 || changes != 1) {
            return false;
        }
        boolean north = dark[at + around[0]];
        boolean east = dark[at + around[2]];
        boolean south = dark[at + around[4]];
        boolean west = dark[at + around[6]];
        return second
                ? !(north && east && west) && !(north && south && west)
                : !(north && east && south) && !(east && south && west);
    }
}
