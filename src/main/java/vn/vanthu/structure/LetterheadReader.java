package vn.vanthu.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Metadata.Incoming;
import vn.vanthu.registry.DocumentType;
import vn.vanthu.registry.DocumentTypes;

/**
 * Reads the letterhead line by line. It may be whole, have its two columns interleaved, or be lost
 * in part; what is not there stays null.
 */
final class LetterheadReader {

    /** A letterhead with stamps and a long subject has fewer lines. */
    private static final int LINES = 70;

    /** A paragraph of running text is longer than any line of a letterhead. */
    private static final int RUNNING_TEXT = 260;

    private static final Pattern OPENING =
            Pattern.compile(
                    "^(?:- ?)?(can cu|thuc hien|trong thoi gian|de |nham |theo |tren co so|sau"
                        + " khi|xet|ngay \\d|trong nhung|nhung nam|trong nam|qua |tiep theo|kinh"
                        + " gui|hien nay|thoi gian qua|trong quy|trong thang|ke tu)\\b.*",
                    Pattern.DOTALL);

    private static final Pattern NOISE =
            Pattern.compile(
                    "^\\(?(du thao|hoa toc|thuong khan|khan|mat|toi mat|tuyet mat|ban sao|sao y)\\b"
                            + ".{0,20}$|^(ky boi|nguoi ky|email|co quan|thoi gian ky|ngay ky"
                            + "|chu ky so|chuc vu)\\s*:.*|^\\d{1,3}$|^\\[.{0,40}\\]$|^signature.*");

    /** Words that no subject ends with: the next line goes on, however long. */
    private static final Pattern DANGLING =
            Pattern.compile(
                    "\\s(?:tỉnh|thành phố|huyện|xã|phường|đặc"
                        + " khu|Sở|Ban|của|và|về|cho|các|những|tại|trong|theo|với|thuộc|đến|từ|năm|giai"
                        + " đoạn)$");

