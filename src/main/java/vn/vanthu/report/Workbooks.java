package vn.vanthu.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Tables as an XLSX workbook: a sheet each, heads frozen and filtered, numbers as numbers, dates as
 * dates, texts as texts and never as formulas, names of files as links to them.
 */
public final class Workbooks {

    private static final int WIDEST = 45 * 256;

    /** Of the first column, which names the file. */
    private static final int WIDEST_FIRST = 28 * 256;

    /** Points of a line of text, and the most that a row can have. */
    private static final float LINE = 15;

    private static final float HIGHEST = 409;

    /** A spreadsheet refuses a sheet with more links. */
    private static final int MOST_LINKS = 60_000;

    /** Digits that a spreadsheet's numbers keep exactly; longer ones are written as text. */
    private static final int EXACT_DIGITS = 15;

    private Workbooks() {}

    /** Writes the tables, the empty ones too, so that a workbook always has the same sheets. */
    public static void write(List<Table> tables, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(200)) {
            var styles = Styles.in(workbook);
            for (Table table : tables) {
                // A name may hold what somebody typed; not every sign may stand in that of a sheet.
                String name = WorkbookUtil.createSafeSheetName(table.name(), ' ');
                fill(workbook.createSheet(name), table, styles);
            }
            workbook.write(out);
        }
    }

    private record Styles(
            CellStyle head,
            CellStyle text,
            CellStyle date,
            CellStyle whole,
            CellStyle decimal,
            CellStyle link) {

        static Styles in(Workbook workbook) {
            var bold = workbook.createFont();
            bold.setFontName(workbook.getFontAt(0).getFontName());
            bold.setBold(true);
            var head = workbook.createCellStyle();
            head.setFont(bold);
            head.setWrapText(true);
            head.setVerticalAlignment(VerticalAlignment.CENTER);
            head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            var text = workbook.createCellStyle();
            text.setWrapText(true);
            text.setVerticalAlignment(VerticalAlignment.TOP);
            var date = workbook.createCellStyle();
            date.setVerticalAlignment(VerticalAlignment.TOP);
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            var blue = workbook.createFont();
            blue.setFontName(workbook.getFontAt(0).getFontName());
            blue.setUnderline(Font.U_SINGLE);
            blue.setColor(IndexedColors.BLUE.getIndex());
            var link = workbook.createCellStyle();
            link.cloneStyleFrom(text);
            link.setFont(blue);
            return new Styles(
                    head,
                    text,
                    date,
                    number(workbook, "#,##0"),
                    number(workbook, "#,##0.0###"),
                    link);
        }

        private static CellStyle number(Workbook workbook, String format) {
            var style = workbook.createCellStyle();
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        }
    }

    private static void fill(Sheet sheet, Table table, Styles styles) {
        Row head = sheet.createRow(0);
        for (int i = 0; i < table.columns().size(); i++) {
            Cell cell = head.createCell(i);
            cell.setCellValue(table.columns().get(i));
            cell.setCellStyle(styles.head());
            sheet.setColumnWidth(i, width(table, i));
        }
        int number = 1;
        for (var values : table.rows()) {
            Row row = sheet.createRow(number++);
            for (int i = 0; i < values.size(); i++) {
                put(row.createCell(i), values.get(i), styles);
            }
            row.setHeightInPoints(height(sheet, values));
        }
        sheet.createFreezePane(1, 1);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.setAutoFilter(
                new CellRangeAddress(0, table.rows().size(), 0, table.columns().size() - 1));
    }

    private static void put(Cell cell, @Nullable Object value, Styles styles) {
        cell.setCellStyle(styles.text());
        switch (value) {
            case null -> {}
            case BigDecimal number -> put(cell, number, styles);
            case Integer number -> cell.setCellValue(number);
            case LocalDate date -> {
                cell.setCellStyle(styles.date());
                cell.setCellValue(date);
            }
            case Table.Link(var text, var target) -> {
                cell.setCellValue(fitting(text));
                if (cell.getRowIndex() < MOST_LINKS) {
                    var helper = cell.getSheet().getWorkbook().getCreationHelper();
                    var link = helper.createHyperlink(HyperlinkType.FILE);
                    link.setAddress(target);
                    cell.setHyperlink(link);
                    cell.setCellStyle(styles.link());
                }
            }
            default -> cell.setCellValue(fitting(value.toString()));
        }
    }

    private static void put(Cell cell, BigDecimal number, Styles styles) {
        BigDecimal bare = number.stripTrailingZeros();
        if (bare.precision() > EXACT_DIGITS) {
            cell.setCellValue(Words.number(number));
            return;
        }
        cell.setCellStyle(bare.scale() > 0 ? styles.decimal() : styles.whole());
        cell.setCellValue(number.doubleValue());
    }

    /** A cell holds 32,767 characters; what is longer is cut with a mark. */
    private static String fitting(String text) {
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** High enough for all lines of wrapped text, which not every program works out by itself. */
    private static float height(Sheet sheet, List<@Nullable Object> values) {
        int lines = 1;
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            int letters = value == null ? 0 : value.toString().length();
            int inLine = Math.max(1, sheet.getColumnWidth(i) / 256 - 1);
            lines = Math.max(lines, (letters + inLine - 1) / inLine);
        }
        return Math.min(HIGHEST, LINE * lines);
    }

    private static int width(Table table, int column) {
        int longest = table.columns().get(column).length();
        for (var row : table.rows()) {
            Object value = row.get(column);
            longest = Math.max(longest, value == null ? 0 : value.toString().length());
        }
        return Math.min(column == 0 ? WIDEST_FIRST : WIDEST, Math.max(8, longest + 2) * 256);
    }
}
