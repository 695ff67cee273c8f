package vn.vanthu.draft.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.Vanthu;
import vn.vanthu.draft.Draft;
import vn.vanthu.draft.Grid;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Period;
import vn.vanthu.library.Ingest;
import vn.vanthu.match.Received;
import vn.vanthu.registry.Registry;
import vn.vanthu.report.NumberSheet;

/** Eight documents as they came in, made into one report. */
class ConsolidatedReportTest {

    private static final Period QUARTER = Period.quarter(2026, 3);

    private static AnalysedDocument plan;
    private static final List<AnalysedDocument> RECEIVED = new ArrayList<>();

    @BeforeAll
    static void read() throws Exception {
        try (var vanthu = Vanthu.open()) {
            plan = vanthu.read(Path.of("corpus/son-hai-kh-cchc-2026.docx"));
            for (Path file : Ingest.filesIn(List.of(Path.of("corpus/son-hai-2026-q3")))) {
                RECEIVED.add(vanthu.read(file));
            }
        }
    }

    @Test
    void each_body_counts_once_with_its_last_report_of_the_period() {
        var made = consolidation(Corrections.NONE);
        assertThat(made.reporters())
                .filteredOn(Reporter::reported)
                .extracting(Reporter::body)
                .containsExactlyInAnyOrder(
                        "Sở Khoa học và Công nghệ",
                        "Sở Nội vụ",
                        "Sở Tài chính",
                        "Sở Tư pháp",
                        "Sở Y tế",
                        "Ủy ban nhân dân xã Đông Sa");
        assertThat(of(made, Issue.Kind.REPEATED)).singleElement().asString().contains("Sở Tư pháp");
        assertThat(of(made, Issue.Kind.LEFT_OUT))
                .singleElement()
                .asString()
                .startsWith("so-nong-nghiep-va-moi-truong-quy-2.docx: báo cáo quý II năm 2026");
        assertThat(of(made, Issue.Kind.NOT_REPORTED)).isNotEmpty();
    }

