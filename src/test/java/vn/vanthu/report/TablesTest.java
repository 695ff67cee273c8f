package vn.vanthu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    @Test
    void the_name_of_a_file_leads_to_it() throws IOException {
        var table =
                new Table(
                        "Tổng hợp",
                        List.of("Tệp"),
                        List.of(List.of(new Table.Link("kế hoạch.docx", "k%E1%BA%BF.docx"))));
        var out = new ByteArrayOutputStream();
        Workbooks.write(List.of(table), out);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var cell = workbook.getSheet("Tổng hợp").getRow(1).getCell(0);
            assertThat(cell.getStringCellValue()).isEqualTo("kế hoạch.docx");
            assertThat(cell.getHyperlink().getAddress()).isEqualTo("k%E1%BA%BF.docx");
        }
        assertThat(Csv.write(table)).isEqualTo("Tệp\r\nkế hoạch.docx\r\n");
    }

    @Test
    void a_number_too_long_for_a_spreadsheet_stays_exact_as_text() throws IOException {
        var table =
                new Table(
                        "Số liệu",
                        List.of("Giá trị"),
                        List.of(List.of(new BigDecimal("12345678901234567.8"))));
        var out = new ByteArrayOutputStream();
        Workbooks.write(List.of(table), out);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("12.345.678.901.234.567,8");
        }
    }

    @Test
    void many_documents_give_a_summary_with_what_could_not_be_read() {
        var failure = new FactTables.Failure("van-ban/hong.pdf", "Tệp bị hỏng");
        List<Table> tables = FactTables.of(List.of(), List.of(failure), Map.of());
        assertThat(tables)
                .extracting(Table::name)
                .containsExactly(
                        "Tổng hợp",
                        "Chỉ tiêu",
                        "Phân công",
                        "Số liệu",
                        "Thời hạn",
                        "Viện dẫn",
                        "Chữ viết tắt",
                        "Phát hiện");
        assertThat(tables.getFirst().rows().getFirst())
                .contains("hong.pdf", "không đọc được: Tệp bị hỏng");
    }
}
