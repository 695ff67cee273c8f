package vn.vanthu.extract.quantity;

import java.util.Set;
import vn.vanthu.text.DateScanner;
import vn.vanthu.text.Lexicon;
import vn.vanthu.text.NumberGrammar;
import vn.vanthu.text.Token;
import vn.vanthu.text.Tokens;

/**
 * Marks the tokens that never state a quantity: dates, numbers and symbols of documents,
 * provisions, labels, levels, standards, ordinals, telephone numbers, addresses and names.
 */
final class NeverQuantities {

    /** A number right after one of these names something; it counts nothing. */
    private static final Lexicon<Boolean> NAMES =
            Lexicon.words(
                    """
                    điều, khoản, điểm, mục, tiểu mục, phần, chương, tiết, phụ lục, mẫu, biểu, bảng
                    mẫu số, biểu số, phụ lục số, mức độ, mức, cấp độ, đề án, chương trình
                    nghị quyết, nghị định, chỉ thị, thông tư, kết luận
                    lần thứ, khóa, khoá, quận, tổ, khu phố, thôn, số nhà, quốc lộ, tỉnh lộ
                    đường, tầng, trang, vị trí, bước, giai đoạn, kỳ, hạng, loại, nhóm, cấp, vòng
                    bậc, iso, tcvn, qcvn, km, gói thầu, gói thầu số, lý trình, ngõ, hẻm, kiệt, biển số, điện thoại, đt, sđt, fax, tel, tổng đài, hotline
                    số hiệu, mã số, số máy, tiểu dự án, dự án, hợp phần, nội dung, tiêu chí, chỉ số
                    tiêu chí số, khối, lô, thửa, tờ, ô, ca, phương án, vùng, khu vực, kiểu, ngạch
                    ban, phòng, covid, mạng, kênh, phiên bản, version, windows, chuyên khoa, tiểu
                    ấp, khóm, đội, trạm, hình, cột, dòng, stt, tt, lớp, khối lớp, tháng, quý, thứ
                    """);

    /** Names that a count may follow after all: "dự án 5 tỷ", "lớp 12 học viên". */
    private static final Set<String> LOOSE =
            Set.of(
                    "án", "dung", "chí", "mức", "hạng", "vị", "trí", "lớp", "phòng", "ban", "mạng",
                    "phần", "đội", "cấp", "nhóm", "loại", "khối", "đường", "vùng", "trạm", "tổ",
                    "kỳ", "bảng", "nghị", "quyết", "luận", "trình");

    private static final Set<String> ADDRESSES =
            Set.of("phố", "ngõ", "hẻm", "kiệt", "km", "fax", "tel");

    private static final Set<String> ORDERS = Set.of("thứ", "lần");

    private final Tokens tokens;
    private final boolean[] never;

    private NeverQuantities(Tokens tokens) {
        this.tokens = tokens;
        this.never = new boolean[tokens.size()];
    }

    /** For each token whether it can be no part of a quantity. */
    static boolean[] in(Tokens tokens) {
        var marks = new NeverQuantities(tokens);
        marks.dates();
        marks.quotes();
        int at = 0;
        while (at < tokens.size()) {
            marks.token(at);
            // "007" in 1.007 is no number of its own
            at = tokens.isDigits(at) ? NumberGrammar.endOfChain(tokens, at) : at + 1;
        }
        marks.label();
        return marks.never;
    }

    private void dates() {
        for (DateScanner.Found found : DateScanner.scan(tokens, null)) {
            int from = tokens.indexAt(found.span().start());
            for (int i = from; i < tokens.size() && tokens.at(i).end() <= found.span().end(); i++) {
                never[i] = true;
            }
        }
    }

