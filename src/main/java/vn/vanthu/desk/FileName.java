package vn.vanthu.desk;

import java.util.Locale;
import java.util.Set;

/** Names of files that come from or go to somebody else. */
public final class FileName {

    private static final int LONGEST = 120;

    /** The longest ending that is kept when a name is cut, with its full stop. */
    private static final int ENDING = 8;

    /** Names of devices on Windows. */
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

    private FileName() {}

    /** The last part of a name, without what some system reads as more than a letter. */
    public static String harmless(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}<>:\"|?*]", "_").strip();
        while (clean.startsWith(".") || clean.startsWith("~")) {
            clean = clean.substring(1);
        }
        while (clean.endsWith(".") || clean.endsWith(" ")) {
            clean = clean.substring(0, clean.length() - 1);
        }
        String stem = clean.contains(".") ? clean.substring(0, clean.indexOf('.')) : clean;
        if (clean.isEmpty() || RESERVED.contains(stem.toLowerCase(Locale.ROOT))) {
            clean = "tep_" + clean;
        }
        int dot = clean.lastIndexOf('.');
        String ending = dot > 0 && clean.length() - dot <= ENDING ? clean.substring(dot) : "";
        return clean.length() <= LONGEST
                ? clean
                : clean.substring(0, LONGEST - ending.length()) + ending;
    }
}
