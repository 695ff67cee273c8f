package vn.vanthu.extract.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.registry.BodyGrammar;
import vn.vanthu.registry.BodyPhrase;
import vn.vanthu.registry.DocumentType;
import vn.vanthu.registry.DocumentTypes;
import vn.vanthu.text.Seek;
import vn.vanthu.text.Spaces;
import vn.vanthu.text.Span;
import vn.vanthu.text.Starts;
import vn.vanthu.text.Unmarked;

/**
 * Reads what stands round a number: type and provision before it; date, issuer and subject behind
 * it (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6: "ghi đầy đủ tên loại, số, ký hiệu của
 * văn bản, thời gian ban hành, tên cơ quan, tổ chức ban hành và trích yếu nội dung").
 */
final class CitationContext {

    /** Everything that was read, null where it was not there. */
    record Surroundings(
            Span span,
            @Nullable String type,
            @Nullable LocalDate date,
            @Nullable String issuer,
            @Nullable String provision,
            @Nullable String title) {}

    private static final int BEFORE = 220;
    private static final int BEHIND = 420;

    /** How far before the number its type begins at most, with the words between the two. */
    private static final int LONGEST_TYPE = 140;

    /** The same of a verb such as "đã ký ban hành". */
    private static final int LONGEST_VERB = 60;

    private static final String TYPES =
            "nghi quyet|quyet dinh|chi thi|quy che|quy dinh|thong cao|thong bao|huong dan|chuong"
                + " trinh|ke hoach|phuong an|de an|du an|bao cao|bien ban|to trinh|hop dong|cong"
                + " van|cong dien|giay moi|giay chung nhan|giay phep|nghi dinh|thong tu|thong"
                + " tri|bo luat|luat|phap lenh|lenh|ket luan|van ban|cv|qd|nq|kh|phieu chuyen|giay"
                + " uy quyen|sac lenh";

    /** Type, up to four words that narrow it, "số", right before the number. */
    private static final Pattern TYPE =
            Pattern.compile(
                    "(?<![a-z])(?<!bo )("
                            + TYPES
                            + ")((?:\\s+[a-z]+){0,4}?)\\s*(?:\\bso\\b)?\\s*:?\\s*(?:so)?\\s*$");

    private static final Pattern LAW_BEFORE =
            Pattern.compile("\\b(bo luat|luat|phap lenh|nghi quyet)\\b[^.;\\n]{0,160}$");

    private static final Pattern PROVISION =
            Pattern.compile(
                    "((?:(?:tiết|điểm|khoản|Điểm|Khoản)\\s+[\\p{L}\\d]{1,3}(?:\\s*(?:,|và|;)\\s*"
                            + "(?:(?:điểm|khoản)\\s+)?[\\p{L}\\d]{1,2}(?=[\\s,]))*[,\\s]+)*"
                            + "(?:Điều|điều|Mục|Chương|Phần)\\s+[\\dIVXL]{1,4}[a-z]?"
                            + "(?:\\s*(?:,|và|;)\\s*(?:Điều\\s+)?\\d{1,3}[a-z]?)*)"
                            + "(?:\\s*,)?\\s+(?:của\\s+)?$");

    /** Letters that the name of a provision begins with. */
    private static final Starts PROVISIONS = Starts.of("tđkĐKMCP");

    private static final Pattern DATE =
            Pattern.compile(
                    "^[\\s,]*(?:ra |ban hanh"
                            + " )?ngay\\s*(\\d{1,2})\\s*(?:/|-|\\.|thang)\\s*(\\d{1,2})\\s*"
                            + "(?:/|-|\\.|,?\\s*nam)\\s*(\\d{4})");

    /** "Ngày 15/3/2024, Sở Xây dựng có Công văn số …". */
    private static final Pattern DATE_BEFORE =
            Pattern.compile("[Nn]gày\\s+(\\d{1,2})\\s*/\\s*(\\d{1,2})\\s*/\\s*(\\d{4})\\s*,?\\s*$");

    private static final Pattern OF = Pattern.compile("^[\\s,]*cua\\s+");

    private static final Pattern SUBJECT =
            Pattern.compile(
                    "^[\\s,]*(?=ve |ban hanh|quy dinh|huong dan|phe duyet|sua doi|thuc hien|trien"
                            + " khai|cong bo|thanh lap|tang cuong|kien toan|day manh|giao |v/v|do"
                            + " luong|dieu chinh|thong qua|y kien|chi tiet|thay the|bai bo|cong"
                            + " nhan|chan chinh|phan cong|phan cap|uy quyen|ket luan|tong ket|xay"
                            + " dung)");

    /** The next document of an enumeration. */
    private static final Pattern ANOTHER =
            Pattern.compile("(?:,| va)\\s+(?:" + TYPES + ")\\s+(?:so\\s+)?\\d");

