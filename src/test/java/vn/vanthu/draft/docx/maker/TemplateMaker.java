package vn.vanthu.draft.docx.maker;

import static vn.vanthu.draft.docx.maker.Wml.CENTRE;
import static vn.vanthu.draft.docx.maker.Wml.KEEP;
import static vn.vanthu.draft.docx.maker.Wml.before;
import static vn.vanthu.draft.docx.maker.Wml.bold;
import static vn.vanthu.draft.docx.maker.Wml.italic;
import static vn.vanthu.draft.docx.maker.Wml.paragraph;
import static vn.vanthu.draft.docx.maker.Wml.rule;
import static vn.vanthu.draft.docx.maker.Wml.run;
import static vn.vanthu.draft.docx.maker.Wml.size;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.vanthu.draft.docx.maker.Bodies.Superior;

/** Makes the templates of {@code templates/} from their measures. */
final class TemplateMaker {

    private static final LocalDateTime STAMP = LocalDateTime.of(2020, 1, 1, 0, 0);

    private TemplateMaker() {}

    /** Writes all templates into the folder that the argument names. */
    public static void main(String[] folder) throws IOException {
        for (var template : all().entrySet()) {
            Path file = Path.of(folder[0]).resolve(template.getKey());
            try (OutputStream out = Files.newOutputStream(file);
                    var zip = new ZipOutputStream(out)) {
                for (var part : template.getValue().entrySet()) {
                    var entry = new ZipEntry(part.getKey());
                    entry.setTimeLocal(STAMP);
                    zip.putNextEntry(entry);
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        }
    }

    /** The parts of each template, by file name. */
    static Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        all.put("ke-hoach.docx", named(Superior.IF_ANY));
        all.put("ke-hoach-so.docx", named(Superior.ALWAYS));
        all.put("ke-hoach-xa.docx", named(Superior.NONE));
        all.put("bao-cao.docx", named(Superior.IF_ANY));
        all.put("thong-bao-ket-luan.docx", notice());
        all.put("cong-van-don-doc.docx", letter());
        all.put("phu-luc-phan-cong.docx", assignments());
        all.put("bang-theo-doi.docx", tracking());
        all.put("ke-hoach-dang.docx", party());
        all.put("so-sanh.docx", redline());
        return all;
    }

    /** Văn bản có tên loại (Phụ lục III, mẫu 1.4), with annexes (mẫu 2.1). */
    private static Map<String, String> named(Superior superior) {
        var bodies = new Bodies();
        return Parts.of(
                Profile.STATE,
                bodies.head(superior, "")
                        + bodies.title()
                        + bodies.paragraphs("moDau", "Các đoạn mở đầu", "")
                        + bodies.sections(1)
                        + bodies.ending()
                        + bodies.signature()
                        + bodies.annexes(Profile.STATE));
    }

    /** Thông báo kết luận: mẫu 1.4 without annexes. */
    private static Map<String, String> notice() {
        var bodies = new Bodies();
        return Parts.of(
                Profile.STATE,
                bodies.head(Superior.IF_ANY, "")
                        + bodies.title()
                        + bodies.paragraphs("moDau", "Các đoạn mở đầu", "")
                        + bodies.sections(1)
                        + bodies.ending()
                        + bodies.signature()
                        + Bodies.last());
    }

    /** Công văn (Phụ lục III, mẫu 1.5). */
    private static Map<String, String> letter() {
        var bodies = new Bodies();
        String subject =
                paragraph(
                        "Letterhead",
                        before(120) + CENTRE,
                        bodies.wml.value("trichYeu", "V/v …", size(24)));
        String addressee =
                bodies.within(
                        "neu:mot:kinhGui",
                        "Nếu gửi một nơi",
                        "Letterhead",
                        before(240) + CENTRE,
                        run("Kính gửi: ", "")
                                + Wml.mark("#lap:kinhGui")
                                + bodies.wml.value("dong", "Cơ quan", "")
                                + Wml.mark("/lap:kinhGui"));
        String addressees =
                paragraph(
                                "Letterhead",
                                KEEP + before(240) + "<w:ind w:left=\"2268\" w:firstLine=\"0\"/>",
                                run("Kính gửi:", ""))
                        + bodies.line(
                                "kinhGui",
                                "Các nơi gửi, mỗi dòng một",
                                "Letterhead",
                                // Dashes stand under the colon (Phụ lục I, Phần I, Mục II, 9a).
                                before(60) + "<w:ind w:left=\"3459\" w:hanging=\"170\"/>",
                                "");
        return Parts.of(
                Profile.STATE,
                bodies.head(Superior.IF_ANY, subject)
                        + addressee
                        + bodies.around("neu:nhieu:kinhGui", "Nếu gửi nhiều nơi", addressees)
                        + paragraph("Letterhead", "<w:spacing w:before=\"0\" w:after=\"120\"/>", "")
                        + bodies.paragraphs("doan", "Các đoạn", "")
                        + bodies.signature()
                        + Bodies.last());
    }

    /** Phụ lục phân công nhiệm vụ (Phụ lục III, mẫu 2.1): a lying table. */
    private static Map<String, String> assignments() {
        var bodies = new Bodies();
        int[] widths = {680, 4906, 2381, 2381, 1701, 1954};
        String[] heads = {
            "STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn", "Sản phẩm"
        };
        String[] fields = {"stt", "noiDung", "chuTri", "phoiHop", "thoiHan", "sanPham"};
        var head = new String[heads.length];
        var cells = new String[heads.length];
        for (int i = 0; i < heads.length; i++) {
            head[i] = paragraph("TableText", CENTRE, run(heads[i], "<w:b/>"));
            cells[i] =
                    paragraph(
                            "TableText",
                            i == 0 ? CENTRE : "",
                            (i == 0 ? Wml.mark("#lap:nhiemVu") : "")
                                    + bodies.wml.value(fields[i], heads[i], "")
                                    + (i == heads.length - 1
                                            ? Wml.mark("/lap:nhiemVu") + Wml.mark("/lap:nhom")
                                            : ""));
        }
        String group =
                "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
                        + Wml.cell(
                                widths[0],
                                "",
                                paragraph(
                                        "TableText",
                                        KEEP + CENTRE,
                                        Wml.mark("#lap:nhom")
                                                + Wml.mark("#neu:ten")
                                                + bodies.wml.value("stt", "Số nhóm", "<w:b/>")))
                        + Wml.cell(
                                Wml.sum(widths) - widths[0],
                                "<w:gridSpan w:val=\"5\"/>",
                                paragraph(
                                        "TableText",
                                        KEEP,
                                        bodies.wml.value("ten", "Tên nhóm", "<w:b/>")
                                                + Wml.mark("/neu:ten")))
                        + "</w:tr>";
        String rows =
                bodies.wml.control(
                        "lap:nhom",
                        "Các nhóm nhiệm vụ",
                        bodies.wml.control("neu:ten", "Nếu nhóm có tên", group)
                                + bodies.wml.control(
                                        "lap:nhiemVu",
                                        "Các nhiệm vụ",
                                        Wml.row(widths, "<w:cantSplit/>", cells)));
        var borders = new StringBuilder("<w:tblBorders>");
        for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            borders.append("<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\"");
            borders.append(" w:color=\"000000\"/>");
        }
        String table =
                "<w:tbl><w:tblPr><w:tblW w:w=\""
                        + Wml.sum(widths)
                        + "\" w:type=\"dxa\"/>"
                        + borders
                        + "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr>"
                        + Wml.grid(widths)
                        + Wml.row(widths, "<w:cantSplit/><w:tblHeader/>", head)
                        + rows
                        + "</w:tbl>";
        return Parts.of(
                Profile.LYING,
                annexTitle(bodies)
                        + table
                        + bodies.paragraphs("ghiChu", "Ghi chú dưới bảng", "")
                        + Bodies.last());
    }

