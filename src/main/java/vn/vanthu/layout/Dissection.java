package vn.vanthu.layout;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Format.Alignment;
import vn.vanthu.registry.DocumentTypes;

/**
 * Finds out what each line of a document is there for: the head down to the subject, the body, the
 * signature with the recipients, the annexes.
 */
final class Dissection {

    private static final Pattern ADDRESSEE = Pattern.compile("kinh (?:gui|trinh)\\b.*");
    private static final Pattern BASIS =
            Pattern.compile(
                    "(?:- ?)?(?:can cu|theo de nghi|xet (?:de nghi|to trinh)|thuc hien|tiep theo)"
                            + "\\b.*");
    private static final Pattern FIRST_BASIS = Pattern.compile("(?:- ?)?can cu\\b.*");

    /** A sentence that says what is issued is no basis, though it may begin like one. */
    private static final Pattern OPENING =
            Pattern.compile(
                    ".*(?:nhu sau|sau day|cu the)? ?:$|.*\\b(?:nhu sau|sau day)\\b.{0,20}"
                            + "|.*, (?:uy ban|ubnd|so|ban|van phong|phong|bo|cuc|chi cuc|doan"
                            + "|hoi dong|tinh uy|dang uy|thanh uy|truong)\\b[^;]*\\b(?:ban hanh"
                            + "|xay dung|bao cao|thong bao|de nghi|trien khai|kinh trinh"
                            + "|yeu cau|tham muu)\\b.*");

    private static final Pattern ANNEX =
            Pattern.compile("phu luc(?: so)?(?: ?:)?(?: (?:[ivxl]{1,5}|\\d{1,2}[a-z]?))?[.:]?");
    private static final Pattern PART =
            Pattern.compile(
                    "(?:phan|chuong) (?:[ivxl]{1,6}|\\d{1,2}|thu \\w+)[.:]?"
                            + "|(?:muc|tieu muc) (?:\\d{1,2}|[ivx]{1,5})[.:]?");
    private static final Pattern MARKED = Pattern.compile("(?:t/m|k/t|t/l|tm|kt|tl|q)\\b");
    private static final Pattern MARK = Pattern.compile("[\\s*_.\\-–—=~…]+");

    /** Lines that a head may have behind its last known part before its subject comes. */
    private static final int HEAD = 40;

    private final Measured measured;
    private final DocumentTypes types;
    private final List<Line> lines;
    private final Map<Line, Part> parts = new IdentityHashMap<>();
    private String typeName = "";

    private Dissection(Measured measured, DocumentTypes types) {
        this.measured = measured;
        this.types = types;
        this.lines = Lines.of(measured.paragraphs());
    }

    static Anatomy of(Measured measured, DocumentTypes types) {
        return new Dissection(measured, types).anatomy();
    }

    private Anatomy anatomy() {
        var head = new HeadReading(lines, parts);
        int behind = head.read();
        boolean annex = behind == 0 && begins(ANNEX);
        if (annex) {
            annexes(0);
        } else {
            int body = title(behind);
            var closing = new ClosingReading(lines, parts, body);
            body(body, closing.read());
            annexes(closing.end());
        }
        return new Anatomy(measured, pieces(), typeName, annex);
    }

