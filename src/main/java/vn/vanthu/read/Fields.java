package vn.vanthu.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/** The fields that are open at a place: their instructions are not text, their results are. */
public final class Fields {

    /** Fields whose result is a running number of the page, not part of the text. */
    private static final Set<String> PAGE_NUMBERS =
            Set.of("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION");

    private final Deque<Field> open = new ArrayDeque<>();

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean result;
    }

    public void begin() {
        open.push(new Field());
    }

    public void instruction(String text) {
        if (!open.isEmpty()) {
            open.peek().instruction.append(text);
        }
    }

    public void separate() {
        if (!open.isEmpty()) {
            open.peek().result = true;
        }
    }

    public void end() {
        open.poll();
    }

    /** Whether what comes now is seen as text. */
    public boolean isText() {
        for (Field field : open) {
            if (!field.result || isPageNumber(field.instruction.toString())) {
                return false;
            }
        }
        return true;
    }

    public static boolean isPageNumber(String instruction) {
        String[] words = instruction.strip().split("\\s+", 2);
        return PAGE_NUMBERS.contains(words[0].toUpperCase(Locale.ROOT));
    }
}
