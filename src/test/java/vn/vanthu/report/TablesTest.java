package vn.vanthu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final Table TABLE =
            new Table(
                    "Số liệu",
                    List.of("Nội dung", "Giá trị", "Ngày"),
                    List.of(
                            Arrays.asList(
                                    "=HYPERLINK(\"http://x\")",
                                    new BigDecimal("24489"),
                                    LocalDate.of(2024, 3, 15)),
                            Arrays.asList("Hồ sơ, \"đúng hạn\"", new BigDecimal("41.12"), null)));

    @Test
    void csv_quotes_what_it_must_and_disarms_formulas() {
        assertThat(Csv.write(TABLE))
                .isEqualTo(
                        """
                        Nội dung,Giá trị,Ngày\r
                        "'=HYPERLINK(""http://x"")",24489,2024-03-15\r
                        "Hồ sơ, ""đúng hạn""\",41.12,\r
                        """);
    }

    @Test
    void a_workbook_keeps_numbers_as_numbers_and_dates_as_dates() throws IOException {
        var out = new ByteArrayOutputStream();
        Workbooks.write(List.of(TABLE), out);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheet("Số liệu");
            assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(24489);
            assertThat(sheet.getRow(1).getCell(2).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2024, 3, 15));
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C3");
        }
    }
}