    private boolean begins(Pattern words) {
        for (Line line : lines.subList(0, Math.min(3, lines.size()))) {
            if (words.matcher(line.plain()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Name of the kind and subject; gives the first line behind them. */
    private int title(int from) {
        for (int at = from; at < Math.min(lines.size(), from + HEAD); at++) {
            Line line = lines.get(at);
            if (ADDRESSEE.matcher(line.plain()).matches()
                    || FIRST_BASIS.matcher(line.plain()).matches()) {
                return at;
            }
            if (line.paragraph().cell() == null && isTypeName(line)) {
                parts.put(line, Part.TYPE);
                return subject(at + 1);
            }
        }
        return from;
    }

    private boolean isTypeName(Line line) {
        String words = line.words().replaceFirst("[:.]$", "").strip();
        if (!line.isUpper()) {
            return false;
        }
        if (types.ofName(words).isPresent() && words.length() <= 30) {
            typeName = words.toUpperCase(Locale.ROOT);
            return true;
        }
        boolean centred = line.paragraph().setting().alignment() == Alignment.CENTER;
        var begins = centred ? types.atStartOf(words) : types.ofName("");
        begins.ifPresent(type -> typeName = type.name().toUpperCase(Locale.ROOT));
        return begins.isPresent();
    }

    private int subject(int from) {
        int at = from;
        while (at < Math.min(lines.size(), from + 8)) {
            Line line = lines.get(at);
            String plain = line.plain();
            boolean centred = line.paragraph().setting().alignment() == Alignment.CENTER;
            boolean bold = line.share(Look::bold) > 0.5;
            if (MARK.matcher(plain).matches() || plain.startsWith("(") && !bold) {
                parts.put(line, Part.OTHER);
                at++;
                continue;
            }
            boolean stops =
                    line.paragraph().cell() != null
                            || ADDRESSEE.matcher(plain).matches()
                            || FIRST_BASIS.matcher(plain).matches()
                            || Label.of(line) != null;
            if (stops || !centred && (!bold || at > from || line.words().length() > 250)) {
                break;
            }
            boolean enacts = line.isUpper() && at > from;
            parts.put(line, enacts ? Part.ENACTMENT : Part.SUBJECT);
            at++;
        }
        return at;
    }

    private void body(int from, int to) {
        boolean inBases = false;
        boolean addressing = false;
        Line before = null;
        for (int at = from; at < to; at++) {
            Line line = lines.get(at);
            if (parts.containsKey(line)) {
                continue;
            }
            String plain = line.plain();
            addressing = ADDRESSEE.matcher(plain).matches() || addressing && goesOn(line, plain);
            inBases =
                    FIRST_BASIS.matcher(plain).matches()
                            || inBases && BASIS.matcher(plain).matches();
            if (addressing) {
                parts.put(line, Part.ADDRESSEE);
            } else if (inBases && line.paragraph().cell() == null && isBasis(at, to)) {
                parts.put(line, Part.BASIS);
            } else {
                parts.put(line, bodyPart(line, plain, before));
                inBases = false;
            }
            before = line;
        }
    }

    /** Only at the beginning: further down, "Căn cứ" opens a sentence like any other. */
    private boolean isBasis(int at, int to) {
        Line next = at + 1 < to ? lines.get(at + 1) : null;
        if (next != null && (parts.get(next) == Part.ENACTMENT || isEnactment(next))) {
            return true;
        }
        if (OPENING.matcher(lines.get(at).plain()).matches()) {
            return false;
        }
        boolean ended = lines.get(at).words().matches(".*[;,]$");
        boolean followed = next != null && BASIS.matcher(next.plain()).matches();
        Line last = at == 0 ? null : lines.get(at - 1);
        return ended || followed || last != null && parts.get(last) == Part.BASIS;
    }

    private static boolean goesOn(Line line, String plain) {
        return plain.startsWith("-") || line.paragraph().label().equals("-");
    }

    private static boolean isEnactment(Line line) {
        return line.isUpper() && line.paragraph().setting().alignment() == Alignment.CENTER;
    }

    private Part bodyPart(Line line, String plain, @Nullable Line before) {
        Paragraph paragraph = line.paragraph();
        boolean centred = paragraph.setting().alignment() == Alignment.CENTER;
        if (paragraph.cell() != null) {
            return Part.TABLE;
        }
        if (MARK.matcher(plain).matches() || paragraph.setting().contents() || !line.isWhole()) {
            return Part.OTHER;
        }
        if (PART.matcher(plain).matches() && Line.startsUpper(line.words())) {
            return Part.PART;
        }
        if (before != null && parts.get(before) == Part.PART && line.isUpper()) {
            return Part.PART_TITLE;
        }
        Label label = Label.of(line);
        boolean title = line.words().length() < 180 && !line.words().matches(".*[.;]");
        if (label != null && label.kind() == Label.Kind.ROMAN && title) {
            return Part.SECTION;
        }
        if (centred && line.isUpper() && plain.matches("quyet (?:dinh|nghi)\\b.{0,12}")) {
            return Part.ENACTMENT;
        }
        return centred ? Part.OTHER : Part.BODY;
    }

    private void annexes(int from) {
        Part last = Part.ANNEX_BODY;
        for (int at = from; at < lines.size(); at++) {
            Line line = lines.get(at);
            if (parts.containsKey(line)) {
                continue;
            }
            String plain = line.plain();
            boolean centred = line.paragraph().setting().alignment() == Alignment.CENTER;
            boolean free = line.paragraph().cell() == null;
            Part part = Part.ANNEX_BODY;
            if (free && ANNEX.matcher(plain).matches() && (centred || line.isUpper())) {
                part = Part.ANNEX;
            } else if (free && last == Part.ANNEX && centred && !plain.startsWith("(")) {
                part = Part.ANNEX_TITLE;
            } else if (free && last == Part.ANNEX_TITLE && centred && line.isUpper()) {
                part = Part.ANNEX_TITLE;
            } else if (free
                    && plain.matches("\\(? ?(?:kem theo|ban hanh kem theo) .*")
                    && centred) {
                part = Part.ANNEX_REFERENCE;
            }
            parts.put(line, part);
            last = part;
        }
    }

    private List<Anatomy.Piece> pieces() {
        var pieces = new ArrayList<Anatomy.Piece>();
        var sections = new SectionNames();
        boolean party = parts.containsValue(Part.PARTY_TITLE);
        for (Line line : lines) {
            Part part = parts.getOrDefault(line, Part.OTHER);
            if (party && part == Part.AUTHORITY && !MARKED.matcher(line.plain()).lookingAt()) {
                part = Part.POST;
            }
            pieces.add(new Anatomy.Piece(line, part, sections.at(line, part)));
        }
        return List.copyOf(pieces);
    }
}
