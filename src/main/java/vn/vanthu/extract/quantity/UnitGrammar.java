package vn.vanthu.extract.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.extract.quantity.Mention.Kind;
import vn.vanthu.text.Lexicon;
import vn.vanthu.text.Token;
import vn.vanthu.text.Tokens;

/**
 * Reads the unit after a number: a sign (%), a measure (ha, tỷ đồng) or the noun phrase that says
 * what is counted ("văn bản quy phạm pháp luật", "cán bộ, công chức, viên chức"). A noun phrase
 * ends at a verb, a function word, a name or punctuation; nouns that are commonly listed together
 * stay together.
 */
final class UnitGrammar {

    /**
     * A unit.
     *
     * @param from first token of it, behind "số" in "106/106 số đơn vị"
     * @param to after its last token
     */
    record Unit(String name, Kind kind, int from, int to) {}

    /** Longest unit in words; what is longer was not cut where it should be. */
    private static final int LONGEST = 9;

    private static final Lexicon<Boolean> PERCENT = Lexicon.words("%, phần trăm, ‰");

    private static final Lexicon<Boolean> POINTS = Lexicon.words("điểm %, điểm phần trăm");

    private static final Lexicon<Boolean> MEASURES =
            Lexicon.words(
                    "ha, hecta, héc ta, km, km2, m, m2, m3, mét, mét khối, mét vuông, mm, cm, kg,"
                        + " tấn, tạ, yến, lít, mw, kw, kwh, kv, mwp, gb, tb, mb, mbps, điểm, bậc,"
                        + " hạng, độ, mg, ml, kwp, kva, mva, hải lý, sào, công đất, ki lô mét, tấn"
                        + " / năm, m3 / ngày, ha rừng");

    private static final Lexicon<Boolean> MONEY =
            Lexicon.words("đồng, vnđ, vnd, đ, usd, đô la mỹ, đô la, euro");

    private static final Set<String> DURATIONS =
            Set.of("ngày", "tháng", "năm", "giờ", "phút", "tuần", "quý", "giây", "tuổi");

    /** Words that end a noun phrase wherever they stand in it. */
    private static final Lexicon<Boolean> ENDS =
            Lexicon.words(
                    """
                    được, bị, do, của, cho, với, về, tại, ở, trên, dưới, trong, ngoài, từ, để
                    nhằm, theo, qua, thông qua, bằng, và, hoặc, nhưng, là, gồm, bao gồm, có, không
                    chưa, đã, đang, sẽ, vẫn, còn, cũng, đều, mới, tự, cùng, so, tăng, giảm, chiếm
                    ứng, tương ứng, đúng, quá, trước, sau, trễ, sớm, chậm, đủ, phải, cần, này, đó
                    nêu, phát sinh, sử dụng, ban hành, công bố, triển khai, thực hiện, tiếp nhận
                    giải quyết, trả, hoàn thành, đạt, tham gia, tham dự, dự, đi, đến, gửi, nhận
                    thuộc, trực thuộc, liên quan, xây dựng, làm, hưởng, nghỉ, thôi, lập, mở, cử
                    bổ sung, sửa đổi, thay thế, bãi bỏ, nằm, đăng ký, đề nghị, đề xuất, thành lập
                    khi, nếu, mà, thì, như, kể, tính, gắn, nhất, hơn, trở, mỗi, các, những, một số
                    bảo đảm, đảm bảo, đáp ứng, áp dụng, cung cấp, vận hành, tổ chức, hỗ trợ, cấp
                    ký ban hành, ký kết, phê duyệt, thẩm định, quy định, hướng dẫn, giao, chuyển, nộp, tích hợp
                    kết nối, chia sẻ, phục vụ, hiện, hiện có, hiện nay, đến nay, vào, lên, xuống
                    ra, lại, rồi, luôn, trong đó, ngay, riêng, vượt, gần, khoảng, đối, cả, toàn
                    đồng thời, tiếp tục, phấn đấu, quá hạn, đúng hạn, kiểm tra, đánh giá, xếp
                    công nhận, khen thưởng, trình, báo cáo, tham mưu, chủ trì, phối hợp
                    giúp, góp phần, tạo, nâng, đưa, xử lý, phê chuẩn, chấp thuận, cập nhật, đăng
                    đang, nhờ, vì, nên, tuy, song, lần, / , vi phạm, chấp hành, đóng, thu, chi
                    bình quân, nhưng, học tập, điều chỉnh, phân công, đào tạo, bồi dưỡng, hằng
                    hàng năm, tuyển dụng, bổ nhiệm, bố trí, kiện toàn, sắp xếp, sáp nhập, giải thể
                    đầu tư, khởi công, nghiệm thu, quyết toán, giải ngân, phân bổ, tuyên truyền
                    """);

