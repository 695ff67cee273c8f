package vn.vanthu.layout;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.vanthu.registry.Registry;
import vn.vanthu.word.WordPackage;

/** A plan of our own in the right form, and ways to spoil it. */
final class Sheet {

    /** Lines of the plan: format, then the words. The formats are explained in {@link #line}. */
    private static final String HEAD =
            """
            13c|ỦY BAN NHÂN DÂN
            13cb|XÃ ĐÔNG SA
            rule:900
            13c|Số: 07/KH-UBND
            ---
            13cb|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            14cb|Độc lập - Tự do - Hạnh phúc
            rule:3452
            14ci|Đông Sa, ngày 05 tháng 02 năm 2026
            """;

    private static final String BODY =
            """
            14cb|KẾ HOẠCH
            14cb|Cải cách hành chính năm 2026
            rule:1400
            14ji|Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
            14ji|Theo đề nghị của Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã.
            14j|Ủy ban nhân dân xã ban hành Kế hoạch cải cách hành chính năm 2026 với các nội dung sau:
            14jb|I. MỤC TIÊU
            14j|1. Trả đúng hạn 98% hồ sơ thủ tục hành chính của người dân và doanh nghiệp trên địa bàn xã.
            14j|2. Chuyển đổi số:
            14j|a) Cấp tài khoản cho 100% công chức;
            14j|b) Số hóa 80% hồ sơ lưu trữ.
            14jb|II. TỔ CHỨC THỰC HIỆN
            14j|Văn phòng theo dõi, đôn đốc và báo cáo Chủ tịch Ủy ban nhân dân xã trước ngày 15 tháng 12 năm 2026./.
            """;

    private static final String FOOT =
            """
            12lbi|Nơi nhận:
            11l|- Đảng ủy xã;
            11l|- Các phòng chuyên môn;
            11l|- Lưu: VT, VP.
            ---
            14cb|TM. ỦY BAN NHÂN DÂN
            14cb|KT. CHỦ TỊCH
            14cb|PHÓ CHỦ TỊCH
            14c|
            14cb|Lê Thị Hạnh
            """;

    private static final String PAGE =
            "<w:headerReference w:type=\"default\" r:id=\"rId1\"/>"
                    + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\""
                    + " w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\""
                    + " w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/>";

    private String text = HEAD + "===\n" + BODY + "===\n" + FOOT;
    private String page = PAGE;
    private String font = "Times New Roman";
    private UnaryOperator<String> markup = xml -> xml;

    /** Other words or another format in a line. */
    Sheet with(String there, String now) {
        if (!text.contains(there)) {
            throw new IllegalArgumentException("no " + there);
        }
        text = text.replace(there, now);
        return this;
    }

    /** Other page properties. */
    Sheet withPage(String there, String now) {
        page = page.replace(there, now);
        return this;
    }

    Sheet withFont(String other) {
        font = other;
        return this;
    }

    /** Changes the markup of the finished document. */
    Sheet withMarkup(UnaryOperator<String> change) {
        markup = change;
        return this;
    }

    LayoutReport check() throws Exception {
        return new LayoutCheck(Registry.bundled().types()).check(docx());
    }

    /** What was found, as "what: there -> right". */
    List<String> findings() throws Exception {
        return check().findings().stream().map(Sheet::words).toList();
    }

    static String words(Finding finding) {
        return finding.severity().words()
                + " | "
                + finding.about()
                + ": "
                + finding.there()
                + " -> "
                + finding.right();
    }