    /** A number inside a short quotation is part of a name: “Mỗi xã một sản phẩm”. */
    private void quotes() {
        int open = -1;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.word(i);
            boolean plain = word.equals("\"");
            if (word.equals("“") || word.equals("‘") || plain && open < 0) {
                open = i;
            } else if (open >= 0 && (word.equals("”") || word.equals("’") || plain)) {
                if (i - open <= 14) {
                    mark(open, i);
                }
                open = -1;
            }
        }
    }

    private void token(int at) {
        if (at > 0 && (tokens.is(at, "http") || tokens.is(at, "https") || tokens.is(at, "www"))) {
            untilSpace(at);
        }
        if (!tokens.isDigits(at) || never[at]) {
            return;
        }
        int end = NumberGrammar.endOfChain(tokens, at);
        if (gluedToWord(at, end) || isNamed(at, end) || isPhone(at) || isYear(at, end)) {
            mark(at, end);
        } else if (isDayAndMonth(at, end) || isClock(at, end) || isEnumerator(at)) {
            mark(at, end);
        }
    }

    private void mark(int from, int to) {
        for (int i = from; i < to && i < never.length; i++) {
            never[i] = true;
        }
    }

    private void untilSpace(int at) {
        int end = at + 1;
        while (tokens.glued(end)) {
            end++;
        }
        mark(at, end);
    }

    /** VTV5, QH13, 34/2016/NĐ-CP, 1446/UBND-KTN, Covid-19, 5G. */
    private boolean gluedToWord(int at, int end) {
        if (tokens.glued(at)) {
            Token before = tokens.at(at - 1);
            if (before.isWord() || "_@#".contains(before.word())) {
                return true;
            }
            if ("/-".contains(before.word()) && tokens.glued(at - 1)) {
                return tokens.at(at - 2).isWord() || never[at - 1];
            }
        }
        if (!tokens.glued(end)) {
            return false;
        }
        Token next = tokens.at(end);
        if (next.isWord()) {
            String word = next.word();
            boolean unit =
                    Set.of("ha", "km", "m", "kg", "đ", "tr", "kv", "mw", "tấn").contains(word);
            return !unit && word.length() <= 2 || word.equals("h");
        }
        boolean link = next.word().equals("/") || next.word().equals("-");
        return link
                && tokens.glued(end + 1)
                && tokens.at(end + 1).isWord()
                && Character.isUpperCase(tokens.text().charAt(tokens.at(end + 1).start()));
    }

    private boolean isNamed(int at, int end) {
        String before = tokens.word(at - 1);
        if (before.equals("nghiệp") && tokens.has(at, "4", ".", "0")) {
            return true; // công nghiệp 4.0
        }
        if (isOfCompany(at, end)) {
            return true;
        }
        if (before.equals("số")) {
            // "gói thầu số 16 lý trình"; but "trong số 20 hồ sơ"
            return !Set.of("tổng", "một", "đa", "với", "là", "trong", "có", "còn", "ngoài")
                    .contains(tokens.word(at - 2));
        }
        if (before.equals(",") || before.equals("và") || before.equals("-")) {
            return at > 1
                    && tokens.isDigits(at - 2)
                    && never[at - 2]
                    && !countsAfter(end)
                    && tokens.word(at).length() < 4
                    && !tokens.is(end, "%");
        }
        var name = NAMES.before(tokens, at);
        if (name == null) {
            return ORDERS.contains(before) && !isRank(at, end);
        }
        boolean street = before.equals("đường") && !countsAfter(end);
        if (street || ADDRESSES.contains(before)) {
            return true; // đường 30/4
        }
        if (isRank(at, end) || rankVerb(name.from())) {
            return false;
        }
        boolean count = LOOSE.contains(before) && countsAfter(end);
        return !count;
    }

    /** Whether "xếp", "đứng" or "đạt" stands shortly before: what follows is a rank. */
    private boolean rankVerb(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
            if (Set.of("xếp", "đứng", "hạng").contains(tokens.word(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isRank(int at, int end) {
        return end == at + 3 && tokens.is(at + 1, "/") || rankVerb(at);
    }

    /** Whether a unit follows, so that the number counts something after all. */
    private boolean countsAfter(int end) {
        var unit = UnitGrammar.read(tokens, end);
        return unit != null && !tokens.is(end, "năm") && !tokens.is(end, "của");
    }

    /** "Công ty TNHH Lâm nghiệp 888 Yên Bái": two capitals behind, a company before. */
    private boolean isOfCompany(int at, int end) {
        if (!isCapital(end) || !isCapital(end + 1)) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(0, at - 12) && tokens.at(i).isWord(); i--) {
            if (tokens.has(i, "công", "ty") || tokens.has(i, "tập", "đoàn")) {
                return true;
            }
        }
        return false;
    }

    private boolean isCapital(int at) {
        Token token = tokens.at(at);
        return token.isWord() && Character.isUpperCase(tokens.text().charAt(token.start()));
    }

    private boolean isPhone(int at) {
        String digits = tokens.word(at);
        return digits.length() > 2 && digits.startsWith("0");
    }

    /** 1990 to 2049 alone is a year, unless something follows that it counts. */
    private boolean isYear(int at, int end) {
        String word = tokens.word(at);
        if (word.length() != 4 || end > at + 1 && !tokens.is(at + 1, "-")) {
            return false;
        }
        int year = Integer.parseInt(word);
        if (year < 1930 || year > 2060) {
            return false;
        }
        boolean said = Set.of("năm", "-", "/", "luật").contains(tokens.word(at - 1));
        boolean told = Set.of("là", ":", "có", "được", "gồm").contains(tokens.word(at - 1));
        return said || !told && !countsAfter(end);
    }

    /** "từ 01/6", "đến 31/8": the first is below 32, the second below 13. */
    private boolean isDayAndMonth(int at, int end) {
        if (end != at + 3 || !tokens.is(at + 1, "/")) {
            return end == at + 5 && tokens.is(at + 1, "/") && tokens.is(at + 3, "/");
        }
        boolean after =
                Set.of("từ", "đến", "ngày", "trước", "hết", "sáng", "chiều", "dịp")
                        .contains(tokens.word(at - 1));
        if (tokens.has(at, "24", "/", "24") || tokens.has(at, "24", "/", "7")) {
            return true;
        }
        return after
                && !countsAfter(end)
                && Integer.parseInt(tokens.word(at)) < 32
                && Integer.parseInt(tokens.word(at + 2)) < 13;
    }

    private boolean isClock(int at, int end) {
        boolean hour = tokens.is(end, "giờ");
        boolean said = Set.of("lúc", "hồi", "vào", "từ", "đến").contains(tokens.word(at - 1));
        boolean minutes = tokens.is(end, "phút") && tokens.is(at - 1, "giờ");
        return hour && (said || tokens.isDigits(end + 1)) || minutes;
    }

    /** "(1) …; (2) …"; not the repetition in "hai (02)". */
    private boolean isEnumerator(int at) {
        boolean alone = tokens.is(at - 1, "(") && tokens.is(at + 1, ")");
        return alone && tokens.word(at).length() < 3 && !tokens.at(at - 2).isWord();
    }

    /** "1. Tiếp tục …", "2) …" at the beginning. */
    private void label() {
        int at = 0;
        while (at < tokens.size() && "-+•([".contains(tokens.word(at))) {
            at++;
        }
        if (!tokens.isDigits(at)) {
            return;
        }
        int end = NumberGrammar.endOfChain(tokens, at);
        boolean closed = tokens.is(end, ".") || tokens.is(end, ")") || tokens.is(end, "/");
        boolean dotted = end > at + 1 && tokens.is(at + 1, ".") && tokens.word(at + 2).length() < 3;
        boolean last = end >= tokens.size();
        if (closed && tokens.word(at).length() < 4 || dotted && !tokens.is(end, "%") || last) {
            mark(at, end);
        }
    }
}