    /** Nouns that begin with a word of the list above. */
    private static final Lexicon<Boolean> NOUNS =
            Lexicon.words(
                    """
                    giao dịch, giao thông, dự thảo, dự án, dự toán, dự báo, báo cáo viên, tổ chức hội
                    kiến thức, hướng dẫn viên, đề án, đề tài, đề cương, chi cục, chi nhánh, chi bộ
                    trình độ, trả lời, cử tri, cử nhân, thu nhập, thu hút, quyết toán viên, đề mục
                    cung cầu, tự vệ, hiện vật, hiện tượng, đạt giải, tính năng, tính chất, lập trình
                    làm việc, nhận thức, nhận xét, mở rộng, giải pháp, giải thưởng, trong suốt
                    cử nhân, sử dụng đất, trước bạ, sau đại học, trên đại học, về đích, trung cấp
                    quá trình, không gian, ở xã hội, vào sổ, cần thiết, cần cẩu, nghỉ dưỡng
                    """);

    private static boolean isNoun(Tokens tokens, int at, Lexicon.Hit<Boolean> end) {
        var noun = NOUNS.at(tokens, at);
        return noun != null && noun.to() > end.to();
    }

    /** Heads whose next word belongs to them even where it is a verb: "cuộc kiểm tra". */
    private static final Lexicon<Boolean> HEADS_OF_VERBS =
            Lexicon.words(
                    """
                    cuộc, lớp, đợt, buổi, đoàn, dự án, vụ, lượt, hội nghị, tổ, nhiệm vụ, công trình
                    trường hợp, phương án, kế hoạch, chương trình, hợp đồng, dịch vụ, văn bản, lần
                    ý kiến, hồ sơ xin, đơn vị được, quyết định phê duyệt, hình thức, điểm, cơ sở
                    quy trình, hệ thống, phần mềm, giải pháp, giấy phép, giấy chứng nhận, thẻ, tài
                    khoản, đề tài, công tác, kết luận, bộ phận, trung tâm, trạm, khu, cụm, nhà
                    bản xác nhận, giấy xác nhận, hoạt động, sản phẩm, chứng thư, mô hình, trang, hội đồng, ban, lượt người
                    """);

    /** What may follow "cấp" in a noun phrase: đơn vị cấp sở. */
    private static final Set<String> LEVELS =
            Set.of(
                    "sở", "tỉnh", "huyện", "xã", "bộ", "cơ", "trung", "phòng", "thôn", "ngành",
                    "quốc", "thành", "trường", "ủy", "uỷ", "phường", "khu", "chi");

    private static final List<Lexicon<Boolean>> GROUPS =
            List.of(
                    Lexicon.words("huyện, thị xã, thành phố, tỉnh, quận"),
                    Lexicon.words("xã, phường, thị trấn, đặc khu"),
                    Lexicon.words(
                            "sở, ban, ngành, đoàn thể, cơ quan, đơn vị, địa phương, tổ chức,"
                                    + " cá nhân, doanh nghiệp, hợp tác xã, tập thể, hộ gia đình,"
                                    + " hội, người dân, công dân"),
                    Lexicon.words(
                            "cán bộ, công chức, viên chức, người lao động, đảng viên, công nhân,"
                                    + " nhân viên, chuyên viên"),
                    Lexicon.words(
                            "tin, bài, ảnh, video, phóng sự, bài viết, tin bài, bài ảnh, clip,"
                                    + " chuyên mục, chuyên đề, lượt tin, ảnh bài, hình ảnh"),
                    Lexicon.words("thôn, bản, ấp, buôn, làng, tổ dân phố, khu phố, khu dân cư"),
                    Lexicon.words(
                            "nghị quyết, quyết định, chỉ thị, kế hoạch, văn bản, công văn,"
                                    + " báo cáo, tờ trình, thông báo, hướng dẫn, chương trình,"
                                    + " đề án, kết luận, quy chế"),
                    Lexicon.words("đơn, thư, khiếu nại, tố cáo, kiến nghị, phản ánh"),
                    Lexicon.words(
                            "trường, lớp, học sinh, sinh viên, giáo viên, trạm, trung tâm,"
                                    + " bệnh viện, cơ sở"),
                    Lexicon.words("cuộc, hội nghị, hội thảo, tọa đàm, lớp, buổi, đợt"),
                    Lexicon.words("hồ sơ, kết quả, giấy tờ, tài liệu"),
                    Lexicon.words("phí, lệ phí, thuế, giá"),
                    Lexicon.words("thăm dò, khai thác, chế biến, vận chuyển"),
                    Lexicon.words("đất đai, xây dựng, đầu tư, hộ tịch, môi trường"),
                    Lexicon.words("sản xuất, kinh doanh, chế biến"),
                    Lexicon.words("nhiệm vụ, giải pháp, chỉ tiêu, tiêu chí, mục tiêu"),
                    Lexicon.words(
                            "mô hình, sáng kiến, đề tài, giải pháp, dự án, công trình, cơ sở,"
                                    + " chương trình"),
                    Lexicon.words(
                            "người, hội viên, đoàn viên, thanh niên, phụ nữ, học viên, đại biểu,"
                                    + " nông dân"));