    @Test
    void counts_are_added_and_rates_are_made_anew_from_what_they_are_rates_of() {
        var made = consolidation(Corrections.NONE);
        var online = line(made, "hồ sơ trực tuyến", "hồ sơ");
        assertThat(online.kind()).isEqualTo(Line.Kind.COUNT);
        assertThat(online.total())
                .isEqualByComparingTo(
                        online.entries().stream()
                                .map(Line.Entry::value)
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
        var onTime = line(made, "hồ sơ giải quyết đúng hạn", "%");
        assertThat(onTime.kind()).isEqualTo(Line.Kind.RATE);
        assertThat(onTime.entries()).hasSize(6);
        assertThat(onTime.basis()).isNotEmpty();
        double average =
                onTime.entries().stream()
                        .mapToDouble(entry -> entry.value().doubleValue())
                        .average()
                        .orElseThrow();
        assertThat(onTime.total().doubleValue()).isBetween(98.0, 99.5).isNotEqualTo(average);
    }

    @Test
    void what_two_bodies_say_of_the_whole_province_is_named_and_not_averaged() {
        var made = consolidation(Corrections.NONE);
        assertThat(of(made, Issue.Kind.CONTRADICTION))
                .anySatisfy(words ->
                        assertThat(words)
                                .contains("toàn trình của toàn tỉnh")
                                .contains("84,3%")
                                .contains("81,6%"));
        assertThat(line(made, "toàn trình của toàn tỉnh", "%").total()).isNull();
    }

    @Test
    void a_rate_far_from_all_others_is_named() {
        assertThat(of(consolidation(Corrections.NONE), Issue.Kind.OUTLIER))
                .anySatisfy(words ->
                        assertThat(words)
                                .contains("hồ sơ số hóa")
                                .contains("xã Đông Sa")
                                .contains("12%"));
    }

    @Test
    void the_draft_says_who_did_not_report_and_carries_each_paragraph_with_its_source() {
        var draft =
                new ReportWriter(Registry.bundled())
                        .write(plan, consolidation(Corrections.NONE), null);
        assertThat(draft.letterhead().typeName()).isEqualTo("BÁO CÁO");
        assertThat(draft.parts())
                .extracting(part -> part.heading().getFirst().pieces().getFirst().text())
                .containsExactly(
                        "I. TÌNH HÌNH BÁO CÁO",
                        "II. KẾT QUẢ THỰC HIỆN CHỈ TIÊU",
                        "III. KẾT QUẢ THEO LĨNH VỰC",
                        "IV. ĐÁNH GIÁ CHUNG",
                        "V. NHIỆM VỤ KỲ TỚI");
        var areas = draft.parts().get(2).parts();
        assertThat(areas).hasSizeGreaterThan(4);
        for (Draft.Part area : areas) {
            assertThat(area.blocks())
                    .allSatisfy(block ->
                            assertThat(((Draft.Paragraph) block).pieces().getLast().note())
                                    .startsWith("Nguồn: "));
        }
        var targets = (Grid) draft.parts().get(1).blocks().getFirst();
        assertThat(targets.rows()).hasSize(1 + plan.facts().targets().size());
    }

    @Test
    void a_figure_corrected_in_the_workbook_is_the_one_that_counts(@TempDir Path folder)
            throws Exception {
        Path sheet = folder.resolve("so-lieu.xlsx");
        write(sheet);
        var before = line(consolidation(Corrections.NONE), "hồ sơ trực tuyến", "hồ sơ");
        var entry = before.entries().getFirst();
        String key = Corrections.key(entry.report(), entry.figure());
        correct(sheet, key, entry.value().doubleValue() + 1000, null);
        var made = consolidation(corrections(sheet));
        var after = line(made, "hồ sơ trực tuyến", "hồ sơ");
        assertThat(after.total()).isEqualByComparingTo(before.total().add(new BigDecimal(1000)));
        assertThat(of(made, Issue.Kind.CORRECTED))
                .containsExactly(
                        "Sở Khoa học và Công nghệ, Số hồ sơ trực tuyến: báo cáo ghi 571 hồ sơ,"
                                + " bảng số liệu ghi 1.571.");
    }

    @Test
    void a_figure_whose_cell_was_emptied_is_not_used(@TempDir Path folder) throws Exception {
        Path sheet = folder.resolve("so-lieu.xlsx");
        write(sheet);
        var before = line(consolidation(Corrections.NONE), "hồ sơ trực tuyến", "hồ sơ");
        var entry = before.entries().getFirst();
        correct(sheet, Corrections.key(entry.report(), entry.figure()), Double.NaN, null);
        var made = consolidation(corrections(sheet));
        assertThat(line(made, "hồ sơ trực tuyến", "hồ sơ").entries())
                .hasSize(before.entries().size() - 1);
        assertThat(of(made, Issue.Kind.CORRECTED))
                .containsExactly(
                        "Sở Khoa học và Công nghệ, Số hồ sơ trực tuyến: báo cáo ghi 571 hồ sơ,"
                                + " bảng số liệu bỏ số này.");
    }

    @Test
    void words_in_a_cell_for_numbers_are_refused_with_the_cell(@TempDir Path folder)
            throws Exception {
        Path sheet = folder.resolve("so-lieu.xlsx");
        write(sheet);
        var report = RECEIVED.getFirst();
        correct(sheet, Corrections.key(report, report.facts().figures().getFirst()), 0, "mười hai");
        assertThatThrownBy(() -> corrections(sheet))
                .isInstanceOf(NumberSheet.BadSheetException.class)
                .hasMessageContaining("ô D2: \"mười hai\" không phải số (Sở Khoa học và Công nghệ");
    }

    @Test
    void a_sheet_of_other_reports_is_refused(@TempDir Path folder) throws Exception {
        Path sheet = folder.resolve("so-lieu.xlsx");
        write(sheet);
        assertThatThrownBy(() -> NumberSheet.read(sheet, Set.of()))
                .isInstanceOf(NumberSheet.BadSheetException.class)
                .hasMessageContaining("ô A2: không có số liệu mang mã");
    }

    private static Corrections corrections(Path sheet) throws Exception {
        var known = new HashSet<String>();
        for (AnalysedDocument report : RECEIVED) {
            report.facts().figures().forEach(f -> known.add(Corrections.key(report, f)));
        }
        var read = NumberSheet.read(sheet, known);
        return new Corrections(read.values(), read.emptied());
    }

    private static void write(Path sheet) throws Exception {
        var entries = new ArrayList<NumberSheet.Entry>();
        for (AnalysedDocument report : RECEIVED) {
            report.facts()
                    .figures()
                    .forEach(f ->
                            entries.add(
                                    new NumberSheet.Entry(Corrections.key(report, f), report, f)));
        }
        try (var out = Files.newOutputStream(sheet)) {
            NumberSheet.write(entries, out);
        }
    }

    private static void correct(Path sheet, String key, double value, String words)
            throws Exception {
        try (var in = Files.newInputStream(sheet);
                var workbook = new XSSFWorkbook(in)) {
            for (var row : workbook.getSheetAt(0)) {
                if (row.getCell(0).getStringCellValue().equals(key)) {
                    if (Double.isNaN(value)) {
                        row.getCell(3).setBlank();
                    } else if (words == null) {
                        row.getCell(3).setCellValue(value);
                    } else {
                        row.getCell(3).setCellValue(words);
                    }
                }
            }
            try (var out = Files.newOutputStream(sheet)) {
                workbook.write(out);
            }
        }
    }

    private static Consolidation consolidation(Corrections corrections) {
        var registry = Registry.bundled();
        var sorted = Received.of(registry, plan, QUARTER, RECEIVED);
        return Consolidation.of(registry, plan, sorted, QUARTER, corrections, EarlierReports.NONE);
    }

    private static List<String> of(Consolidation made, Issue.Kind kind) {
        return made.issues().stream()
                .filter(issue -> issue.kind() == kind)
                .map(Issue::words)
                .toList();
    }

    private static Line line(Consolidation made, String indicator, String unit) {
        return made.lines().stream()
                .filter(line -> line.indicator().endsWith(indicator) && unit.equals(line.unit()))
                .findFirst()
                .orElseThrow();
    }
}
