package vn.vanthu.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Tables as an XLSX workbook: a sheet each, heads frozen and filtered, numbers as numbers, dates as
 * dates, texts as texts and never as formulas.
 */
public final class Workbooks {

    private static final int WIDEST = 60 * 256;

    private Workbooks() {}

    /** Writes the tables, the empty ones too, so that a workbook always has the same sheets. */
    public static void write(List<Table> tables, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(200)) {
            var styles = Styles.in(workbook);
            for (Table table : tables) {
                fill(workbook.createSheet(table.name()), table, styles);
            }
            workbook.write(out);
        }
    }

    private record Styles(CellStyle head, CellStyle text, CellStyle date) {

        static Styles in(Workbook workbook) {
            var bold = workbook.createFont();
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
            return new Styles(head, text, date);
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
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(
                new CellRangeAddress(0, table.rows().size(), 0, table.columns().size() - 1));
    }

    private static void put(Cell cell, @Nullable Object value, Styles styles) {
        cell.setCellStyle(value instanceof LocalDate ? styles.date() : styles.text());
        switch (value) {
            case null -> {}
            case BigDecimal number -> cell.setCellValue(number.doubleValue());
            case Integer number -> cell.setCellValue(number);
            case LocalDate date -> cell.setCellValue(date);
            default -> cell.setCellValue(fitting(value.toString()));
        }
    }

    /** A cell holds 32,767 characters; what is longer is cut with a mark. */
    private static String fitting(String text) {
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static int width(Table table, int column) {
        int longest = table.columns().get(column).length();
        for (var row : table.rows()) {
            Object value = row.get(column);
            longest = Math.max(longest, value == null ? 0 : value.toString().length());
        }
        return Math.min(WIDEST, Math.max(8, longest + 2) * 256);
    }
}