    private UnitGrammar() {}

    /** The unit that begins at a token; null where nothing there can be one. */
    static @Nullable Unit read(Tokens tokens, int at) {
        int start = at;
        while (tokens.at(start).kind() == Token.Kind.MARK && !isPower(tokens, start)) {
            start++;
        }
        var percent = PERCENT.at(tokens, start);
        if (percent != null) {
            return new Unit("%", Kind.PERCENT, start, percent.to());
        }
        var points = POINTS.at(tokens, start);
        if (points != null) {
            return new Unit(
                    Words.plain(tokens, start, points.to()), Kind.PERCENT, start, points.to());
        }
        var money = MONEY.at(tokens, start);
        if (money != null && !isDongWord(tokens, start)) {
            return unit(tokens, Kind.MONEY, start, money.to());
        }
        var measure = MEASURES.at(tokens, start);
        if (measure != null && !startsLonger(tokens, start)) {
            boolean power = isPower(tokens, measure.to()) || isPlainPower(tokens, measure.to());
            int end = power ? measure.to() + 1 : measure.to();
            return unit(tokens, Kind.MEASURE, start, end);
        }
        if (DURATIONS.contains(tokens.word(start))) {
            int end = tokens.has(start + 1, "làm", "việc") ? start + 3 : start + 1;
            return unit(tokens, Kind.DURATION, start, end);
        }
        return counted(tokens, start);
    }

    /** "điểm cầu", "hạng mục", "độ tuổi", "bậc học" are nouns of their own. */
    private static boolean startsLonger(Tokens tokens, int at) {
        return switch (tokens.word(at)) {
            case "điểm" ->
                    Set.of(
                                    "cầu", "trường", "bưu", "đen", "du", "dân", "giao", "nóng",
                                    "phục", "sáng", "nghẽn", "mỏ", "tiếp", "truy")
                            .contains(tokens.word(at + 1));
            case "hạng" -> tokens.is(at + 1, "mục");
            case "bậc" -> tokens.is(at + 1, "học");
            default -> false;
        };
    }

    private static boolean isDongWord(Tokens tokens, int at) {
        return tokens.is(at, "đồng")
                && Set.of("chí", "thời", "bào", "nghiệp", "bộ", "hồ", "ý")
                        .contains(tokens.word(at + 1));
    }

    private static boolean isPower(Tokens tokens, int at) {
        String before = tokens.word(at - 1);
        return tokens.at(at).kind() == Token.Kind.MARK
                && tokens.glued(at)
                && (before.equals("m") || before.equals("km") || before.equals("cm"));
    }

    /** The 2 of "km2" without a raised digit. */
    private static boolean isPlainPower(Tokens tokens, int at) {
        boolean length = Set.of("m", "km", "cm").contains(tokens.word(at - 1));
        return length && tokens.glued(at) && (tokens.is(at, "2") || tokens.is(at, "3"));
    }

    private static Unit unit(Tokens tokens, Kind kind, int from, int to) {
        return new Unit(Words.plain(tokens, from, to), kind, from, to);
    }

