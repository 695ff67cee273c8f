package vn.vanthu.layout;

import java.util.ArrayList;
import java.util.List;

/** Cuts paragraphs into lines at line breaks, and at tabs between what stands side by side. */
final class Lines {

    private Lines() {}

    /** Lines that are not blank, in the order of the text. */
    static List<Line> of(List<Paragraph> paragraphs) {
        var lines = new ArrayList<Line>();
        for (Paragraph paragraph : paragraphs) {
            int from = 0;
            String text = paragraph.text();
            for (int i = 0; i <= text.length(); i++) {
                boolean ends = i == text.length() || text.charAt(i) == '\n' || divides(text, i);
                if (ends) {
                    add(lines, paragraph, from, i);
                    from = i + 1;
                }
            }
        }
        return List.copyOf(lines);
    }

    /** A tab before a new beginning: "UBND TỈNH A\tCỘNG HÒA …", "Nơi nhận:\tTM. …". */
    private static boolean divides(String text, int tab) {
        if (text.charAt(tab) != '\t') {
            return false;
        }
        String left = text.substring(0, tab).strip();
        String right = text.substring(tab + 1).strip();
        boolean head =
                right.matches("(?s)(?:CỘNG H|Độc lập|ĐẢNG CỘNG|ĐỘC LẬP|\\p{Lu}[^,]{2,40}, ngày).*");
        boolean foot = right.matches("(?s)(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)[. ]\\s*\\p{Lu}.*");
        return !left.isEmpty() && (head || foot || left.matches("(?s).*Nơi nhận\\s*:?"));
    }

    private static void add(List<Line> lines, Paragraph paragraph, int from, int to) {
        int start = from;
        int end = to;
        String text = paragraph.text();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            lines.add(new Line(paragraph, start, end));
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B';
    }
}
