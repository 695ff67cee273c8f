package vn.vanthu.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.vanthu.document.DocumentBuilder.ParagraphText;
import vn.vanthu.document.Format;

/**
 * The words of a paragraph with the look of each, as they are read. Line breaks inside the
 * paragraph are {@code \n}.
 */
public final class StyledText {

    private final StringBuilder text = new StringBuilder();
    private final BitSet bold = new BitSet();
    private final BitSet italic = new BitSet();
    private final Map<Double, Integer> sizes = new TreeMap<>();

    /**
     * @param size in points; 0 where unknown
     */
    public void append(String words, boolean isBold, boolean isItalic, double size) {
        int start = text.length();
        text.append(words);
        bold.set(start, text.length(), isBold);
        italic.set(start, text.length(), isItalic);
        if (size > 0) {
            sizes.merge(size, words.strip().length(), Integer::sum);
        }
    }

    public String text() {
        return text.toString();
    }

    /**
     * The paragraphs that a reader sees: one for each line that was broken on purpose; lines whose
     * sentence goes on are joined with a space.
     *
     * @param like alignment, level and indent of all of them
     */
    public List<ParagraphText> paragraphs(Format like) {
        var out = new ArrayList<ParagraphText>();
        String all = text.toString();
        int start = 0;
        var line = new StringBuilder();
        int lineStart = 0;
        while (start <= all.length()) {
            int end = all.indexOf('\n', start);
            end = end < 0 ? all.length() : end;
            String words = all.substring(start, end).strip();
            if (!line.isEmpty() && LineBreaks.continues(line.toString(), words)) {
                LineBreaks.append(line, words);
            } else if (!words.isEmpty()) {
                flush(line, lineStart, start, like, out);
                line.append(words);
                lineStart = start;
            }
            start = end + 1;
        }
        flush(line, lineStart, all.length(), like, out);
        return out;
    }

    private void flush(StringBuilder line, int from, int to, Format like, List<ParagraphText> out) {
        if (!line.isEmpty()) {
            var format =
                    new Format(
                            all(bold, from, to),
                            all(italic, from, to),
                            size(),
                            like.alignment(),
                            like.level(),
                            like.indent());
            out.add(new ParagraphText(line.toString(), format));
            line.setLength(0);
        }
    }

    /** Whether a stretch has letters and all of them have the look. */
    private boolean all(BitSet look, int from, int to) {
        boolean letters = false;
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                if (!look.get(i)) {
                    return false;
                }
                letters = true;
            }
        }
        return letters;
    }

    private double size() {
        double most = 0;
        int letters = 0;
        for (Map.Entry<Double, Integer> entry : sizes.entrySet()) {
            if (entry.getValue() > letters) {
                most = entry.getKey();
                letters = entry.getValue();
            }
        }
        return most;
    }
}
