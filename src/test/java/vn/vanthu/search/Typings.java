package vn.vanthu.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Sentences, questions with the sentence that answers each, and the ways people type. */
public final class Typings {

    static final List<String> SENTENCES =
            List.of(
                    "Đẩy mạnh cải cách hành chính, coi đây là khâu đột phá của nhiệm kỳ.",
                    "Ủy ban nhân dân các xã, phường bố trí phòng chờ cho công dân.",
                    "Tỷ lệ hồ sơ giải quyết đúng hạn tại Bộ phận Một cửa đạt trên 97%.",
                    "Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp rà soát quy trình nội bộ.",
                    "Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực.",
                    "Kỹ năng số cho đội ngũ cán bộ, công chức cấp xã được bồi dưỡng.",
                    "Hoàn thành việc hòa mạng dữ liệu dân cư trước ngày 30/9/2025.",
                    "Kiểm tra kỷ luật, kỷ cương tại 45/63 cơ quan, đơn vị.",
                    "Xây dựng vị trí việc làm và tinh giản biên chế giai đoạn 2021-2025.",
                    "Thúy Hoa thủy lợi: sửa chữa kênh mương sau lũ.",
                    "Quản lý tài chính công theo cơ chế khoán chi.",
                    "Dịch vụ công trực tuyến toàn trình được cung cấp cho doanh nghiệp.",
                    "Người dân hài lòng về sự phục vụ của cơ quan hành chính nhà nước.",
                    "Căn cứ Kế hoạch số 118/KH-UBND của Ủy ban nhân dân tỉnh.",
                    "Định kỳ hằng quý báo cáo kết quả về Văn phòng.",
                    "Tuyên truyền bằng loa truyền thanh, trang thông tin điện tử.",
                    "Thanh toán trực tuyến các khoản phí, lệ phí đạt 55%.",
                    "Khuyến khích sáng kiến, khen thưởng tập thể xuất sắc.",
                    "Hệ thống hội nghị truyền hình kết nối đến thôn bản.",
                    "Đào tạo tiếng dân tộc thiểu số cho cán bộ vùng cao.",
                    "Đất đai, xây dựng là lĩnh vực có nhiều hồ sơ quá hạn.",
                    "Trường học, bệnh viện tự chủ chi thường xuyên.");

    /** Questions, each with words of the one sentence that answers it. */
    static final List<Asked> QUESTIONS =
            List.of(
                    new Asked("cải cách hành chính", "khâu đột phá"),
                    new Asked("ủy ban nhân dân xã", "phòng chờ"),
                    new Asked("tỷ lệ đúng hạn", "97%"),
                    new Asked("rà soát quy trình", "Sở Tư pháp"),
                    new Asked("số hóa thủ tục hành chính", "còn hiệu lực"),
                    new Asked("kỹ năng số", "bồi dưỡng"),
                    new Asked("hòa mạng dữ liệu", "dân cư"),
                    new Asked("kỷ luật kỷ cương", "45/63"),
                    new Asked("45/63", "kỷ cương"),
                    new Asked("tinh giản biên chế", "vị trí việc làm"),
                    new Asked("2021-2025", "biên chế"),
                    new Asked("thủy lợi", "kênh mương"),
                    new Asked("quản lý tài chính công", "khoán chi"),
                    new Asked("dịch vụ công trực tuyến", "toàn trình"),
                    new Asked("người dân hài lòng", "phục vụ"),
                    new Asked("118/KH-UBND", "Căn cứ"),
                    new Asked("định kỳ báo cáo", "hằng quý"),
                    new Asked("trang thông tin điện tử", "truyền thanh"),
                    new Asked("phí, lệ phí", "55%"),
                    new Asked("khen thưởng", "sáng kiến"),
                    new Asked("hội nghị truyền hình", "thôn bản"),
                    new Asked("tiếng dân tộc", "vùng cao"),
                    new Asked("hồ sơ quá hạn", "Đất đai"),
                    new Asked("bệnh viện tự chủ", "chi thường xuyên"));

    private static final Map<String, String> OTHER_PLACE =
            Map.of(
                    "ủy", "uỷ", "hóa", "hoá", "hòa", "hoà", "thủy", "thuỷ", "thúy", "thuý", "tỷ",
                    "tỉ", "kỹ", "kĩ", "lý", "lí", "kỳ", "kì");

    /** A question, and some words of the sentence that is to be found first. */
    record Asked(String words, String found) {}

    private Typings() {}

    /** The same words as typed, without marks, in capitals, decomposed, in the other placement. */
    static Set<String> of(String words) {
        var typings = new LinkedHashSet<String>();
        typings.add(words);
        typings.add(unmarked(words));
        typings.add(words.toUpperCase(Locale.ROOT));
        typings.add(Normalizer.normalize(words, Normalizer.Form.NFD));
        String other = words;
        for (var each : OTHER_PLACE.entrySet()) {
            other = other.replace(each.getKey(), each.getValue());
        }
        typings.add(other);
        return typings;
    }

    private static String unmarked(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
