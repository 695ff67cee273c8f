package vn.vanthu.draft.docx;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import vn.vanthu.draft.Grid;
import vn.vanthu.draft.Piece;
import vn.vanthu.draft.Scope;
import vn.vanthu.draft.Value;

/** Values for each template, of the invented province of Sơn Hải. */
final class Samples {

    private Samples() {}

    /** Fills all templates of one folder into another. */
    public static void main(String[] folders) throws Exception {
        Path from = Path.of(folders[0]);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".docx")).sorted().toList()) {
                String name = file.getFileName().toString();
                byte[] docx =
                        new TemplateEngine(file, Files.readAllBytes(file)).fill(of(name), "vanthu");
                Files.write(Path.of(folders[1]).resolve(name), docx);
            }
        }
    }

    /** The values for a template, by its file name. */
    static Scope of(String template) throws IOException {
        return switch (template) {
            case "phu-luc-phan-cong.docx" -> assignments();
            case "bang-theo-doi.docx" -> tracking();
            case "cong-van-don-doc.docx" -> letter(3);
            case "ke-hoach-dang.docx" -> party();
            case "thong-bao-ket-luan.docx" ->
                    named(
                            List.of("ỦY BAN NHÂN DÂN", "TỈNH SƠN HẢI"),
                            "Số:        /TB-UBND",
                            "THÔNG BÁO",
                            "Kết luận của Chủ tịch Ủy ban nhân dân tỉnh tại phiên họp Ban Chỉ đạo"
                                    + " cải cách hành chính quý III năm 2026",
                            List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"));
            case "ke-hoach-so.docx" -> {
                var values =
                        new LinkedHashMap<>(
                                named(
                                                List.of("SỞ NỘI VỤ"),
                                                "Số:        /KH-SNV",
                                                "KẾ HOẠCH",
                                                "Cải cách hành chính năm 2027",
                                                List.of("GIÁM ĐỐC"))
                                        .values());
                values.put("coQuanCapTren", Value.words("UBND TỈNH SƠN HẢI"));
                yield new Scope(values);
            }
            case "ke-hoach-xa.docx" ->
                    named(
                            List.of("ỦY BAN NHÂN DÂN", "XÃ BÌNH LÂM"),
                            "Số:        /KH-UBND",
                            "KẾ HOẠCH",
                            "Cải cách hành chính xã Bình Lâm năm 2027",
                            List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"));
            case "bao-cao.docx" -> report();
            default ->
                    named(
                            List.of("ỦY BAN NHÂN DÂN", "TỈNH SƠN HẢI"),
                            "Số:        /KH-UBND",
                            "KẾ HOẠCH",
                            "Cải cách hành chính nhà nước tỉnh Sơn Hải năm 2027",
                            List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"));
        };
    }

    private static Scope named(
            List<String> issuer, String number, String type, String title, List<String> authority) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("coCapTren", new Value.Flag(false));
        values.put("coQuanCapTren", Value.words(""));
        values.put("coQuan", lines(issuer));
        values.put("soKyHieu", Value.words(number));
        values.put("diaDanhNgay", Value.words("Sơn Hải, ngày      tháng 12 năm 2026"));
        values.put("tenLoai", Value.words(type));
        values.put("trichYeu", Value.words(title));
        values.put(
                "moDau",
                paragraphs(
                        "Căn cứ chương trình công tác năm 2027, cơ quan ban hành văn bản này với"
                                + " các nội dung sau:"));
        values.put(
                "muc",
                new Value.Many(
                        List.of(
                                part(
                                        "I. MỤC TIÊU",
                                        List.of(
                                                "Giữ vững kết quả đã đạt, khắc phục ngay các chậm"
                                                        + " trễ đã nêu trong báo cáo năm 2026."),
                                        part("1. Mục tiêu chung", List.of("Nâng chất lượng.")),
                                        part(
                                                "2. Mục tiêu cụ thể",
                                                List.of("- Ít nhất 96% hồ sơ đúng hạn."),
                                                part(
                                                        "a) Về thủ tục hành chính",
                                                        List.of("Rà soát.")),
                                                part(
                                                        "b) Về chế độ công vụ",
                                                        List.of("Kiểm tra.")))),
                                part(
                                        "II. TỔ CHỨC THỰC HIỆN",
                                        List.of("Các cơ quan báo cáo trước ngày 15/11/2027.")))));
        values.put(
                "ketThuc",
                paragraphs(
                        "Trên đây là các nội dung cần thực hiện, các cơ quan nghiêm túc làm./."));
        values.put(
                "noiNhan",
                lines(List.of("- Bộ Nội vụ;", "- Các sở, ban, ngành;", "- Lưu: VT, NC.")));
        values.put("quyenHan", lines(authority));
        values.put("nguoiKy", Value.words("Đặng Quốc Khải"));
        values.put("phuLuc", new Value.Many(List.of()));
        return new Scope(values);
    }

    private static Scope report() throws IOException {
        var values =
                new LinkedHashMap<>(
                        named(
                                        List.of("ỦY BAN NHÂN DÂN", "TỈNH SƠN HẢI"),
                                        "Số:        /BC-UBND",
                                        "BÁO CÁO",
                                        "Kết quả cải cách hành chính quý III năm 2026",
                                        List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))
                                .values());
        values.put(
                "phuLuc",
                new Value.Many(
                        List.of(
                                annex(
                                        "Phụ lục I",
                                        "SỐ LIỆU GIẢI QUYẾT HỒ SƠ",
                                        figures(),
                                        chart(Value.Chart.Kind.BAR)),
                                annex(
                                        "Phụ lục II",
                                        "DIỄN BIẾN QUA CÁC QUÝ",
                                        chart(Value.Chart.Kind.LINE),
                                        picture()))));
        return new Scope(values);
    }

    static Value.Chart chart(Value.Chart.Kind kind) {
        return new Value.Chart(
                kind,
                "Tỷ lệ hồ sơ đúng hạn (%)",
                List.of("Quý I", "Quý II", "Quý III"),
                List.of(
                        new Value.Series("Sở Nội vụ", decimals("96.5", "97.1", "98")),
                        new Value.Series("Xã Bình Lâm", decimals("88", null, "93.4"))),
                "Biểu đồ tỷ lệ hồ sơ đúng hạn ba quý: Sở Nội vụ từ 96,5% lên 98%; xã Bình Lâm từ"
                        + " 88% lên 93,4%, quý II không có số liệu.");
    }

    static Value.Picture picture() throws IOException {
        var image = new BufferedImage(400, 120, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(20, 20, 360, 80);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return new Value.Picture(png.toByteArray(), "Một khung màu cam");
    }

    private static Grid figures() {
        var rows = new ArrayList<Grid.Row>();
        rows.add(row(true, "Đơn vị", "Tiếp nhận", "Đúng hạn", "Tỷ lệ"));
        rows.add(row(false, "Sở Nội vụ", "1.204", "1.180", "98%"));
        rows.add(row(false, "Xã Bình Lâm", "1.530", "1.429", "93,4%"));
        return new Grid(rows);
    }

    private static Grid.Row row(boolean header, String... words) {
        var cells = new ArrayList<Grid.Cell>();
        for (int i = 0; i < words.length; i++) {
            cells.add(new Grid.Cell(List.of(List.of(Piece.of(words[i]))), i, 1, 1));
        }
        return new Grid.Row(cells, header);
    }

    private static Scope party() {
        var values =
                new LinkedHashMap<>(
                        named(
                                        List.of("ĐẢNG ỦY XÃ BÌNH LÂM"),
                                        "Số       -KH/ĐU",
                                        "KẾ HOẠCH",
                                        "thực hiện công tác cải cách hành chính năm 2027",
                                        List.of("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"))
                                .values());
        values.put("coCapTren", new Value.Flag(true));
        values.put("coQuanCapTren", Value.words("ĐẢNG BỘ TỈNH SƠN HẢI"));
        values.put(
                "muc",
                new Value.Many(
                        List.of(
                                part(
                                        "I- MỤC ĐÍCH, YÊU CẦU",
                                        List.of("Quán triệt đầy đủ nội dung."),
                                        part("1. Mục đích", List.of("Tạo chuyển biến rõ nét.")),
                                        part("2. Yêu cầu", List.of("Sát thực tế."))),
                                part("II- NỘI DUNG", List.of("Như phụ lục kèm theo.")))));
        values.put("ketThuc", paragraphs("Kế hoạch này phổ biến đến các chi bộ."));
        return new Scope(values);
    }

    static Scope letter(int addressees) {
        var to = List.of("- Sở Tài chính;", "- Sở Xây dựng;", "- Ủy ban nhân dân xã Bình Lâm.");
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("coCapTren", new Value.Flag(true));
        values.put("coQuanCapTren", Value.words("UBND TỈNH SƠN HẢI"));
        values.put("coQuan", lines(List.of("SỞ NỘI VỤ")));
        values.put("soKyHieu", Value.words("Số:        /SNV-CCHC"));
        values.put("diaDanhNgay", Value.words("Sơn Hải, ngày      tháng 9 năm 2026"));
        values.put(
                "trichYeu",
                Value.words("V/v đôn đốc gửi báo cáo cải cách hành chính quý III năm 2026"));
        values.put("kinhGui", lines(addressees == 1 ? List.of("Sở Tài chính.") : to));
        values.put(
                "doan",
                paragraphs(
                        "Đến hết ngày 20/9/2026, Sở Nội vụ chưa nhận được báo cáo quý III của quý"
                                + " cơ quan.",
                        "Đề nghị gửi báo cáo trước ngày 25/9/2026 để tổng hợp./."));
        values.put("noiNhan", lines(List.of("- Như trên;", "- Lưu: VT, CCHC.")));
        values.put("quyenHan", lines(List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")));
        values.put("nguoiKy", Value.words("Lê Thu Hằng"));
        return new Scope(values);
    }

    static Scope assignments() {
        var groups = new ArrayList<Scope>();
        for (String name : List.of("Cải cách thể chế", "Cải cách thủ tục hành chính")) {
            var tasks = new ArrayList<Scope>();
            for (int i = 1; i <= 14; i++) {
                Map<String, Value> task = new LinkedHashMap<>();
                task.put("stt", Value.words(Integer.toString(i)));
                task.put("noiDung", Value.words("Rà soát, sửa quy trình nội bộ số " + i));
                task.put("chuTri", Value.words("Sở Tư pháp"));
                task.put("phoiHop", Value.words("Các sở, ban, ngành"));
                task.put("thoiHan", Value.words("Trước 30/6/2027"));
                task.put("sanPham", Value.words("Quyết định"));
                tasks.add(new Scope(task));
            }
            Map<String, Value> group = new LinkedHashMap<>();
            group.put("stt", Value.words(groups.isEmpty() ? "I" : "II"));
            group.put("ten", Value.words(name));
            group.put("nhiemVu", new Value.Many(tasks));
            groups.add(new Scope(group));
        }
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("tieuDe", lines(List.of("Phụ lục", "PHÂN CÔNG NHIỆM VỤ NĂM 2027")));
        values.put(
                "kemTheo",
                Value.words("(Kèm theo Kế hoạch số      /KH-UBND ngày      tháng 12 năm 2026)"));
        values.put("nhom", new Value.Many(groups));
        values.put("ghiChu", new Value.Many(List.of()));
        return new Scope(values);
    }

    private static Scope tracking() {
        Map<String, Value> part = new LinkedHashMap<>(part("1. Nhiệm vụ", List.of()).values());
        part.put("doan", new Value.Many(List.of(new Scope(Map.of("loi", figures())))));
        Map<String, Value> values = new LinkedHashMap<>();
        values.put(
                "tieuDe",
                lines(List.of("Phụ lục", "BẢNG THEO DÕI THỰC HIỆN", "Kế hoạch năm 2027")));
        values.put("kemTheo", Value.words("(Tính đến ngày 30/6/2027)"));
        values.put("muc", new Value.Many(List.of(new Scope(part))));
        return new Scope(values);
    }

    private static Scope annex(String label, String title, Value... blocks) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("tieuDe", lines(List.of(label, title)));
        values.put(
                "doan",
                new Value.Many(
                        Arrays.stream(blocks)
                                .map(block -> new Scope(Map.of("loi", block)))
                                .toList()));
        values.put("muc", new Value.Many(List.of(part("I. Nhận xét", List.of("Tăng đều.")))));
        return new Scope(values);
    }

    private static Scope part(String heading, List<String> words, Scope... parts) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("tieuDe", lines(List.of(heading)));
        values.put("doan", paragraphs(words.toArray(String[]::new)));
        values.put("muc", new Value.Many(List.of(parts)));
        return new Scope(values);
    }

    static Value paragraphs(String... words) {
        return many("loi", List.of(words));
    }

    static Value lines(List<String> words) {
        return many("dong", words);
    }

    private static Value many(String name, List<String> words) {
        return new Value.Many(
                words.stream().map(line -> new Scope(Map.of(name, Value.words(line)))).toList());
    }

    private static List<BigDecimal> decimals(String... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? null : new BigDecimal(value))
                .toList();
    }
}