    /** Bảng theo dõi: lying pages with a title and tables under headings (mẫu 2.1). */
    private static Map<String, String> tracking() {
        var bodies = new Bodies();
        return Parts.of(Profile.LYING, annexTitle(bodies) + bodies.sections(2) + Bodies.last());
    }

    private static String annexTitle(Bodies bodies) {
        return bodies.line("tieuDe", "Tên phụ lục, mỗi dòng một", "AnnexTitle", "", "")
                + paragraph(
                        "Letterhead",
                        "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"120\"/>" + CENTRE,
                        bodies.wml.value("kemTheo", "(Kèm theo …)", "<w:i/>"));
    }

    /** Văn bản của Đảng (Hướng dẫn 05-HD/VPTW). */
    private static Map<String, String> party() {
        var bodies = new Bodies();
        Wml wml = bodies.wml;
        int[] widths = {4250, 5104};
        // As long as the words: 13.78 sizes of 15 points.
        int side = (widths[1] - 4133) / 2;
        String issuer =
                bodies.within(
                                "neu:coCapTren",
                                "Nếu có cơ quan cấp trên",
                                "Letterhead",
                                CENTRE,
                                wml.value("coQuanCapTren", "CƠ QUAN CẤP TRÊN", size(28)))
                        + bodies.line(
                                "coQuan",
                                "Tên cơ quan, mỗi dòng một",
                                "Letterhead",
                                CENTRE,
                                bold(28))
                        + paragraph("Letterhead", CENTRE, run("*", bold(28)));
        String party =
                paragraph("Letterhead", CENTRE, run("ĐẢNG CỘNG SẢN VIỆT NAM", bold(30)))
                        + rule(side, 30);
        String head =
                Wml.frame(
                        widths,
                        new String[] {issuer, party},
                        new String[] {
                            paragraph(
                                    "Letterhead",
                                    CENTRE,
                                    wml.value("soKyHieu", "Số …-KH/…", size(28))),
                            paragraph(
                                    "Letterhead",
                                    CENTRE,
                                    wml.value(
                                            "diaDanhNgay",
                                            "Địa danh, ngày … tháng … năm …",
                                            italic(28)))
                        });
        String title =
                paragraph(
                                "Letterhead",
                                before(360) + CENTRE,
                                wml.value("tenLoai", "TÊN LOẠI VĂN BẢN", bold(32)))
                        + paragraph(
                                "Letterhead",
                                CENTRE,
                                wml.value("trichYeu", "Trích yếu nội dung", bold(30)))
                        + paragraph("Letterhead", CENTRE, run("-----", size(28)))
                        + paragraph(
                                "Letterhead", "<w:spacing w:before=\"0\" w:after=\"120\"/>", "");
        return Parts.of(
                Profile.PARTY,
                head
                        + title
                        + bodies.paragraphs("moDau", "Các đoạn mở đầu", "")
                        + bodies.sections(1)
                        + bodies.ending()
                        + partySignature(bodies)
                        + bodies.annexes(Profile.PARTY));
    }

