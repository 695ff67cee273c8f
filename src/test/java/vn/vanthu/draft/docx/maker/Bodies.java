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

/** The parts of the body that State documents share (Nghị định 30/2020/NĐ-CP, Phụ lục I, III). */
final class Bodies {

    /** Who stands above the issuing body. */
    enum Superior {
        /** Kept where the document names one. */
        IF_ANY,
        /** Always there: a department stands under its committee. */
        ALWAYS,
        /** Never there: a committee stands under nobody. */
        NONE
    }

    private static final int[] HEAD = {3371, 5700};

    /** As long as the motto: 12.24 sizes of 14 points, in the middle of 5 700. */
    private static final int MOTTO = (5700 - 3428) / 2;

    final Wml wml = new Wml();

    /**
     * A control around paragraphs. What it asks for stands in words too, before and behind, for
     * LibreOffice 7.4 takes such controls away when it saves; the engine takes the words away.
     */
    String around(String tag, String alias, String content) {
        String open = paragraph("Letterhead", "", Wml.mark("#" + tag));
        String close = paragraph("Letterhead", "", Wml.mark("/" + tag));
        return wml.control(tag, alias, open + content + close);
    }

    /** A control around one paragraph, which has what it asks for in words at both its ends. */
    String within(String tag, String alias, String style, String format, String content) {
        return wml.control(
                tag,
                alias,
                paragraph(style, format, Wml.mark("#" + tag) + content + Wml.mark("/" + tag)));
    }

    String line(String name, String alias, String style, String format, String run) {
        return within("lap:" + name, alias, style, format, wml.value("dong", "Một dòng", run));
    }

    private String superior(Superior superior) {
        String value = wml.value("coQuanCapTren", "CƠ QUAN CẤP TRÊN", size(26));
        return switch (superior) {
            case IF_ANY ->
                    within("neu:coCapTren", "Nếu có cơ quan cấp trên", "Letterhead", CENTRE, value);
            case ALWAYS -> paragraph("Letterhead", CENTRE, value);
            case NONE -> "";
        };
    }

    private static String motto() {
        return paragraph("Letterhead", CENTRE, run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold(26)))
                + paragraph("Letterhead", CENTRE, run("Độc lập - Tự do - Hạnh phúc", bold(28)))
                + rule(MOTTO, 28);
    }

    /**
     * Letterhead (ô số 1 đến 4).
     *
     * @param under what stands under the number
     */
    String head(Superior superior, String under) {
        String issuer =
                superior(superior)
                        + line(
                                "coQuan",
                                "Tên cơ quan, mỗi dòng một",
                                "Letterhead",
                                CENTRE,
                                bold(26))
                        + wml.control("vach:coQuan", "Vạch kẻ", rule(1150, 26));
        String number =
                paragraph(
                        "Letterhead",
                        before(60) + CENTRE,
                        wml.value("soKyHieu", "Số: …/…", size(26)));
        String place =
                paragraph(
                        "Letterhead",
                        before(60) + CENTRE,
                        wml.value("diaDanhNgay", "Địa danh, ngày … tháng … năm …", italic(28)));
        return Wml.frame(
                HEAD, new String[] {issuer, motto()}, new String[] {number + under, place});
    }

    /** Name of the type and subject (ô số 5a). */
    String title() {
        return paragraph(
                        "Letterhead",
                        before(360) + CENTRE,
                        wml.value("tenLoai", "TÊN LOẠI VĂN BẢN", bold(28)))
                + paragraph(
                        "Letterhead", CENTRE, wml.value("trichYeu", "Trích yếu nội dung", bold(28)))
                + wml.control("vach:trichYeu", "Vạch kẻ", rule(3000, 28))
                + paragraph("Letterhead", "<w:spacing w:before=\"0\" w:after=\"120\"/>", "");
    }

    String paragraphs(String name, String alias, String format) {
        return within("lap:" + name, alias, "", format, wml.value("loi", "Đoạn văn", ""));
    }

    /**
     * The divisions, one inside another to any depth.
     *
     * @param level of the uppermost heading
     */
    String sections(int level) {
        return around(
                "lap:muc",
                "Các mục",
                line("tieuDe", "Tiêu đề riêng dòng", "Heading" + level, "", "")
                        + paragraphs("doan", "Các đoạn dưới mục", "")
                        + wml.control(
                                "goi:muc",
                                "Các mục con",
                                paragraph("", "", run("{{goi:muc}}", ""))));
    }

    /** Recipients and signature (ô số 7, 9b), which stay together and with the last words. */
    String signature() {
        String recipients =
                paragraph("Recipients", KEEP, run("Nơi nhận:", "<w:b/><w:i/>" + size(24)))
                        + line("noiNhan", "Nơi nhận, mỗi dòng một", "Recipients", "", "");
        var signature = new StringBuilder();
        signature.append(
                line(
                        "quyenHan",
                        "Quyền hạn, chức vụ, mỗi dòng một",
                        "Letterhead",
                        KEEP + CENTRE,
                        bold(28)));
        for (int i = 0; i < 4; i++) {
            signature.append(paragraph("Letterhead", KEEP + CENTRE, ""));
        }
        signature.append(
                paragraph("Letterhead", CENTRE, wml.value("nguoiKy", "Họ và tên", bold(28))));
        return paragraph("Letterhead", KEEP, "")
                + Wml.frame(
                        new int[] {4535, 4536}, new String[] {recipients, signature.toString()});
    }

    String ending() {
        return paragraphs("ketThuc", "Các đoạn kết thúc", KEEP);
    }

    /** Annexes, each with page numbers of its own (Phụ lục I, Phần I, Mục II, 14). */
    String annexes(Profile profile) {
        return around(
                        "lap:phuLuc",
                        "Các phụ lục",
                        paragraph("Letterhead", profile.section(), "")
                                + line("tieuDe", "Tên phụ lục, mỗi dòng một", "AnnexTitle", "", "")
                                + paragraphs("doan", "Các đoạn của phụ lục", "")
                                + sections(2))
                + last();
    }

    /** Word wants a paragraph behind a table. */
    static String last() {
        return paragraph("Letterhead", "", "");
    }
}