    byte[] docx() throws Exception {
        String[] parts = text.split("===\n");
        String body =
                table(parts[0], 3371, 5700)
                        + paragraphs(parts[1], 9071)
                        + table(parts[2], 4535, 4536);
        var files = new LinkedHashMap<String, String>();
        String package1 = "application/vnd.openxmlformats-package.relationships+xml";
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        files.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\""
                        + package1
                        + "\"/>"
                        + override("document", word + "document.main+xml")
                        + override("styles", word + "styles+xml")
                        + override("header1", word + "header+xml")
                        + "</Types>");
        files.put("_rels/.rels", relations(Map.of("officeDocument", "word/document.xml")));
        files.put(
                "word/document.xml",
                markup.apply(
                        root(
                                "document",
                                "<w:body>" + body + "<w:sectPr>" + page + "</w:sectPr></w:body>")));
        files.put(
                "word/_rels/document.xml.rels",
                relations(Map.of("header", "header1.xml"))
                        .replace(
                                "</Relationships>",
                                relation("rId2", "styles", "styles.xml") + "</Relationships>"));
        files.put(
                "word/styles.xml",
                root(
                        "styles",
                        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\""
                                + font
                                + "\" w:hAnsi=\""
                                + font
                                + "\"/><w:sz w:val=\"28\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                                + "<w:style w:type=\"paragraph\" w:default=\"1\""
                                + " w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"));
        files.put(
                "word/header1.xml",
                root(
                        "hdr",
                        "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:fldSimple w:instr=\"PAGE\">"
                                + "<w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>"));
        var out = new ByteArrayOutputStream();
        WordPackage.zip(files, out);
        return out.toByteArray();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + type + "\"/>";
    }

    private static String relations(Map<String, String> targets) {
        var all = new StringBuilder();
        targets.forEach((kind, target) -> all.append(relation("rId1", kind, target)));
        return "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + all
                + "</Relationships>";
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\""
                + id
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + kind
                + "\" Target=\""
                + target
                + "\"/>";
    }

    private static String root(String name, String content) {
        return "<w:"
                + name
                + " xmlns:w=\""
                + WordPackage.W
                + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + content
                + "</w:"
                + name
                + ">";
    }

    private static String table(String text, int left, int right) {
        String[] cells = text.split("---\n");
        return "<w:tbl><w:tblPr><w:tblW w:w=\""
                + (left + right)
                + "\" w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\""
                + left
                + "\"/><w:gridCol w:w=\""
                + right
                + "\"/></w:tblGrid><w:tr>"
                + cell(cells[0], left)
                + cell(cells[1], right)
                + "</w:tr></w:tbl>";
    }

    private static String cell(String text, int width) {
        return "<w:tc><w:tcPr><w:tcW w:w=\""
                + width
                + "\" w:type=\"dxa\"/></w:tcPr>"
                + paragraphs(text, width)
                + "</w:tc>";
    }

    private static String paragraphs(String text, int width) {
        var out = new StringBuilder();
        text.lines().forEach(line -> out.append(line(line, width)));
        return out.toString();
    }

    /**
     * A size, then letters: c, l, r, j for the alignment, b for bold, i for italic; or a rule and
     * its length.
     */
    private static String line(String line, int width) {
        if (line.startsWith("rule:")) {
            int side = (width - Integer.parseInt(line.substring(5))) / 2;
            return "<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\""
                    + " w:color=\"000000\"/></w:pBdr><w:ind w:left=\""
                    + side
                    + "\" w:right=\""
                    + side
                    + "\"/></w:pPr></w:p>";
        }
        String[] parts = line.split("\\|", 2);
        String letters = parts[0].replaceAll("\\d", "");
        int size = Integer.parseInt(parts[0].replaceAll("\\D", ""));
        String align =
                Map.of('c', "center", 'l', "left", 'r', "right", 'j', "both")
                        .get(letters.charAt(0));
        boolean flows = letters.charAt(0) == 'j';
        return "<w:p><w:pPr>"
                + (flows ? "<w:spacing w:before=\"120\" w:line=\"264\" w:lineRule=\"auto\"/>" : "")
                + (flows ? "<w:ind w:firstLine=\"567\"/>" : "")
                + "<w:jc w:val=\""
                + align
                + "\"/></w:pPr><w:r><w:rPr>"
                + (letters.contains("b") ? "<w:b/>" : "")
                + (letters.contains("i") ? "<w:i/>" : "")
                + "<w:sz w:val=\""
                + 2 * size
                + "\"/></w:rPr><w:t xml:space=\"preserve\">"
                + parts[1]
                + "</w:t></w:r></w:p>";
    }
}
