package vn.vanthu.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Metadata.Signatory;

/**
 * Finds the recipients and the signature block: side by side in a table, one below the other, or
 * mixed on the same lines by a converter.
 */
final class ClosingReader {

    private static final int LINES = 60;

    private static final Pattern RECIPIENTS =
            Pattern.compile("^noi nhan\\s*(?::.*|[.;]?\\s*(?:-.*)?)$");

    /** TM., KT., TL., TUQ., Q. (Nghị định 30/2020/NĐ-CP, Điều 13); T/M, K/T, T/L of the Party. */
    private static final Pattern AUTHORITY =
            Pattern.compile(
                    "^(?:(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L|T\\.M|K\\.T)\\s*[.,:]|(?:TM|KT|TL|TUQ|T/M"
                            + "|K/T|T/L)\\s)\\s*\\p{Lu}.*");

    private static final Pattern POST =
            Pattern.compile(
                    "^(?:pho |quyen |q\\. ?)?(?:tong )?(?:chu tich|giam doc|chanh|bi thu|truong|bo"
                        + " truong|thu truong|thu tuong|cuc truong|chi cuc truong|hieu truong|vien"
                        + " truong|vu truong|chu nhiem|tong thanh tra|doi truong|to truong|cuc"
                        + " pho|hieu pho|tu lenh|chi huy|chinh uy|thuong truc|uy vien|dieu tra"
                        + " vien|ke toan|tong bien tap|tong thu ky|thu ky|vien pho|pho ban|pho"
                        + " phong|doan truong|tong cuc|dai su|cham phan|hat truong|tram"
                        + " truong|nguoi lap|nguoi bao cao)\\b.*");

    private static final Pattern NAME =
            Pattern.compile(
                    "^(?:(?:Đại|Thượng|Trung|Thiếu)\\s+(?:tá|tướng|úy)\\s+)?"
                            + "(?:\\p{Lu}[\\p{Ll}\\p{M}]*[.]?\\s+){1,5}\\p{Lu}[\\p{Ll}\\p{M}]+$");

    private static final Pattern SIGNED =
            Pattern.compile(
                    "^\\(?(da ky|ky,|ky ten|ky boi|nguoi ky|email|co quan|thoi gian|chu ky|ngay ky"
                            + "|ky va|ky thay|dong dau).*|^[\\d\\W_]+$");

    private final List<Line> lines;

    ClosingReader(List<Line> lines) {
        this.lines = lines;
    }

    /** The first one behind the body's first line; what follows are annexes or other documents. */
    Closing read(int body) {
        int recipients = -1;
        int mark = -1;
        for (int i = body; i < lines.size() && recipients < 0; i++) {
            Line line = lines.get(i);
            if (line.kind() == Line.Kind.TABLE || line.kind() == Line.Kind.NOTE) {
                continue;
            }
            if (isRecipients(i)) {
                recipients = i;
            } else if (mark < 0 && AUTHORITY.matcher(line.text()).matches() && line.isCapitals()) {
                mark = i;
            }
        }
        if (recipients < 0 && mark < 0) {
            mark = lastPost(body);
        }
        if (recipients < 0 && mark < 0) {
            return new Closing(lines.size(), lines.size(), List.of(), null);
        }
        int first = recipients < 0 ? mark : recipients;
        while (first > body
                && first > (recipients < 0 ? mark : recipients) - 8
                && belongs(first - 1)) {
            first--;
        }
        if (recipients >= 0 && mark >= 0 && mark < first && first - mark < 10) {
            first = mark;
        }
        return collect(first);
    }

    /** Without a colon the words may stand in a table or a rule about them: a list must follow. */
    private boolean isRecipients(int i) {
        String plain = lines.get(i).plain();
        if (!plain.contains("noi nhan")) {
            return false;
        }
        if (plain.matches("(?s).*(\\t| {3,})noi nhan\\s*:.*")) {
            return true;
        }
        return RECIPIENTS.matcher(plain).matches()
                && (plain.matches("(?s)noi nhan.*[:-].*")
                        || i + 1 < lines.size()
                                && lines.get(i + 1).plain().matches("(?s)([-–~•+*]|nhu |luu).*"));
    }

    /** A line of the signature that stands before the recipients. */
    private boolean belongs(int i) {
        Line line = lines.get(i);
        if (line.text().matches("[_\\-–—=*.\\s]+")) {
            return true;
        }
        return line.kind() != Line.Kind.TABLE
                && line.isCapitals()
                && line.text().length() < 80
                && (isPost(line.text()) || AUTHORITY.matcher(line.text()).matches());
    }

    private static boolean isPost(String text) {
        return Line.isCapitals(text) && POST.matcher(vn.vanthu.text.Unmarked.of(text)).matches();
    }

    private int lastPost(int body) {
        for (int i = lines.size() - 1; i > body; i--) {
            Line line = lines.get(i);
            if (line.kind() != Line.Kind.TABLE
                    && isPost(line.text())
                    && line.text().length() < 60) {
                return i > 0 && belongs(i - 1) ? i - 1 : i;
            }
        }
        return -1;
    }

