package vn.vanthu.layout;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the end of a document: who signed it, and to whom it goes. */
final class ClosingReading {

    private static final Pattern RECIPIENTS = Pattern.compile("noi nhan\\b ?[:;.]?(?: .{0,30})?");
    private static final Pattern AUTHORITY =
            Pattern.compile(
                    "(?:tm|kt|tl|tuq|q|t/m|k/t|t/l)\\b ?[./]? ?\\p{L}.*"
                            + "|(?:pho )?(?:chu tich|giam doc|bi thu|chanh van phong|truong phong"
                            + "|truong ban|cuc truong|chi cuc truong|bo truong|thu truong"
                            + "|chanh thanh tra|vien truong|hieu truong|tong giam doc)\\b.*");
    private static final Pattern NAME =
            Pattern.compile("(?:[\\p{L}.]{1,6}\\.? ?)?\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{L}*){1,5}");

    private final List<Line> lines;
    private final Map<Line, Part> parts;
    private final int body;
    private int end;

    /**
     * @param body first line behind the head
     */
    ClosingReading(List<Line> lines, Map<Line, Part> parts, int body) {
        this.lines = lines;
        this.parts = parts;
        this.body = body;
        this.end = lines.size();
    }

    /** Gives the first line of the closing; the number of lines where there is none. */
    int read() {
        int recipients = recipients();
        if (recipients < 0) {
            return alone();
        }
        Line head = lines.get(recipients);
        parts.put(head, Part.RECIPIENTS);
        Paragraph.Cell cell = head.paragraph().cell();
        return cell == null ? inLines(recipients) : inTable(recipients, cell);
    }

    /** First line behind the closing. */
    int end() {
        return end;
    }

    private int recipients() {
        for (int at = body; at < lines.size(); at++) {
            if (RECIPIENTS.matcher(lines.get(at).plain()).matches()) {
                return at;
            }
        }
        return -1;
    }

    private int inTable(int recipients, Paragraph.Cell cell) {
        int start = recipients;
        while (start > body && lines.get(start - 1).paragraph().isIn(cell.table())) {
            start--;
        }
        end = recipients;
        while (end < lines.size() && lines.get(end).paragraph().isIn(cell.table())) {
            end++;
        }
        Line last = null;
        for (int at = start; at < end; at++) {
            Line line = lines.get(at);
            Paragraph.Cell where = line.paragraph().cell();
            if (where == null || parts.containsKey(line)) {
                continue;
            }
            if (where.column() == cell.column()) {
                parts.put(line, at > recipients ? Part.RECIPIENT : Part.OTHER);
            } else {
                last = signature(line, last);
            }
        }
        return start;
    }

    /** One line beside or below the recipients; gives the last line with the signer's name. */
    private Line signature(Line line, @Nullable Line before) {
        if (line.isUpper()) {
            parts.put(line, Part.AUTHORITY);
        } else if (NAME.matcher(line.words()).matches()) {
            if (before != null && parts.get(before) == Part.SIGNER) {
                parts.put(before, Part.OTHER);
            }
            parts.put(line, Part.SIGNER);
            return line;
        } else {
            parts.put(line, Part.OTHER);
        }
        return before == null ? line : before;
    }

    private int inLines(int recipients) {
        int start = recipients;
        while (start > body && start > recipients - 4 && isAuthority(lines.get(start - 1))) {
            start--;
            parts.put(lines.get(start), Part.AUTHORITY);
        }
        end = recipients + 1;
        while (end < lines.size() && end < recipients + 30) {
            Line line = lines.get(end);
            String plain = line.plain();
            if (parts.containsKey(line)) {
                end++;
            } else if (plain.matches("[-+*].*") || line.paragraph().label().equals("-")) {
                parts.put(line, Part.RECIPIENT);
                end++;
            } else if (isAuthority(line)) {
                parts.put(line, Part.AUTHORITY);
                end++;
            } else if (NAME.matcher(line.words()).matches() && line.share(Look::bold) > 0.5) {
                parts.put(line, Part.SIGNER);
                end++;
            } else {
                break;
            }
        }
        return start;
    }

    /** A signature without recipients. */
    private int alone() {
        for (int at = body; at < lines.size(); at++) {
            if (isAuthority(lines.get(at))
                    && lines.get(at).plain().matches("(?:tm|kt|tl|tuq|t/m|k/t|t/l)\\b.*")) {
                int start = at;
                Line last = null;
                while (at < lines.size() && at < start + 12) {
                    Line line = lines.get(at);
                    if (!line.isUpper() && !NAME.matcher(line.words()).matches()) {
                        break;
                    }
                    last = signature(line, last);
                    at++;
                }
                end = at;
                return start;
            }
        }
        return lines.size();
    }

    private static boolean isAuthority(Line line) {
        return line.isUpper()
                && line.words().length() < 90
                && AUTHORITY.matcher(line.plain()).matches();
    }
}