    private static final Pattern RECEIVED = Pattern.compile("^(cong van |so )?den\\b.{0,30}$");
    private static final Pattern RECEIVED_NUMBER =
            Pattern.compile("\\bso(?: den)?\\s*:?\\s*(\\d[\\d.]*)(?![\\d./]*[/-]\\s*[a-z])");
    private static final Pattern RECEIVED_DATE =
            Pattern.compile(
                    "ngay(?:"
                        + " den)?\\s*:?\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern SUBJECT_OF_LETTER =
            Pattern.compile("^(v ?[/\\\\|] ?[v:]|ve viec\\b).*");
    private static final Pattern OF_ANOTHER =
            Pattern.compile("^\\((?:ban hanh )?kem theo\\b.*", Pattern.DOTALL);
    private static final Pattern LABEL =
            Pattern.compile(
                    "^(?:[ivx]+|\\d{1,2})\\s*[.\\-–)]\\s*\\p{L}.*|^(chuong|phan|dieu|muc)"
                            + " ([ivx]+|\\d+).*",
                    Pattern.DOTALL);

    private final DocumentTypes types;
    private final List<Line> lines;

    private @Nullable DocumentType type;
    private @Nullable String number;
    private @Nullable String symbol;
    private @Nullable String place;
    private @Nullable String date;
    private @Nullable String receivedNumber;
    private @Nullable String receivedDate;
    private final List<String> issuers = new ArrayList<>();
    private final List<String> addressees = new ArrayList<>();
    private final StringBuilder subject = new StringBuilder();

    LetterheadReader(DocumentTypes types, List<Line> lines) {
        this.types = types;
        this.lines = lines;
    }

    Letterhead read() {
        int at = untilType();
        if (type != null) {
            at = title(at);
        }
        at = addressees(at);
        boolean nothing = type == null && symbol == null && issuers.isEmpty() && subject.isEmpty();
        if (nothing) {
            return new Letterhead(
                    null, null, null, List.of(), null, null, null, List.of(), null, 0);
        }
        DocumentType found = type;
        if (found == null && symbol != null) {
            found = types.ofSymbol(symbol).orElse(null);
        }
        if (found == null && !subject.isEmpty()) {
            found = types.ofAbbreviation("CV").orElse(null);
        }
        // A single dash behind it is a part of the rule below, as recognition reads it.
        String title =
                subject.toString().replaceAll("\\s+", " ").replaceFirst(" [-–—]\\s*$", "").strip();
        boolean received = receivedNumber != null || receivedDate != null;
        return new Letterhead(
                found,
                number,
                symbol,
                issuers,
                place,
                date,
                title.isEmpty() ? null : title,
                addressees,
                received ? new Incoming(receivedNumber, receivedDate) : null,
                at);
    }

    /** Reads up to the heading that names the type; returns the index of the line behind it. */
    private int untilType() {
        boolean inSubject = false;
        boolean stamp = false;
        int behind = 0;
        for (int i = 0; i < Math.min(lines.size(), LINES); i++) {
            Line line = lines.get(i);
            if (line.kind() == Line.Kind.NOTE) {
                continue;
            }
            if (line.kind() == Line.Kind.TABLE || isBody(line)) {
                break;
            }
            if (OF_ANOTHER.matcher(line.plain()).matches()) {
                // The decision that an annex belongs to; its date may stand on the next line.
                i += line.text().contains(")") ? 0 : 1;
                continue;
            }
            List<Piece> pieces = Piece.of(line, i);
            if (pieces.stream().allMatch(piece -> piece.kind() == Piece.Kind.NATIONAL)) {
                inSubject = false;
            }
            for (Piece piece : pieces) {
                String plain = piece.plain();
                if (RECEIVED.matcher(plain).matches()
                        && Line.isCapitals(piece.text().substring(0, 3))) {
                    stamp = true;
                }
                if (stamp && received(plain)) {
                    behind = i + 1;
                    continue;
                }
                switch (piece.kind()) {
                    case NATIONAL, RULE -> behind = i + 1;
                    case NUMBER -> {
                        if (inSubject && number == null && symbol == null || !inSubject) {
                            number(piece.text());
                            behind = i + 1;
                        } else {
                            append(piece.text());
                        }
                    }
                    case PLACE_AND_DATE -> {
                        if (inSubject && date != null) {
                            append(piece.text());
                        } else {
                            date(piece);
                        }
                        behind = i + 1;
                    }
                    case OTHER -> {
                        if (NOISE.matcher(plain).matches()) {
                            continue;
                        }
                        if (plain.startsWith("kinh gui")) {
                            return i;
                        }
                        DocumentType heading = heading(piece.text(), line);
                        if (heading != null) {
                            type = heading;
                            String rest = afterName(piece.text(), heading);
                            append(rest);
                            return i + 1;
                        }
                        if (SUBJECT_OF_LETTER.matcher(plain).matches() && subject.isEmpty()) {
                            inSubject = true;
                        }
                        if (inSubject) {
                            append(piece.text());
                            behind = i + 1;
                        } else if (Line.isCapitals(piece.text()) && plain.length() > 1) {
                            issuers.add(piece.text());
                            behind = i + 1;
                        }
                    }
                }
            }
        }
        return behind;
    }

    /** Whether running text or a heading begins, so that the letterhead is over. */
    private boolean isBody(Line line) {
        String plain = line.plain();
        if (plain.startsWith("can cu ") && line.kind() != Line.Kind.LAYOUT) {
            return true;
        }
        boolean long_ = plain.length() > RUNNING_TEXT && !line.isCapitals();
        boolean label =
                LABEL.matcher(plain).matches()
                        && !Piece.NUMBER.matcher(line.text()).find()
                        && !Piece.DATE.matcher(plain).find();
        return long_ || label;
    }

    private boolean received(String plain) {
        boolean found = false;
        Matcher numbered = RECEIVED_NUMBER.matcher(plain);
        if (receivedNumber == null && numbered.find()) {
            receivedNumber = numbered.group(1);
            found = true;
        }
        Matcher dated = RECEIVED_DATE.matcher(plain);
        if (receivedDate == null && dated.find()) {
            receivedDate = dated.group(3) + "-" + two(dated.group(2)) + "-" + two(dated.group(1));
            found = true;
        }
        return found || RECEIVED.matcher(plain).matches() || plain.startsWith("chuyen:");
    }

    private void number(String text) {
        Matcher matcher = Piece.NUMBER.matcher(text);
        if (symbol != null) {
            return;
        }
        if (!matcher.find()) {
            matcher = Pattern.compile("()(\\d*)\\s*/\\s*((?:\\d{4}\\s*/)?)(.+)").matcher(text);
            if (!matcher.find()) {
                return;
            }
            symbol = matcher.group(4).replaceAll("\\s+", "");
            number =
                    matcher.group(2).isEmpty()
                            ? null
                            : (matcher.group(2) + "/" + matcher.group(3) + symbol)
                                    .replaceAll("\\s+", "");
            return;
        }
        String count = matcher.group(1).replaceAll("[\\s…_]+|\\.{2,}", "");
        String year = matcher.group(3) == null ? "" : matcher.group(3).replaceAll("\\s+", "");
        symbol = matcher.group(4).replaceAll("\\s+", "").replace('–', '-');
        String divider = matcher.group(2).equals("–") ? "-" : matcher.group(2);
        if (count.chars().anyMatch(Character::isDigit)) {
            String read = count.replace('O', '0').replaceAll("[|lI]", "1");
            number = read.matches("[\\d.]+[a-zđ]?") ? read + divider + year + symbol : null;
        }
    }

    private void date(Piece piece) {
        Matcher matcher = Piece.DATE.matcher(piece.plain());
        if (!matcher.find() || date != null) {
            return;
        }
        String before = piece.text().substring(0, matcher.start());
        String town = before.replaceAll("[\\s,.;]+$", "").strip();
        if (!town.isEmpty() && place == null) {
            place = town.replaceAll("\\s+", " ");
        }
        date = DateParts.of(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    /** The type that a heading names; only headings in capitals, or marked as such by the file. */
    private @Nullable DocumentType heading(String text, Line line) {
        DocumentType found = types.atStartOf(text).orElse(null);
        if (found == null) {
            return Line.isCapitals(text)
                    ? new MisreadType(types).of(text, symbol).orElse(null)
                    : null;
        }
        int length = nameLength(text, found);
        boolean ends = length == text.length() || !Character.isLetter(text.charAt(length));
        boolean alone = text.length() - length < 3;
        boolean marked = alone && (line.format().bold() || line.format().level() > 0);
        return ends && (Line.isCapitals(text.substring(0, length)) || marked) ? found : null;
    }

    private static String afterName(String text, DocumentType type) {
        int length = nameLength(text, type);
        return length == 0 ? "" : text.substring(length).replaceAll("^[\\s:.\\-–]+", "");
    }

    private static int nameLength(String text, DocumentType type) {
        String plain = vn.vanthu.text.Unmarked.of(text);
        int longest = 0;
        var names = new ArrayList<>(type.aliases());
        names.add(type.name());
        for (String name : names) {
            if (plain.startsWith(vn.vanthu.text.Unmarked.of(name))) {
                longest = Math.max(longest, name.length());
            }
        }
        return longest;
    }

    /** Reads the subject (trích yếu); returns the index of the first line behind it. */
    private int title(int from) {
        int at = from;
        int block = -1;
        int taken = 0;
        while (at < lines.size()) {
            Line line = lines.get(at);
            if (line.kind() == Line.Kind.NOTE) {
                at++;
                continue;
            }
            boolean rule = Piece.of(line, at).stream().allMatch(p -> p.kind() == Piece.Kind.RULE);
            if (rule && subject.isEmpty()) {
                at++;
                continue;
            }
            if (line.kind() == Line.Kind.TABLE || rule || endsTitle(line, at, taken)) {
                break;
            }
            boolean sameParagraph = line.block() == block && line.kind() == Line.Kind.TEXT;
            if (!subject.isEmpty() && !sameParagraph && !continues(line, at)) {
                break;
            }
            append(line.text());
            block = line.block();
            taken++;
            at++;
        }
        return at;
    }

    private boolean endsTitle(Line line, int at, int taken) {
        String plain = line.plain();
        if (plain.startsWith("kinh gui")
                || plain.matches(
                        "(?s)^\\((kem theo|ban hanh|tu ngay|tu thang|thoi diem|so lieu|ap"
                                + " dung).*|^\\(.*\\)$")
                || plain.startsWith("can cu ")
                || LABEL.matcher(plain).matches()
                || NOISE.matcher(plain).matches()) {
            return true;
        }
        if (taken == 0) {
            return line.text().length() > 2 * RUNNING_TEXT;
        }
        boolean capitalsAfterSmall = line.isCapitals() && !Line.isCapitals(subject.toString());
        boolean smallAfterCapitals =
                !line.isCapitals()
                        && Line.isCapitals(subject.toString())
                        && subject.length() > 12
                        && at > 0
                        && paragraphLength(at) > 120;
        return capitalsAfterSmall || smallAfterCapitals;
    }

    /** Whether a new paragraph still belongs to the subject. */
    private boolean continues(Line line, int at) {
        String text = line.text();
        int length = paragraphLength(at);
        boolean stops = text.matches("(?s).*[.:;,!]$");
        boolean opens =
                OPENING.matcher(line.plain()).matches() && Character.isUpperCase(text.charAt(0));
        boolean dangles = DANGLING.matcher(subject).find();
        if ((Character.isLowerCase(text.charAt(0)) || dangles) && length < RUNNING_TEXT && !stops) {
            return true;
        }
        boolean cites = line.plain().matches("(?s).*\\bso \\d.*");
        return length < 170 && !stops && !(opens && (length > 90 || cites));
    }

    private int paragraphLength(int at) {
        int length = 0;
        for (int i = at; i < lines.size() && lines.get(i).block() == lines.get(at).block(); i++) {
            if (lines.get(i).cell() != lines.get(at).cell()) {
                break;
            }
            length += lines.get(i).text().length() + 1;
        }
        return length;
    }

    /** Reads "Kính gửi: …"; returns the index of the first line behind it. */
    private int addressees(int from) {
        int at = from;
        while (at < Math.min(lines.size(), from + 2)
                && !lines.get(at).plain().startsWith("kinh gui")
                && Piece.of(lines.get(at), at).stream()
                        .allMatch(p -> p.kind() == Piece.Kind.RULE)) {
            at++;
        }
        if (at >= lines.size() || !lines.get(at).plain().startsWith("kinh gui")) {
            return from;
        }
        String first = lines.get(at).text().substring(8).replaceFirst("^[\\s:]+", "").strip();
        at++;
        if (!first.isEmpty()) {
            for (String each : first.split("\\s*;\\s*|(?:^|\\s{3,}|\\t)[-–]\\s+")) {
                addressee(each);
            }
        }
        boolean list = addressees.isEmpty() || lines.get(at - 1).text().strip().endsWith(";");
        while (at < lines.size() && lines.get(at).text().length() < RUNNING_TEXT) {
            String text = lines.get(at).text();
            boolean dashed = text.matches("(?s)^[-–•+]\\s?.*");
            boolean goesOn =
                    !addressees.isEmpty()
                            && Character.isLowerCase(text.charAt(0))
                            && lines.get(at - 1).plain().matches("(?s).*[a-z,]$");
            if (dashed) {
                addressee(text.replaceFirst("^[-–•+]\\s*", ""));
            } else if (goesOn) {
                String last = addressees.removeLast();
                addressee(last + " " + text);
            } else if (list && addressees.isEmpty()) {
                addressee(text);
            } else {
                break;
            }
            at++;
        }
        return at;
    }

    private void addressee(String text) {
        String name = text.replaceAll("\\s+", " ").replaceAll("[\\s;.,]+$", "").strip();
        if (!name.isEmpty()) {
            addressees.add(name);
        }
    }

    private void append(String words) {
        if (!words.isBlank()) {
            String bare = words.replaceAll("[_=*]{2,}|[-–—]{3,}", " ").strip();
            subject.append(subject.isEmpty() ? "" : " ").append(bare);
        }
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
