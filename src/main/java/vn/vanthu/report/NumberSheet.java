package vn.vanthu.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Place;
import vn.vanthu.document.Problem;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Figure;

/** The figures of many reports as a sheet that a person corrects and gives back (bảng số liệu). */
public final class NumberSheet {

    private static final List<String> COLUMNS =
            List.of("Mã", "Cơ quan", "Chỉ tiêu", "Giá trị", "Đơn vị tính", "Văn bản", "Câu");

    private static final int KEY = 0;
    private static final int BODY = 1;
    private static final int INDICATOR = 2;
    private static final int VALUE = 3;

    private NumberSheet() {}

    /**
     * One row.
     *
     * @param key names the figure for good
     */
    public record Entry(String key, AnalysedDocument report, Figure figure) {}

    /** Writes the sheet. */
    public static void write(List<Entry> entries, OutputStream out) throws IOException {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Entry entry : entries) {
            var report = entry.report();
            rows.add(
                    new ArrayList<@Nullable Object>(
                            Arrays.asList(
                                    entry.key(),
                                    report.metadata().issuer(),
                                    entry.figure().indicator(),
                                    entry.figure().quantity().value(),
                                    entry.figure().quantity().unit(),
                                    report.name(),
                                    report.quote(entry.figure()).strip())));
        }
        Workbooks.write(List.of(new Table("Số liệu", COLUMNS, rows)), out);
    }

    /**
     * What a person left in the sheet.
     *
     * @param values by key
     * @param emptied keys of the rows whose value was taken out
     */
    public record Values(Map<String, BigDecimal> values, Set<String> emptied) {
        public Values {
            values = Map.copyOf(values);
            emptied = Set.copyOf(emptied);
        }
    }

    /**
     * Reads the values back.
     *
     * @param known keys of all figures that there are
     * @throws BadSheetException when it is no workbook of this kind, a value is no number, or a key
     *     is unknown or stands twice; every such cell is named
     */
    public static Values read(Path file, Set<String> known) throws IOException {
        try (var in = Files.newInputStream(file);
                Workbook workbook = new XSSFWorkbook(in)) {
            return values(file, workbook, known);
        } catch (POIXMLException | UnsupportedFileFormatException | EmptyFileException broken) {
            throw new BadSheetException(
                    List.of(
                            new Problem(
                                    Place.of(file),
                                    "không phải bảng tính XLSX",
                                    "Chỉ tệp do --figures ghi ra")),
                    broken);
        }
    }

    private static Values values(Path file, Workbook workbook, Set<String> known) {
        var values = new LinkedHashMap<String, BigDecimal>();
        var emptied = new LinkedHashSet<String>();
        var problems = new ArrayList<Problem>();
        var shown = new DataFormatter();
        Sheet sheet = workbook.getSheetAt(0);
        Row head = sheet.getRow(0);
        if (head == null
                || !"Mã".equals(shown.formatCellValue(head.getCell(KEY)))
                || !"Giá trị".equals(shown.formatCellValue(head.getCell(VALUE)))) {
            throw new BadSheetException(
                    List.of(
                            new Problem(
                                    Place.of(file),
                                    "không có các cột của bảng số liệu",
                                    "Chỉ tệp do --figures ghi ra, giữ nguyên hàng đầu")),
                    null);
        }
        for (Row row : sheet) {
            String key = shown.formatCellValue(row.getCell(KEY));
            if (row.getRowNum() == 0 || key.isEmpty()) {
                continue;
            }
            if (!known.contains(key) || values.containsKey(key) || emptied.contains(key)) {
                problems.add(
                        new Problem(
                                place(file, 'A', row),
                                known.contains(key)
                                        ? "mã \"" + key + "\" có ở hai hàng"
                                        : "không có số liệu mang mã \"" + key + "\"",
                                "Giữ nguyên cột Mã; báo cáo đã đổi thì ghi bảng mới bằng"
                                        + " --figures"));
                continue;
            }
            Cell cell = row.getCell(VALUE);
            if (cell == null || cell.getCellType() == CellType.BLANK) {
                emptied.add(key);
            } else if (isNumber(cell)) {
                values.put(key, number(cell.getNumericCellValue()));
            } else {
                problems.add(
                        new Problem(
                                place(file, 'D', row),
                                "\""
                                        + shown.formatCellValue(cell)
                                        + "\" không phải số ("
                                        + shown.formatCellValue(row.getCell(BODY))
                                        + ", "
                                        + shown.formatCellValue(row.getCell(INDICATOR))
                                        + ")",
                                "Ghi số, không ghi chữ"));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadSheetException(problems, null);
        }
        return new Values(values, emptied);
    }

    private static Place place(Path file, char column, Row row) {
        return new Place(file, "ô " + column + (row.getRowNum() + 1));
    }

    /** A formula counts with the value that it had when the sheet was saved. */
    private static boolean isNumber(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                || cell.getCellType() == CellType.FORMULA
                        && cell.getCachedFormulaResultType() == CellType.NUMERIC;
    }

    /** A sheet knows no digits behind the point but those that count. */
    private static BigDecimal number(double value) {
        var exact = BigDecimal.valueOf(value);
        return exact.stripTrailingZeros().scale() <= 0 ? exact.setScale(0) : exact;
    }

    /** Says what is wrong with a sheet, all at once. */
    public static final class BadSheetException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadSheetException(List<Problem> problems, @Nullable Throwable cause) {
            super(String.join("\n", problems.stream().map(Problem::toString).toList()), cause);
        }
    }
}
