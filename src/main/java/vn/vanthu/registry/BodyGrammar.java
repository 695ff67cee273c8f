package vn.vanthu.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.text.Span;
import vn.vanthu.text.Unmarked;

/**
 * Reads names of bodies by their build, known to the registry or not: a head word ("Sở", "Ủy ban
 * nhân dân", "các cơ quan") and what belongs to it, up to the first word that says what is to be
 * done. A list of bodies is read as a whole.
 */
public final class BodyGrammar {

    /** No name is longer; a list of bodies rarely is. */
    private static final int LONGEST = 700;

    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\d][\\p{L}\\p{M}\\d&]*|[^\\s\\p{L}\\p{M}\\d]");

    /** Words of one or two syllables that begin the name of one body, when written so. */
    private static final Set<String> HEADS =
            words(
                    "so|cuc|chi cuc|tong"
                        + " cuc|vien|phong|ubnd|hdnd|mttq|ubmttq|bcd|vnpt|viettel|bhxh|cong an|van"
                        + " phong|trung tam|kho bac|ngan hang|uy ban|hoi dong|thu truong|giam"
                        + " doc|chu tich|pho chu|dang uy|tinh uy|thanh uy|huyen uy|quan uy|thi"
                        + " uy|tinh doan|huyen doan|lien doan|lien minh|lien hiep|mat tran|buu"
                        + " dien|dien luc|cong ty|tap doan|bo phan|dang doan|benh vien|tram|lanh"
                        + " dao|nguoi dung|co quan|toa an|vien kiem|tieu ban|doanh nghiep|cap"
                        + " uy|chi bo|dang bo|don vi|bi thu|bao hiem|thue|hat|chanh|truong|truong"
                        + " phong|cong thong|thanh vien|nhan hang|bo"
                        + " chi|ban|bo|vu|dai|bao|hoi|doan|to|thanh tra|thuong truc|cong"
                        + " dich|quy|dai hoc|chinh phu|thu tuong|quoc hoi|chinh"
                        + " quyen|bql|bch|btv|ban chi|hop tac|htx|chi nhanh|pctt|tong cong|doi|lien"
                        + " to|thon|truong thon|giao vien");

    /** What may follow "các", "từng", "toàn thể": a group of bodies. */
    private static final Set<String> GROUP_NOUNS =
            words(
                    "so|ban|nganh|bo|co quan|don vi|dia phuong|phong|huyen|xa|phuong|thanh"
                        + " vien|thanh pho|to chuc|hoi|doan the|doanh nghiep|truong|cap|chi bo|chi"
                        + " cuc|dang bo|dang uy|thon|uy ban|ubnd|tieu ban|chu dau|trung"
                        + " tam|vien|cong ty|dai|co so|hop tac|htx|huyen uy|thi xa|dac khu|thi"
                        + " tran|quan|to|doan|van phong|vu|cuc|thanh uy|tinh|khoa|nha truong|chinh"
                        + " quyen|tap doan|ngan hang|bao|benh vien|cong an|ban quan|doi|lien"
                        + " doan|khu|dang vien|hiep hoi|chu ho|chu the|vien chuc|cap uy|chi hoi|bo"
                        + " phan|to cong|co quan chuyen|ca nhan|linh vuc|nha mang|ban to");

    /** Words that may go on inside a group after a comma or "và". */
    private static final Set<String> GROUP_MEMBERS =
            words(
                    "ban|nganh|bo|co quan|don vi|dia phuong|huyen|xa|phuong|thanh pho|to"
                        + " chuc|hoi|doan the|doanh nghiep|cap|thi xa|dac khu|thi tran|quan|ca"
                        + " nhan|tinh|bao|phong|doan|co so|thon|ban|to dan|hop tac|htx|truong|chi"
                        + " bo|vien|so|ban to|dia ban|trung uong|khu pho|linh vuc|hiep hoi|tap"
                        + " the|nguoi|truyen|chinh quyen|mat tran|dang uy|dang bo|chi cuc|trung"
                        + " tam|uy ban|thanh vien");

    /**
     * Heads of one syllable that with other marks are other words: "Tổ" and "Tờ", "Bộ" and "Bố".
     */
    private static final Map<String, String> MARKED =
            Map.ofEntries(
                    Map.entry("ban", "ban"),
                    Map.entry("bo", "bộ"),
                    Map.entry("to", "tổ"),
                    Map.entry("bao", "báo"),
                    Map.entry("hoi", "hội"),
                    Map.entry("doan", "đoàn"),
                    Map.entry("vu", "vụ"),
                    Map.entry("dai", "đài"),
                    Map.entry("phong", "phòng"),
                    Map.entry("doi", "đội"),
                    Map.entry("quy", "quỹ"),
                    Map.entry("so", "sở"),
                    Map.entry("cuc", "cục"),
                    Map.entry("vien", "viện"),
                    Map.entry("thue", "thuế"),
                    Map.entry("tram", "trạm"),
                    Map.entry("hat", "hạt"),
                    Map.entry("chanh", "chánh"),
                    Map.entry("thon", "thôn"));

    /** Behind "và" these begin another citation, not the rest of a name. */
    private static final Set<String> DOCUMENTS =
            words(
                    "nghi quyet|quyet dinh|chi thi|thong tu|nghi dinh|cong van|van ban|luat so"
                            + "|ke hoach so|thong bao|ket luan|huong dan|bao cao|chuong trinh");

    /** Begin a name even in small letters: "phối hợp với cơ quan thuế". */
    private static final Set<String> SMALL =
            words("co quan|don vi|chinh quyen|doanh nghiep|thanh vien|mat tran|to chuc");

    private static final Set<String> OPENERS =
            words("các|tất cả|toàn thể|từng|mỗi|những|một số|hầu hết");

    /** Words that never belong to a name: what is to be done begins here. */
    private static final Set<String> ENDS =
            words(
                    "chủ trì|chủ động|phối hợp|chịu|căn cứ|tiếp tục|tiếp thu|tiếp nhận|thực"
                        + " hiện|hướng dẫn|chỉ đạo|tham mưu|xây dựng|thường xuyên|theo dõi|kiểm"
                        + " tra|rà soát|tăng cường|triển khai|làm|là|báo cáo|định kỳ|bảo đảm|đảm"
                        + " bảo|bố trí|cân đối|lập|trình|tuyên truyền|đôn đốc|nghiên cứu|cập"
                        + " nhật|cung cấp|hoàn thành|đẩy mạnh|khẩn trương|tập trung|phát huy|quán"
                        + " triệt|phổ biến|nghiêm túc|kịp thời|tổng hợp|ban hành|quyết định|xem"
                        + " xét|phê duyệt|thẩm định|công bố|công khai|vận động|huy động|khuyến"
                        + " khích|hỗ trợ|tạo|duy trì|cử|thành lập|đề xuất|đề nghị|yêu"
                        + " cầu|hằng|hàng|trên"
                        + " cơ|theo|với|để|trong|khi|nếu|cần|phải|sẽ|được|bị|đã|đang|chưa|không|tự|cùng|do|tại|nâng"
                        + " cao|đánh giá|giao|gửi|lồng ghép|xác định|xử lý|giải quyết|tham gia|tích"
                        + " cực|phân công|đưa|ưu tiên|khảo sát|bồi dưỡng|đào tạo|kiện toàn|sắp"
                        + " xếp|thống nhất|phân bổ|thông báo|nắm|mở|đăng tải|tiến hành|chuẩn"
                        + " bị|hoàn thiện|thúc đẩy|kết nối|khai thác|vận hành|sử dụng|ứng dụng|số"
                        + " hóa|góp phần|nêu|gương mẫu|chấp hành|tuân thủ|chú trọng|quan"
                        + " tâm|chuyển|gắn|trực tiếp|thông qua|như|gồm|bao"
                        + " gồm|nhằm|vì|về|cho|đến|trước|sau|hoặc|thì|mà|nên|quản lý|giám sát|tổ"
                        + " chức|nhất|đồng thời|liên hệ|giới thiệu|ra|ký|biết|thông tin|đầu tư|điều"
                        + " hành|tổng kết|sơ kết|ngoài|quy định|phấn đấu|bắt đầu|đẩy nhanh|lãnh"
                        + " đạo|quyết liệt|hạn chế|khắc phục|phòng ngừa|giảm|đặc biệt|nhanh"
                        + " chóng|kêu gọi|kiến nghị|chấn chỉnh|thay|phát động|phát hiện|in|niêm"
                        + " yết|công nhận|khen thưởng|tổ giác|thu hút|thẩm tra|thanh tra|lựa"
                        + " chọn|từng bước|sớm|điều tra|cụ thể|giúp|bám sát|tháo gỡ|rút ngắn|bổ"
                        + " sung|sửa đổi|cắt giảm|tích hợp|tập huấn|lưu trữ|phát sóng|điều"
                        + " chỉnh|tiết kiệm|kê khai|mỗi|thi hành|phù hợp|đối thoại|phân bổ|gia"
                        + " hạn|thẩm duyệt|cam kết|đăng ký|kèm|thí điểm|hiện đại|đổi mới|cải"
                        + " thiện|cải cách|việc|chuyên trách|vận dụng|nỗ lực|lấy|giữ|hợp tác|trao"
                        + " đổi|phản ánh|nghiệm thu|bàn giao|kế thừa|tạm|nhận|gặp|tham vấn|đóng"
                        + " góp|hưởng ứng|đôn");

    /** Words in whose company an end word is part of a name after all. */
    private static final Set<String> KEPT =
            words(
                    "ban chi dao|doan kiem tra|hoi dong tham dinh|ban quan ly|co quan quan ly|to"
                        + " chuc thuc hien|cac to chuc|cua to chuc|va to chuc|don vi quan ly|co"
                        + " quan thong tin|cac cap|cap xa|cap huyen|cap tinh|cap so|cap uy|cap"
                        + " co|don vi thuc hien|ban giam doc|giam doc|giam hieu|chu dau tu|ban giam"
                        + " sat|nguoi lam|cac cap|phong quan ly|ban to chuc|so nganh|to giup|cap"
                        + " thon|phan tiep nhan|so dao tao|so kham|so giao|trong tinh|trong"
                        + " nganh|trong toan|co quan tham muu|don vi cung cap|cung cap dich|doanh"
                        + " nghiep cung cap|cap trung|cap bo|cap phong|cap truong|co quan thuong"
                        + " truc");

    private record Token(int start, int end, String written, String plain) {
        boolean isWord() {
            return Character.isLetterOrDigit(written.charAt(0));
        }

        boolean isCapital() {
            return Character.isUpperCase(written.charAt(0));
        }
    }

    private final String text;
    private final List<Token> tokens;

    private BodyGrammar(String text, int start, int end) {
        this.text = text;
        this.tokens = tokens(text, start, Math.min(end, start + LONGEST));
    }

    /** The bodies named from {@code start} on, white space aside; empty where none begins there. */
    public static Optional<BodyPhrase> at(String text, int start, int end) {
        return new BodyGrammar(text, start, end).read();
    }

    /** The bodies of a text that names nothing else, "Sở Nội vụ; Sở Tài chính"; empty otherwise. */
    public static Optional<BodyPhrase> whole(String text, Span span) {
        return at(text, span.start(), span.end())
                .filter(phrase ->
                        text.substring(phrase.span().end(), span.end())
                                .strip()
                                .matches("[.:;,]?|\\([^()]*\\)\\s*[.:;,]?"));
    }

    private Optional<BodyPhrase> read() {
        var bodies = new ArrayList<Span>();
        int at = 0;
        int begin = -1;
        int last = -1;
        boolean group = false;
        while (at < tokens.size()) {
            int head = headLength(at);
            if (begin < 0) {
                if (head == 0) {
                    break;
                }
                begin = at;
                group = isGroup(at);
                last = at + head - 1;
                at += head;
                continue;
            }
            Token token = tokens.get(at);
            if (token.plain().equals("(")) {
                int close = closing(at);
                if (close < 0) {
                    break;
                }
                at = close + 1;
                continue;
            }
            int divider = dividerLength(at);
            if (divider > 0) {
                int next = at + divider;
                int nextHead = headLength(next);
                boolean member = next < tokens.size() && isMember(next);
                if (nextHead > 0 && !(group && (member || isGroup(next)))) {
                    bodies.add(span(begin, last));
                    begin = next;
                    group = isGroup(next);
                    last = next + nextHead - 1;
                    at = next + nextHead;
                } else if (group && (nextHead > 0 || member)) {
                    last = next + Math.max(nextHead, 1) - 1;
                    at = last + 1;
                } else if (!token.plain().equals(";") && goesOn(at, next, group)) {
                    last = next;
                    at = next + 1;
                } else {
                    break;
                }
                continue;
            }
            if (!token.isWord() && !isInner(at) || isEnd(at)) {
                break;
            }
            group |= token.plain().equals("cac");
            if (token.isWord()) {
                last = at;
            }
            at++;
        }
        if (begin < 0) {
            return Optional.empty();
        }
        bodies.add(span(begin, last));
        return Optional.of(
                new BodyPhrase(
                        new Span(bodies.getFirst().start(), bodies.getLast().end()), bodies));
    }

    /** A comma or "và" inside one name: "Văn hóa, Thể thao", "Kế hoạch và Đầu tư". */
    private boolean goesOn(int divider, int next, boolean group) {
        if (next >= tokens.size()
                || !tokens.get(next).isWord()
                || isEnd(next)
                || openerLength(next) > 0) {
            return false;
        }
        if (DOCUMENTS.contains(pair(next))) {
            return false;
        }
        boolean comma = tokens.get(divider).plain().equals(",");
        return tokens.get(next).isCapital() ? !comma || properListAhead(next) : !comma || group;
    }

    /** "Văn hóa, Thể thao và Du lịch": after the comma a name with "và" goes on. */
    private boolean properListAhead(int next) {
        for (int i = next; i < Math.min(tokens.size(), next + 4); i++) {
            String plain = tokens.get(i).plain();
            if (plain.equals("va") || plain.equals("-")) {
                return i + 1 < tokens.size() && tokens.get(i + 1).isCapital();
            }
            if (!tokens.get(i).isWord() || headLength(i) > 0) {
                return false;
            }
        }
        return false;
    }

    /** Length in tokens of the words that begin a body here; 0 where none does. */
    private int headLength(int at) {
        if (at >= tokens.size() || !tokens.get(at).isWord()) {
            return 0;
        }
        int opener = openerLength(at);
        if (opener > 0) {
            boolean group =
                    GROUP_NOUNS.contains(pair(at + opener))
                            || GROUP_NOUNS.contains(plain(at + opener));
            return group && !isTaskNoun(at + opener) ? opener + 1 : 0;
        }
        Token first = tokens.get(at);
        boolean pair = HEADS.contains(pair(at));
        if (!pair && !HEADS.contains(first.plain())) {
            return 0;
        }
        return isHead(at, first, pair) ? pair ? 2 : 1 : 0;
    }

    private int openerLength(int at) {
        String pair = writtenPair(at).toLowerCase(Locale.ROOT);
        if (OPENERS.contains(pair)) {
            return 2;
        }
        return OPENERS.contains(tokens.get(at).written().toLowerCase(Locale.ROOT)) ? 1 : 0;
    }

    /** "các ban hành", "các tổ chức thực hiện" do not name bodies. */
    private boolean isTaskNoun(int at) {
        return pair(at).equals("ban hanh") || pair(at).equals("bao cao");
    }

    private boolean isHead(int at, Token first, boolean pair) {
        String next = plain(at + 1);
        boolean nextCapital = at + 1 < tokens.size() && tokens.get(at + 1).isCapital();
        String marked = pair ? null : MARKED.get(first.plain());
        if (marked != null && !marked.equals(first.written().toLowerCase(Locale.ROOT))) {
            return false;
        }
        boolean atStart = at == 0;
        if (!first.isCapital()) {
            // In running text small letters name groups and levels: "sở Nội vụ", "văn phòng Sở".
            if (atStart && pair && SMALL.contains(pair(at))) {
                return !Set.of("chu", "phoi", "thuc", "trinh", "tham").contains(plain(at + 2));
            }
            return !atStart
                    && nextCapital
                    && Set.of("so", "van", "phong", "ban").contains(first.plain());
        }
        return switch (first.plain()) {
            case "ban" ->
                    !next.equals("hanh")
                            && (nextCapital
                                    || Set.of("chi", "quan", "cua", "to", "ngan", "thuong")
                                            .contains(next)
                                    || next.equals(",")
                                    || next.equals("giam"));
            case "bo" ->
                    next.equals("chi")
                            ? plain(at + 2).equals("huy")
                            : nextCapital && !Set.of("may", "tieu", "luat").contains(next)
                                    || next.equals("phan")
                                    || next.equals("truong");
            case "hop" -> plain(at + 2).equals("xa");
            case "to" ->
                    nextCapital && !next.equals("chuc")
                            || Set.of("cong", "giup", "dan", "chi").contains(next);
            case "thanh" ->
                    pair(at).equals("thanh vien")
                            || pair(at).equals("thanh uy")
                            || plain(at + 1).equals("tra")
                                    && (capitalAt(at + 2)
                                            || Set.of("tinh", "so", "huyen", "thanh", "nha", "bo")
                                                    .contains(plain(at + 2)));
            case "bao" ->
                    pair(at).equals("bao hiem")
                            ? Set.of("xa", "y").contains(plain(at + 2))
                            : nextCapital && !next.equals("cao") || next.equals("va");
            case "hoi" ->
                    nextCapital && !next.equals("nghi") && !next.equals("thao")
                            || next.equals("dong");
            case "doan" ->
                    !next.equals("ket")
                            && (nextCapital || next.equals("kiem") || next.equals("the"));
            case "truong" ->
                    nextCapital && !next.equals("hop")
                            || Set.of("ban", "phong", "cac", "doan", "thon", "tieu").contains(next);
            case "dai", "vu", "hat", "doi", "quy", "thon", "tram", "chanh", "thue" ->
                    nextCapital && !next.equals("viec")
                            || Set.of("tinh", "van", "thanh", "truyen", "co", "huyen")
                                    .contains(next);
            case "phong" ->
                    nextCapital && !Set.of("chong", "ngua", "chay").contains(next)
                            || Set.of("ban", "chuyen").contains(next);
            case "lanh" ->
                    capitalAt(at + 2)
                            || Set.of("cac", "so", "don", "phong", "van", "ubnd", "uy")
                                    .contains(plain(at + 2));
            case "don", "co", "doanh" ->
                    pair && !Set.of("chu", "phoi", "thuc", "trinh", "tham").contains(plain(at + 2));
            case "thuong" -> capitalAt(at + 2) || plain(at + 2).equals("ban");
            case "so" ->
                    !next.equals("lieu") && !next.equals("huu") && !first.written().equals("Số");
            default -> true;
        };
    }

    private boolean capitalAt(int at) {
        return at < tokens.size() && tokens.get(at).isCapital();
    }

    private boolean isGroup(int at) {
        for (int i = at; i < Math.min(at + 4, tokens.size()); i++) {
            if (openerLength(i) > 0) {
                return true;
            }
        }
        boolean sector = plain(at).equals("so") && plain(at + 1).equals(",");
        boolean level =
                Set.of("ubnd", "uy").contains(plain(at))
                        && (pair(at + 1).startsWith("huyen ,")
                                || pair(at + 1).startsWith("xa ,")
                                || plain(at + 1).equals("cap"));
        return sector || level;
    }

    private boolean isMember(int at) {
        return !tokens.get(at).plain().equals("so") || !capitalAt(at + 1)
                ? (GROUP_MEMBERS.contains(pair(at)) || GROUP_MEMBERS.contains(plain(at)))
                        && !(tokens.get(at).isCapital() && capitalAt(at + 1))
                        && !isEnd(at)
                : false;
    }

    /** 1 for a comma, semicolon or "và", 2 for both together; 0 for anything else. */
    private int dividerLength(int at) {
        String plain = plain(at);
        if (plain.equals(",") || plain.equals(";")) {
            return plain(at + 1).equals("va") ? 2 : 1;
        }
        return plain.equals("va") || plain.equals("cung") && headLength(at + 1) > 0 ? 1 : 0;
    }

    /** Signs that stand inside names: "KH&amp;CN", "Văn hóa - Thông tin", "TP.". */
    private boolean isInner(int at) {
        Token token = tokens.get(at);
        boolean glued =
                at + 1 < tokens.size()
                        && tokens.get(at + 1).isWord()
                        && tokens.get(at - 1).isWord();
        return switch (token.plain()) {
            case "&" -> true;
            case "/" -> glued;
            case "-", "–" -> glued && (capitalAt(at + 1) || plain(at + 1).equals("xa"));
            case "." -> glued && at > 0 && tokens.get(at - 1).plain().equals("tp");
            default -> false;
        };
    }

    private boolean isEnd(int at) {
        Token token = tokens.get(at);
        if (token.isCapital() || Character.isDigit(token.written().charAt(0))) {
            return false;
        }
        if (token.written().equals("trên")) {
            return !plain(at + 1).equals("dia");
        }
        if (token.written().equals("có")) {
            return !Set.of("lien", "so", "quan").contains(plain(at + 1));
        }
        if (!ENDS.contains(token.written()) && !ENDS.contains(writtenPair(at))) {
            return false;
        }
        if (at > 0) {
            String before = plain(at - 1);
            if (KEPT.contains(before + " " + pair(at))
                    || KEPT.contains(before + " " + token.plain())
                    || KEPT.contains(pair(at))) {
                return false;
            }
            if (at > 1 && KEPT.contains(plain(at - 2) + " " + before + " " + token.plain())
                    || at > 1 && KEPT.contains(plain(at - 2) + " " + before + " " + pair(at))) {
                return false;
            }
        }
        return true;
    }

    private int closing(int open) {
        for (int i = open + 1; i < tokens.size(); i++) {
            if (tokens.get(i).plain().equals(")")) {
                return i;
            }
        }
        return -1;
    }

    private Span span(int first, int last) {
        return new Span(tokens.get(first).start(), tokens.get(last).end()).trim(text);
    }

    private String plain(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).plain() : "";
    }

    private String pair(int at) {
        return plain(at) + " " + plain(at + 1);
    }

    private String writtenPair(int at) {
        return tokens.get(at).written()
                + (at + 1 < tokens.size() ? " " + tokens.get(at + 1).written() : "");
    }

    private static List<Token> tokens(String text, int start, int end) {
        var tokens = new ArrayList<Token>();
        Matcher matcher = TOKEN.matcher(text).region(start, Math.max(start, end));
        while (matcher.find()) {
            tokens.add(
                    new Token(
                            matcher.start(),
                            matcher.end(),
                            matcher.group(),
                            Unmarked.of(matcher.group())));
        }
        return tokens;
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split("\\|")));
    }
}
