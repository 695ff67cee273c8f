package vn.vanthu.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the parts of the head: who issues, under which number, where and when. */
final class HeadReading {

    private static final Pattern NATION = Pattern.compile("c[o0]ng ?hoa .{0,30}viet.{1,2}nam\\W?");
    private static final Pattern MOTTO = Pattern.compile("doc lap.{1,5}tu do.{1,5}hanh phuc\\W*");
    private static final Pattern PARTY = Pattern.compile("dang cong san viet nam");
    private static final Pattern NUMBER = Pattern.compile("so ?[:.;]? ?[\\d ….x_]*[/\\-–].*");
    private static final Pattern DATE =
            Pattern.compile(
                    "(?!can cu|theo).{2,40}, ?.{0,4}ngay.{0,14}thang.{0,12}nam.{0,10}"
                            + "|.{2,40}ngay ?[\\d.… ]{0,8}thang ?[\\d.… ]{0,8}nam ?[\\d.… ]{0,8}"
                            + "|.{2,30}, ?ngay \\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}");
    private static final Pattern ABOUT = Pattern.compile("(?:\\(?v/ ?v|ve viec)\\b.*");
    private static final Pattern MARK = Pattern.compile("[\\s*_.\\-–—=~…]+");
    private static final Pattern STAMP =
            Pattern.compile(
                    "\\(?du thao.*|(?:tuyet |toi )?mat|hoa toc.*|(?:thuong )?khan|ban sao.*");

    /** What names a body of its own, and not the rest of a name begun on the line above. */
    private static final Pattern BODY =
            Pattern.compile(
                    "(?:uy ban|ubnd|hoi dong|hdnd|so|phong|ban|van phong|chi cuc|cuc|tong cuc|vu"
                            + "|trung tam|truong|doan|thanh tra|bo|vien|to|tinh uy|thanh uy"
                            + "|dang uy|dang bo|chi bo|huyen uy|cong an|toa an|benh vien)\\b.*");

    /** A head is short; what comes later is quoted. */
    private static final int MOST = 30;

    private final List<Line> lines;
    private final Map<Line, Part> parts;

    HeadReading(List<Line> lines, Map<Line, Part> parts) {
        this.lines = lines;
        this.parts = parts;
    }

    /** Gives the first line behind the head. */
    int read() {
        int nation = find(NATION, PARTY);
        int motto = find(MOTTO, MOTTO);
        int anchor = nation < 0 ? motto : nation;
        if (anchor < 0) {
            return 0;
        }
        Line first = lines.get(anchor);
        Paragraph.Cell table = first.paragraph().cell();
        int last = anchor;
        for (int at = 0; at < Math.min(lines.size(), MOST + anchor); at++) {
            Line line = lines.get(at);
            Part part = known(line);
            boolean beside = table != null && line.paragraph().isIn(table.table());
            // Below, "Về việc" begins the subject of any document.
            boolean title = part == Part.ABOUT && line.plain().startsWith("ve");
            boolean below = at <= last + 6 && part != Part.OTHER && !title;
            if (part != null && (beside || below)) {
                parts.put(line, part);
            }
            if (beside || part != null && below) {
                last = Math.max(last, at);
            }
        }
        about(last);
        issuer(anchor, last);
        return last + 1;
    }

    private int find(Pattern one, Pattern other) {
        for (int at = 0; at < Math.min(lines.size(), MOST); at++) {
            String plain = lines.get(at).plain();
            if (one.matcher(plain).matches() || other.matcher(plain).matches()) {
                return at;
            }
        }
        return -1;
    }

    private static @Nullable Part known(Line line) {
        String plain = line.plain();
        if (plain.length() > 120) {
            return null;
        }
        if (NATION.matcher(plain).matches()) {
            return Part.NATION;
        }
        if (PARTY.matcher(plain).matches()) {
            return Part.PARTY_TITLE;
        }
        if (MOTTO.matcher(plain).matches()) {
            return Part.MOTTO;
        }
        if (NUMBER.matcher(plain).matches()) {
            return Part.NUMBER;
        }
        if (DATE.matcher(plain).matches()) {
            return Part.PLACE_DATE;
        }
        if (MARK.matcher(plain).matches() || STAMP.matcher(plain).matches()) {
            return Part.OTHER;
        }
        return ABOUT.matcher(plain).matches() ? Part.ABOUT : null;
    }

    /** The subject of a letter goes on below in its cell. */
    private void about(int last) {
        Line before = null;
        for (Line line : lines.subList(0, last + 1)) {
            boolean follows =
                    before != null
                            && before.paragraph().cell() != null
                            && before.paragraph().cell().equals(line.paragraph().cell());
            if (follows && !parts.containsKey(line)) {
                parts.put(line, Part.ABOUT);
            }
            before = parts.get(line) == Part.ABOUT ? line : null;
        }
    }

    private void issuer(int anchor, int last) {
        Paragraph.Cell right = lines.get(anchor).paragraph().cell();
        var names = new ArrayList<Line>();
        for (int at = 0; at <= last; at++) {
            Line line = lines.get(at);
            Paragraph.Cell cell = line.paragraph().cell();
            boolean left =
                    right == null || cell == null
                            ? at < anchor && (cell == null) == (right == null)
                            : cell.table() == right.table() && cell.column() < right.column();
            if (parts.get(line) == Part.NUMBER && !names.isEmpty()) {
                break;
            }
            if (left && !parts.containsKey(line)) {
                names.add(line);
            }
        }
        int own = own(names);
        for (int i = 0; i < names.size(); i++) {
            parts.put(names.get(i), i < own ? Part.SUPERIOR : Part.ISSUER);
        }
    }

    /** Which of the lines begins the name of the issuer itself: it is the bold one below. */
    private static int own(List<Line> names) {
        int bold = 0;
        while (bold < names.size() && names.get(bold).share(Look::bold) < 0.5) {
            bold++;
        }
        if (bold > 0 && bold < names.size()) {
            return bold;
        }
        int own = 0;
        for (int i = 1; i < names.size(); i++) {
            boolean begins = BODY.matcher(names.get(i).plain()).matches();
            own = begins && BODY.matcher(names.get(own).plain()).matches() ? i : own;
        }
        return own;
    }
}