    private static @Nullable Unit counted(Tokens tokens, int at) {
        int start = at;
        if (tokens.has(start, "tổng", "số")) {
            start += 2;
        } else if (tokens.is(start, "số") && !tokens.is(start + 1, "hóa")) {
            start++;
        }
        if (!tokens.at(start).isWord() || opensNoUnit(tokens, start)) {
            return null;
        }
        int to = nounPhrase(tokens, start);
        while (true) {
            int next = listed(tokens, start, to);
            if (next == to) {
                break;
            }
            to = next;
        }
        return to == start ? null : unit(tokens, Kind.COUNT, start, to);
    }

    /** Whether a comma divides nouns that are commonly listed together ("sở, ban, ngành"). */
    static boolean joinsNouns(Tokens tokens, int comma) {
        for (Lexicon<Boolean> group : GROUPS) {
            if (group.isAt(tokens, comma + 1)
                    && group.first(tokens, Math.max(0, comma - 5), comma) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word cannot go on a noun phrase: a verb or a function word. */
    static boolean endsNoun(Tokens tokens, int at) {
        var end = ENDS.at(tokens, at);
        return end != null && !isNoun(tokens, at, end);
    }

    private static boolean opensNoUnit(Tokens tokens, int at) {
        var end = ENDS.at(tokens, at);
        if (end == null || isNoun(tokens, at, end)) {
            return false;
        }
        String word = tokens.word(at);
        boolean noun =
                Set.of(
                                "tổ", "báo", "lần", "quyết", "kế", "kiến", "hướng", "cấp", "quy",
                                "lớp", "đề")
                        .contains(word);
        if (word.equals("cấp")) {
            return tokens.at(at + 1).isWord()
                    && !LEVELS.contains(tokens.word(at + 1))
                    && !ENDS.isAt(tokens, at + 1);
        }
        return !noun;
    }

    /** The index after a noun phrase without commas. */
    private static int nounPhrase(Tokens tokens, int start) {
        var head = HEADS_OF_VERBS.at(tokens, start);
        int to = head == null ? start + 1 : Math.max(start + 1, head.to());
        int free = head == null ? start + 1 : head.to() + 2;
        if (ENDS.at(tokens, start) instanceof Lexicon.Hit<Boolean> noun) {
            to = Math.max(to, noun.to());
        }
        while (to < tokens.size() && to - start < LONGEST && continues(tokens, start, to, free)) {
            to++;
        }
        return to;
    }

    private static boolean continues(Tokens tokens, int start, int at, int free) {
        Token token = tokens.at(at);
        if (!token.isWord()) {
            return false;
        }
        if (token.word().equals("đến") || token.word().equals("đi")) {
            return tokens.is(at - 1, "bản") && !tokens.at(at + 1).isDigits();
        }
        if (token.word().equals("cấp")) {
            return LEVELS.contains(tokens.word(at + 1));
        }
        if (isName(tokens, start, at)) {
            return false;
        }
        var end = ENDS.at(tokens, at);
        if (end == null || isNoun(tokens, at, end)) {
            return true;
        }
        boolean function = end.to() - at == 1;
        return at < free && !function && tokens.at(at).isWord();
    }

    /** A capital after a small letter begins a name, unless it is an abbreviation (TTHC). */
    private static boolean isName(Tokens tokens, int start, int at) {
        String text = tokens.text();
        int from = tokens.at(at).start();
        int to = tokens.at(at).end();
        if (!Character.isUpperCase(text.charAt(from))) {
            return false;
        }
        boolean abbreviation =
                to - from > 1
                        && text.substring(from, to)
                                .equals(text.substring(from, to).toUpperCase(Locale.ROOT));
        return !abbreviation && at > start;
    }

    /** The index after ", công chức" or "và công chức" in "cán bộ, công chức"; the same if none. */
    private static int listed(Tokens tokens, int start, int at) {
        boolean and = tokens.is(at, "và") || tokens.is(at, "hoặc");
        if (!tokens.is(at, ",") && !and) {
            return at;
        }
        int next = at + 1;
        for (Lexicon<Boolean> group : GROUPS) {
            var item = group.at(tokens, next);
            if (item != null && group.first(tokens, start, at) != null) {
                return nounPhraseFrom(tokens, item.to(), next);
            }
        }
        return at;
    }

    private static int nounPhraseFrom(Tokens tokens, int at, int start) {
        int to = at;
        while (to < tokens.size() && to - start < 5 && continues(tokens, start, to, start)) {
            to++;
        }
        return to;
    }
}