    private Closing collect(int first) {
        var recipients = new ArrayList<String>();
        var posts = new ArrayList<String>();
        String name = null;
        boolean inList = false;
        boolean lastIsRecipient = false;
        int i = first;
        int behind = first;
        for (; i < Math.min(lines.size(), first + LINES); i++) {
            Line line = lines.get(i);
            if (line.kind() == Line.Kind.TABLE || ends(line, i, first, name, recipients)) {
                break;
            }
            if (line.kind() == Line.Kind.NOTE) {
                continue;
            }
            for (String part : line.text().split("\\t| {3,}")) {
                String words = part.strip();
                String plain = vn.vanthu.text.Unmarked.of(words);
                if (words.isEmpty()) {
                    continue;
                }
                if (RECIPIENTS.matcher(plain).matches()) {
                    inList = true;
                    String rest = words.replaceFirst("^[^:]*:?\\s*", "").strip();
                    lastIsRecipient = addRecipient(rest, recipients);
                } else if (AUTHORITY.matcher(words).matches() && Line.isCapitals(words)
                        || isPost(words)) {
                    if (name == null) {
                        posts.addAll(splitPosts(words));
                    }
                } else if (inList && words.matches("(?s)^[-–~•+*]\\s*\\S.*")) {
                    lastIsRecipient =
                            addRecipient(words.replaceFirst("^[-–~•+*]\\s*", ""), recipients);
                } else if (SIGNED.matcher(plain).matches()) {
                    continue;
                } else if (NAME.matcher(words).matches()
                        && !posts.isEmpty()
                        && name == null
                        && !(lastIsRecipient && wraps(recipients))) {
                    name = words;
                    lastIsRecipient = false;
                } else if (Line.isCapitals(words) && !posts.isEmpty() && name == null) {
                    posts.set(posts.size() - 1, posts.getLast() + " " + words);
                } else if (lastIsRecipient && wraps(recipients)) {
                    recipients.set(
                            recipients.size() - 1, clean(recipients.getLast() + " " + words));
                } else if (inList && recipients.isEmpty()) {
                    lastIsRecipient = addRecipient(words, recipients);
                }
            }
            behind = i + 1;
        }
        return new Closing(first, behind, finished(recipients), signatory(posts, name));
    }

    private boolean ends(
            Line line, int i, int first, @Nullable String name, List<String> recipients) {
        if (i == first) {
            return false;
        }
        Label label = Label.of(line.text());
        if (label != null && label.rank() == Label.Rank.ANNEX) {
            return true;
        }
        boolean next =
                line.plain().startsWith("cong hoa xa hoi") && line.kind() != Line.Kind.LAYOUT
                        || line.plain().startsWith("(kem theo")
                        || line.plain().startsWith("(ban hanh kem");
        boolean done = name != null && !recipients.isEmpty();
        boolean other =
                done
                        && !line.text().matches("(?s)^[-–~•+*].*")
                        && !belongs(i)
                        && line.text().length() > 3
                        && !NAME.matcher(line.text()).matches()
                        && lines.get(i - 1).block() != line.block()
                        && line.kind() == Line.Kind.TEXT;
        boolean second = !recipients.isEmpty() && isRecipients(i);
        boolean stored = !recipients.isEmpty() && recipients.getLast().startsWith("Lưu");
        boolean heading =
                stored && line.kind() == Line.Kind.TEXT && label != null && label.count() == 1;
        return next || other || second || heading || line.text().length() > 300;
    }

    /** "KT. CHỦ TỊCHPHÓ CHỦ TỊCH": a lost line break. */
    private static List<String> splitPosts(String words) {
        var parts = new ArrayList<String>();
        for (String part :
                words.split("(?<=\\p{Lu})(?=PHÓ )|(?<=\\p{Lu}) (?=KT\\.|PHÓ CHỦ|PHÓ GIÁM)")) {
            parts.add(part.replaceAll("\\s+", " ").strip());
        }
        return parts;
    }

    private static boolean addRecipient(String words, List<String> recipients) {
        if (words.isBlank()) {
            return false;
        }
        recipients.add(words.replaceAll("\\s+", " ").strip());
        return true;
    }

    /** Whether the last entry has not been ended by its stop. */
    private static boolean wraps(List<String> recipients) {
        return !recipients.isEmpty()
                && !recipients.getLast().matches("(?s).*[;.]\\s*$")
                && !recipients.getLast().startsWith("Lưu");
    }

    private static List<String> finished(List<String> recipients) {
        return recipients.stream().map(ClosingReader::clean).filter(r -> !r.isEmpty()).toList();
    }

    private static String clean(String words) {
        return words.replaceAll("[₀-₉⁰¹²³⁴-⁹]+", "").replaceAll("\\s*[;.,]+\\s*$", "").strip();
    }

    private static @Nullable Signatory signatory(List<String> posts, @Nullable String name) {
        if (posts.isEmpty()) {
            return name == null ? null : new Signatory(null, null, name);
        }
        String last = posts.getLast();
        boolean onlyAuthority = posts.size() == 1 && AUTHORITY.matcher(last).matches();
        if (onlyAuthority) {
            return new Signatory(last, null, name);
        }
        String authority = String.join(" ", posts.subList(0, posts.size() - 1));
        return new Signatory(authority.isEmpty() ? null : authority, last, name);
    }
}
