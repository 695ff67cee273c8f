package vn.vanthu.layout;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.Format.Alignment;

/** Paper, margins and numbers of pages. */
final class PageCheck {

    private static final int A4_SHORT = 11906;
    private static final int A4_LONG = 16838;

    /** One millimetre of paper, which printers do not keep. */
    private static final int PAPER = 57;

    /** Word rounds to tenths of a millimetre, and inches to millimetres. */
    private static final double MARGIN = 0.5;

    /** About as many signs as fit on a first page below its head. */
    private static final int ONE_PAGE = 2600;

    private static final List<String> SIDES = List.of("top", "bottom", "left", "right");
    private static final List<String> NAMES = List.of("lề trên", "lề dưới", "lề trái", "lề phải");

    private final Anatomy document;
    private final Standard standard;
    private final Findings findings;

    PageCheck(Anatomy document, Standard standard, Findings findings) {
        this.document = document;
        this.standard = standard;
        this.findings = findings;
    }

    void check() {
        var pages = document.measured().pages();
        for (int i = 0; i < pages.size(); i++) {
            Spot spot = pages.size() == 1 ? new Spot.Whole() : new Spot.Pages(i + 1);
            paper(pages.get(i), spot, i);
            margins(pages.get(i), spot, i);
            number(pages.get(i), spot, i);
        }
    }

    private void paper(PageSetup page, Spot spot, int section) {
        int narrow = Math.min(page.width(), page.height());
        int wide = Math.max(page.width(), page.height());
        if (Math.abs(narrow - A4_SHORT) > PAPER || Math.abs(wide - A4_LONG) > PAPER) {
            var mends = new ArrayList<Mend>();
            String across = page.isLandscape() ? "h" : "w";
            mends.add(new Mend.Page(page.element(), "pgSz", across, A4_SHORT));
            String down = page.isLandscape() ? "w" : "h";
            mends.add(new Mend.Page(page.element(), "pgSz", down, A4_LONG));
            findings.add(
                    "paper",
                    Numbers.of(Numbers.millimetres(page.width()))
                            + " x "
                            + Numbers.of(Numbers.millimetres(page.height()))
                            + " mm",
                    "A4, 210 x 297 mm",
                    spot,
                    mends);
        }
        if (page.isLandscape() && section == 0 && !document.isAnnex()) {
            findings.add(
                    "landscape",
                    "trang đầu nằm ngang",
                    "trình bày theo chiều dài của khổ A4; bảng rộng thì làm thành phụ lục riêng",
                    spot);
        }
    }

    private void margins(PageSetup page, Spot spot, int section) {
        List<Integer> found = List.of(page.top(), page.bottom(), page.left(), page.right());
        if (page.isLandscape()) {
            // Turned with the sheet, either way, they are the same margins.
            boolean turned =
                    fits(found.get(2), "top")
                            && fits(found.get(3), "top")
                            && (fits(found.get(0), "left") && fits(found.get(1), "right")
                                    || fits(found.get(0), "right") && fits(found.get(1), "left"));
            if (turned) {
                return;
            }
        }
        boolean main = !page.isLandscape() && !isAnnex(section);
        for (int i = 0; i < SIDES.size(); i++) {
            Standard.Range range = standard.range(SIDES.get(i));
            double there = Numbers.millimetres(found.get(i));
            if (range == null || range.has(there, MARGIN)) {
                continue;
            }
            double right = range.nearest(there);
            findings.add(
                    main ? "margin" : "margin-annex",
                    NAMES.get(i) + " " + Numbers.of(there) + " mm",
                    range.from() == range.to()
                            ? Numbers.of(right) + " mm"
                            : Numbers.of(range.from()) + " đến " + Numbers.of(range.to()) + " mm",
                    spot,
                    new Mend.Page(page.element(), "pgMar", SIDES.get(i), Numbers.twips(right)));
        }
    }

    private boolean fits(int twips, String side) {
        Standard.Range range = standard.range(side);
        return range == null || range.has(Numbers.millimetres(twips), MARGIN);
    }

    /** Whether a section holds annexes only. */
    private boolean isAnnex(int section) {
        return document.isAnnex()
                || document.pieces().stream()
                        .filter(piece -> piece.line().paragraph().section() == section)
                        .allMatch(piece -> piece.part().name().startsWith("ANNEX"));
    }

    private void number(PageSetup page, Spot spot, int section) {
        PageSetup.PageNumber number = page.number();
        if (number == null) {
            int signs =
                    document.pieces().stream()
                            .filter(piece -> piece.line().paragraph().section() == section)
                            .mapToInt(piece -> piece.line().text().length())
                            .sum();
            if (signs > ONE_PAGE) {
                findings.add("page-number", "không có số trang", wanted(), spot);
            }
            return;
        }
        if (!number.above()) {
            findings.add("page-number", "số trang ở lề dưới", wanted(), spot);
        }
        if (number.alignment() != Alignment.CENTER) {
            findings.add("page-number", "số trang " + Words.of(number.alignment()), wanted(), spot);
        }
        if (!number.arabic()) {
            findings.add("page-number", "số trang không là chữ số Ả Rập", wanted(), spot);
        }
        if (!number.upright()) {
            findings.add("page-number", "số trang in nghiêng", wanted(), spot);
        }
        Standard.Range size = standard.range("number");
        if (size != null && !size.has(number.halfPoints() / 2.0, 0)) {
            findings.add(
                    "page-number",
                    "số trang cỡ chữ " + Numbers.of(number.halfPoints() / 2.0),
                    wanted(),
                    spot);
        }
        if (section == 0 && (!page.firstApart() || page.firstNumbered())) {
            findings.add(
                    "page-number",
                    "trang thứ nhất hiện số trang",
                    wanted(),
                    spot,
                    page.firstNumbered() ? List.of() : List.of(new Mend.FirstPage(page.element())));
        }
    }

    private String wanted() {
        Standard.Range size = standard.range("number");
        String sizes =
                size == null || size.from() == size.to()
                        ? size == null ? "" : ", cỡ chữ " + Numbers.of(size.from())
                        : ", cỡ chữ " + Numbers.of(size.from()) + " đến " + Numbers.of(size.to());
        return "chữ số Ả Rập, chữ đứng"
                + sizes
                + ", canh giữa trong lề trên, không hiện ở trang thứ nhất";
    }
}