    /** Two documents as one: the lines of any document, each set as what it is. */
    private static Map<String, String> redline() {
        var bodies = new Bodies();
        var lines = new StringBuilder();
        lines.append(line(bodies, "giua", "Đoạn đặt giữa", "Letterhead", CENTRE, ""));
        lines.append(line(bodies, "trai", "Đoạn đặt sát lề trái", "Letterhead", "", ""));
        lines.append(line(bodies, "doan", "Đoạn văn hoặc bảng", "", "", ""));
        for (int level = 1; level <= 4; level++) {
            // No style of the numbered list: a label that changed must be seen to have changed.
            String outline = KEEP + "<w:outlineLvl w:val=\"" + (level - 1) + "\"/>";
            lines.append(
                    line(bodies, "muc" + level, "Tiêu đề cấp " + level, "", outline, "<w:b/>"));
        }
        return Parts.of(
                Profile.STATE,
                bodies.around("lap:khoi", "Các đoạn, theo thứ tự", lines.toString())
                        + Bodies.last());
    }

    private static String line(
            Bodies bodies, String name, String alias, String style, String format, String run) {
        return bodies.within(
                "neu:" + name, alias, style, format, bodies.wml.value("loi", "Lời hoặc bảng", run));
    }

    /** Only the first line of the authority, T/M or K/T, is bold. */
    private static String partySignature(Bodies bodies) {
        Wml wml = bodies.wml;
        String recipients =
                paragraph(
                                "Recipients",
                                KEEP,
                                run("Nơi nhận:", size(28) + "<w:u w:val=\"single\"/>"))
                        + bodies.line(
                                "noiNhan", "Nơi nhận, mỗi dòng một", "Recipients", "", size(24));
        String first = Wml.mark("#neu:dauTien") + wml.value("dong", "T/M …", bold(28));
        String later = wml.value("dong", "CHỨC VỤ", size(28)) + Wml.mark("/neu:khong:dauTien");
        String authority =
                wml.control(
                        "lap:quyenHan",
                        "Quyền hạn, chức vụ, mỗi dòng một",
                        wml.control(
                                        "neu:dauTien",
                                        "Dòng đầu in đậm",
                                        paragraph(
                                                "Letterhead",
                                                KEEP + CENTRE,
                                                Wml.mark("#lap:quyenHan")
                                                        + first
                                                        + Wml.mark("/neu:dauTien")))
                                + wml.control(
                                        "neu:khong:dauTien",
                                        "Các dòng sau không đậm",
                                        paragraph(
                                                "Letterhead",
                                                KEEP + CENTRE,
                                                Wml.mark("#neu:khong:dauTien")
                                                        + later
                                                        + Wml.mark("/lap:quyenHan"))));
        String blank = paragraph("Letterhead", KEEP + CENTRE, "");
        return paragraph("Letterhead", KEEP, "")
                + Wml.frame(
                        new int[] {4677, 4677},
                        new String[] {
                            recipients,
                            authority
                                    + blank.repeat(4)
                                    + paragraph(
                                            "Letterhead",
                                            CENTRE,
                                            wml.value("nguoiKy", "Họ và tên", bold(28)))
                        });
    }
}
