package vn.vanthu.extract.quantity;

import java.util.Map;
import java.util.Set;
import vn.vanthu.text.Lexicon;

/** The words by which the parts of an indicator are told apart. */
final class IndicatorWords {

    /** Begins the name of a measure. */
    static final Lexicon<Boolean> MEASURES =
            Lexicon.words(
                    """
                    tỷ lệ, tỉ lệ, chỉ số, tổng số, số lượng, mức độ hài lòng, giá trị, tốc độ
                    thu nhập, kim ngạch, năng suất, sản lượng, diện tích, tổng kinh phí, số hồ sơ
                    tổng mức, tổng vốn, tổng thu, tổng chi, độ che phủ, tổng sản phẩm, thời gian
                    số tiền, tổng số tiền, kinh phí, tỷ trọng, tổng diện tích, tổng công suất
                    tổng giá trị, tổng sản lượng, quy mô, công suất, số thủ tục, số văn bản
                    điểm số, chi phí, mật độ, vốn đầu tư, tổng mức đầu tư, trữ lượng
                    """);

    /** Subjects that the document itself is about. */
    static final Lexicon<Boolean> GOVERNMENTS =
            Lexicon.words(
                    "tỉnh, thành phố, huyện, xã, phường, ubnd, ủy ban nhân dân, uỷ ban nhân dân,"
                            + " hđnd, hội đồng nhân dân, chủ tịch ubnd");

    /** Openings of a clause that do not say what is measured. */
    static final Lexicon<Boolean> LEADS =
            Lexicon.words(
                    """
                    mục tiêu :, mục tiêu, phấn đấu, phần đầu, phân đầu, cụ thể :, kết quả
                    kết quả :, trong đó :, trong đó, trong đó có, theo đó, ngoài ra, hiện nay
                    đến nay, đồng thời, cụ thể, qua đó, duy trì, tuy nhiên, bên cạnh đó, nhìn chung
                    tính đến thời điểm báo cáo, đến thời điểm báo cáo, cải thiện, tiếp tục, nâng
                    tập trung, đảm bảo, bảo đảm, duy trì và cải thiện, nâng cao, có, gồm, và, với
                    - , +, ., hiện, tại đây, thực hiện tốt, góp phần, đạt mục tiêu, :, trong, riêng
                    cùng với đó, toàn tỉnh, toàn huyện, toàn thành phố, toàn xã, cả tỉnh, từ đó
                    phấn đấu đạt, trên địa bàn tỉnh, trên địa bàn, như, tính đến nay, nhất là, là
                    đến thời điểm hiện tại, thời gian qua, trong kỳ, trong kỳ báo cáo, mỗi năm
                    cũng, cả nước, chủ trì ,, chủ trì, hằng năm, hàng năm, qua rà soát, theo báo cáo, theo thống kê
                    đến hết năm, đến cuối năm, tới hết năm, tiến tới, tiến đến, tới, tiến
                    nhằm, để, mà, thì, các, có thêm, yêu cầu, ước, ước thực hiện, cố gắng, •
                    """);

    /** Single pieces: what is counted stands before the number ("máy in: 12 cái"). */
    static final Set<String> PIECES = Set.of("cái", "chiếc", "con", "quyển", "cuốn", "tờ", "bộ");

    /** Closings of a clause that lead to its number. */
    static final Set<String> TAILS =
            Set.of(
                    "đạt", "được", "là", "có", "phấn", "đấu", "phần", "đầu", "phân", ":", ",", "đã",
                    "lên", "xuống", "còn", "ước", "chiếm", "bằng", "gồm", "trong", "đó", "(", "với",
                    "từ", "đối", "khoảng", "bảo", "đảm", "phải", "đến", "nâng", "thứ", "hạng",
                    "đứng", "và", "cả", "ở", "của", "-", "{", "tới", "cho", "tại", "trên", "dưới",
                    "vào", "thêm", "thành", "cùng", "mỗi", "các", "tổng", "như", "=", "vượt", "ít",
                    "hơn", "mức", "hiện", "để", "về", "bởi", "do");

    /** Heads of a noun that the number itself gives: "với tổng kinh phí 5 tỷ đồng". */
    static final Lexicon<String> HEADS =
            Lexicon.of(
                    Map.ofEntries(
                            Map.entry("số tiền", "Số tiền"),
                            Map.entry("tổng số tiền", "Tổng số tiền"),
                            Map.entry("kinh phí", "Kinh phí"),
                            Map.entry("tổng kinh phí", "Tổng kinh phí"),
                            Map.entry("tổng vốn", "Tổng vốn"),
                            Map.entry("tổng diện tích", "Tổng diện tích"),
                            Map.entry("diện tích", "Diện tích"),
                            Map.entry("tỷ lệ", "Tỷ lệ"),
                            Map.entry("tỉ lệ", "Tỷ lệ"),
                            Map.entry("tổng số", "Tổng số"),
                            Map.entry("số lượng", "Số lượng"),
                            Map.entry("tổng công suất", "Tổng công suất"),
                            Map.entry("tổng mức đầu tư", "Tổng mức đầu tư"),
                            Map.entry("giá trị", "Giá trị"),
                            Map.entry("tổng giá trị", "Tổng giá trị"),
                            Map.entry("thời gian", "Thời gian")));

    /** Begin names of bodies that keep their capital. */
    static final Set<String> OFFICES =
            Set.of(
                    "Cổng", "Trang", "Báo", "Đài", "Chủ", "Thủ", "Bộ", "Sở", "Ban", "Ủy", "Uỷ",
                    "Hội", "Trung", "Văn", "Kho", "Công", "Đoàn", "Phòng", "Thanh", "Cục", "Chi",
                    "Viện", "Trường", "Quỹ", "Tòa", "Mặt", "Liên", "Chính", "Quốc");

    static final Set<String> VERBS =
            Set.of(
                    "Ban hành",
                    "Công bố",
                    "Công khai",
                    "Báo cáo",
                    "Thanh tra",
                    "Chủ trì",
                    "Chi trả",
                    "Chủ động",
                    "Trung bình");

    static final Set<String> GENERIC_TITLES =
            Set.of(
                    "mục tiêu",
                    "kết quả",
                    "yêu cầu",
                    "chỉ tiêu",
                    "nhiệm vụ",
                    "đánh giá",
                    "khó khăn",
                    "tồn tại",
                    "hạn chế",
                    "thuận lợi",
                    "phương hướng",
                    "tình hình",
                    "nội dung",
                    "ưu điểm");

    /** Begin headings that name who does it, not what is counted. */
    static final Set<String> BODIES =
            Set.of(
                    "sở ",
                    "ban ",
                    "ubnd",
                    "ủy ban",
                    "uỷ ban",
                    "văn phòng",
                    "công an",
                    "bộ ",
                    "thanh tra",
                    "cục ",
                    "chi cục",
                    "trung tâm",
                    "phòng ",
                    "các sở",
                    "các cơ quan",
                    "đề nghị",
                    "hội ",
                    "mặt trận",
                    "tỉnh đoàn",
                    "đoàn ",
                    "các đơn vị",
                    "kho bạc",
                    "bảo hiểm",
                    "bưu điện",
                    "báo ",
                    "đài ",
                    "thủ trưởng",
                    "các phòng",
                    "giao ");

    private IndicatorWords() {}
}
