package vn.vanthu.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
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
     * Reads the values back, by key; an empty cell takes the row out.
     *
     * @throws BadSheetException when it is no workbook of this kind, or a value is no number; every
     *     such cell is named
     */
    public static Map<String, BigDecimal> read(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                Workbook workbook = new XSSFWorkbook(in)) {
            return values(file, workbook);
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

    private static Map<String, BigDecimal> values(Path file, Workbook workbook) {
        var values = new LinkedHashMap<String, BigDecimal>();
        var problems = new ArrayList<Problem>();
        var shown = new DataFormatter();
        for (Row row : workbook.getSheetAt(0)) {
            if (row.getRowNum() == 0) {
                if (!"Mã".equals(shown.formatCellValue(row.getCell(KEY)))
                        || !"Giá trị".equals(shown.formatCellValue(row.getCell(VALUE)))) {
                    problems.add(
                            new Problem(
                                    Place.of(file),
                                    "không có các cột của bảng số liệu",
                                    "Chỉ tệp do --figures ghi ra, giữ nguyên hàng đầu"));
                    break;
                }
                continue;
            }
            Cell value = row.getCell(VALUE);
            String key = shown.formatCellValue(row.getCell(KEY));
            if (key.isEmpty() || value == null || value.getCellType() == CellType.BLANK) {
                continue;
            }
            if (value.getCellType() == CellType.NUMERIC) {
                values.put(key, number(value.getNumericCellValue()));
            } else {
                problems.add(
                        new Problem(
                                new Place(file, "ô D" + (row.getRowNum() + 1)),
                                "\"" + shown.formatCellValue(value) + "\" không phải số",
                                "Ghi số, không ghi chữ"));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadSheetException(problems, null);
        }
        return values;
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