    private static final Pattern MADE =
            Pattern.compile(
                    "\\b(?:(?:da\\s+)?(?:ban hanh|co|ky|ky ban hanh|gui|trinh)"
                            + "|(?:phe duyet|thong qua|chap thuan|cong nhan)\\s+tai)\\s*$");

    /** "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số …". */
    private static final Pattern PROPOSED = Pattern.compile("\\b(?:tai|theo)\\s*$");

    private static final Pattern PROPOSAL =
            Pattern.compile("(?:de nghi|y kien|bao cao|kien nghi) cua\\s+$");

    /** What follows an issuer's name and is none of it: its date, or another document. */
    private static final Pattern BEHIND_ISSUER =
            Pattern.compile("\\s+ngay\\s+\\d|(?:,|\\s+va)\\s+(?:" + TYPES + ")\\s+(?:so\\s+)?\\d");

    private static final Pattern PROPER =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}\\p{M}&]*(?:\\s+(?:(?:và|của|nhân|dân|tỉnh|ủy|uỷ|nước"
                            + "|nghiệp|tư|trưởng|phủ|hội)\\s+)*[\\p{Lu}][\\p{L}\\p{M}&]*"
                            + "|\\s+(?:ủy|uỷ|phủ|hội|tỉnh|nước|trưởng|dân))*");

    private static final Pattern CAPITAL = Pattern.compile("(?:^|[,.;:\\s(])(?=\\p{Lu})");

    private static final Map<String, String> SHORT =
            Map.of("qd", "quyet dinh", "nq", "nghi quyet", "kh", "ke hoach");

    /** Papers that are no types of the Decree, by their names without marks. */
    private static final Map<String, String> OTHER =
            Map.of(
                    "bo luat", "Bộ luật",
                    "giay chung nhan", "Giấy chứng nhận",
                    "giay phep", "Giấy phép");

    private final DocumentTypes types;

    CitationContext(DocumentTypes types) {
        this.types = types;
    }

    Surroundings read(String text, SymbolScanner.Symbol symbol) {
        int from = paragraphStart(text, symbol.span().start());
        String before = text.substring(from, symbol.span().start());
        String plainBefore = Unmarked.of(before);
        Matcher typed = TYPE.matcher(plainBefore).useTransparentBounds(true);
        boolean named = endsWithType(typed, plainBefore);
        String type = type(symbol.number(), named ? typed.group(1) : null, plainBefore);
        int typeStart = named ? typed.start(1) : before.length();
        String lead = before.substring(0, typeStart);
        Matcher provision = PROVISION.matcher(lead);
        boolean provided = Seek.next(provision, lead, 0, PROVISIONS);

        int at = symbol.span().end();
        int limit = paragraphEnd(text, at);
        String behind = text.substring(at, limit);
        String plain = Unmarked.of(behind);
        int read = 0;
        LocalDate date = null;
        Matcher dated = DATE.matcher(plain);
        if (dated.find()) {
            date = date(dated);
            read = dated.end();
        }
        String issuer = null;
        Matcher of = OF.matcher(plain.substring(read));
        if (of.find()) {
            int start = at + read + of.end();
            Span found = issuer(text, start, limit, symbol.number().contains("LT-"));
            if (found != null) {
                issuer =
                        Spaces.single(found.in(text))
                                .replaceFirst(" (?:khóa|khoá|nhiệm kỳ) .*", "");
                read = found.end() - at;
                if (date == null) {
                    Matcher later = DATE.matcher(plain.substring(read));
                    if (later.find()) {
                        date = date(later);
                        read += later.end();
                    }
                }
            }
        }
        if (issuer == null) {
            Span maker = maker(lead, text, from);
            issuer = maker == null ? null : Spaces.single(maker.in(text));
            if (maker != null && date == null) {
                Matcher earlier = DATE_BEFORE.matcher(lead.substring(0, maker.start() - from));
                date = earlier.find() ? date(earlier) : null;
            }
        }
        String title = null;
        Matcher subject = SUBJECT.matcher(plain.substring(read));
        if (subject.find()) {
            int start = read + subject.end();
            int end = titleEnd(behind, start);
            Matcher another = ANOTHER.matcher(plain.substring(0, end));
            if (another.find(start)) {
                end = another.start();
            }
            title = Spaces.single(behind.substring(start, end)).strip();
        }
        Span span = new Span(from + typeStart, at + read);
        return new Surroundings(
                span,
                type,
                date,
                issuer,
                provided ? Spaces.single(provision.group(1).replaceAll("[\\s,]+$", "")) : null,
                title == null || title.isEmpty() ? null : title);
    }

    /** Matches the last type that only what leads to the number follows. */
    private static boolean endsWithType(Matcher type, String before) {
        int first = Math.max(0, before.length() - LONGEST_TYPE);
        for (int i = before.length() - 1; i >= first; i--) {
            boolean begins =
                    isSmall(before.charAt(i)) && (i == 0 || !isSmall(before.charAt(i - 1)));
            if (begins && type.region(i, before.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private @Nullable String type(String number, @Nullable String named, String before) {
        String written = named == null ? "" : named;
        if (written.isEmpty() || written.equals("van ban") || written.equals("cv")) {
            if (number.matches(".*/(?:UBTV)?QH\\d*$")) {
                Matcher law = LAW_BEFORE.matcher(before);
                return name(law.find() ? law.group(1) : "luat");
            }
            Optional<String> bySymbol = types.ofSymbol(number).map(DocumentType::name);
            return bySymbol.orElse(written.isEmpty() ? null : "Văn bản");
        }
        if (number.contains("TTLT")) {
            return "Thông tư liên tịch";
        }
        if (number.contains("NQLT")) {
            return "Nghị quyết liên tịch";
        }
        return name(SHORT.getOrDefault(written, written));
    }

    private String name(String plain) {
        return types.ofName(plain)
                .map(DocumentType::name)
                .orElseGet(() -> OTHER.getOrDefault(plain, "Văn bản"));
    }

    /** Who "ban hành" or "có" a document right before it: "Sở Tư pháp ban hành Quyết định số …". */
    private static @Nullable Span maker(String lead, String text, int offset) {
        String plain = Unmarked.of(lead);
        int from = Math.max(0, plain.length() - LONGEST_VERB);
        Matcher made = MADE.matcher(plain).region(from, plain.length()).useTransparentBounds(true);
        boolean maker = made.find();
        if (!maker) {
            made = PROPOSED.matcher(plain).region(from, plain.length()).useTransparentBounds(true);
            if (!made.find()) {
                return null;
            }
        }
        int end = offset + made.start();
        Matcher starts = CAPITAL.matcher(text);
        starts.region(Math.max(offset, end - 90), end);
        while (starts.find()) {
            Optional<BodyPhrase> phrase = BodyGrammar.at(text, starts.end(), end);
            if (phrase.isPresent()
                    && phrase.get().bodies().size() == 1
                    && (maker || PROPOSAL.matcher(plain.substring(0, starts.end() - offset)).find())
                    && text.substring(phrase.get().span().end(), end).isBlank()) {
                return phrase.get().bodies().getFirst();
            }
        }
        return null;
    }

    /** The issuer that begins at {@code start}; null where no name of a body does. */
    private static @Nullable Span issuer(String text, int start, int limit, boolean joint) {
        Span found = body(text, start, limit, joint);
        if (found == null) {
            return null;
        }
        Matcher behind = BEHIND_ISSUER.matcher(Unmarked.of(found.in(text)));
        return behind.find() ? new Span(start, start + behind.start()) : found;
    }

    private static @Nullable Span body(String text, int start, int limit, boolean joint) {
        if (Unmarked.of(text.substring(start, Math.min(limit, start + 7))).startsWith("lien bo")) {
            return new Span(start, start + 7);
        }
        Optional<BodyPhrase> phrase = BodyGrammar.at(text, start, limit);
        if (phrase.isPresent()) {
            Span first = phrase.get().bodies().getFirst();
            Span all = joint ? first.union(phrase.get().bodies().getLast()) : first;
            return first.start() <= start + 1 ? all : null;
        }
        Matcher proper = PROPER.matcher(text).region(start, limit);
        return proper.lookingAt() ? new Span(start, proper.end()) : null;
    }

    private static @Nullable LocalDate date(Matcher matcher) {
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(1)));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int titleEnd(String behind, int start) {
        int depth = 0;
        for (int i = start; i < behind.length(); i++) {
            char c = behind.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth < 0 || c == ';' || c == ':' || c == '\t') {
                return i;
            } else if (c == '.' && (i + 1 == behind.length() || behind.charAt(i + 1) <= ' ')) {
                return i;
            }
        }
        return behind.length();
    }

    private static int paragraphStart(String text, int at) {
        int start = Math.max(0, at - BEFORE);
        for (int i = Math.min(at, text.length() - 1); i >= start; i--) {
            if (dividesParagraphs(text, i)) {
                return i + 1;
            }
        }
        return start;
    }

    private static int paragraphEnd(String text, int at) {
        int end = Math.min(text.length(), at + BEHIND);
        for (int i = at; i < end; i++) {
            if (dividesParagraphs(text, i)) {
                return i;
            }
        }
        return end;
    }

    private static boolean dividesParagraphs(String text, int at) {
        return text.charAt(at) == '\t' || text.startsWith("\n\n", at);
    }
}
