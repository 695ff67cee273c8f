package vn.vanthu.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Citation;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Evidence;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.text.Span;

class FactFormTest {

    private static final Evidence HERE = new Evidence(new Span(0, 9), "I.1", null);

    private static final Target TARGET =
            new Target(
                    HERE,
                    "hồ sơ giải quyết\nđúng hạn",
                    new Amount.AtLeast(Quantity.of("95", "%")),
                    2026,
                    new Due.In(Period.quarter(2026, 3)),
                    null,
                    List.of("Sở Nội vụ", "Sở Tư pháp"));

    private static final TaskAssignment TASK =
            new TaskAssignment(
                    HERE,
                    List.of("Sở Nội vụ"),
                    TaskAssignment.Role.LEAD,
                    List.of(),
                    "rà soát quy chế",
                    new Due.On(LocalDate.of(2026, 6, 30)),
                    null);

    private static final Figure FIGURE =
            new Figure(
                    HERE,
                    new Span(3, 5),
                    new Quantity(new BigDecimal("42"), new BigDecimal("102"), "xã", true),
                    "xã đạt chuẩn",
                    null,
                    Figure.Change.INCREASE);

    @Test
    void a_fact_reads_as_one_line_for_each_field() {
        assertThat(FactForm.of(TARGET))
                .containsExactly(
                        Map.entry(FactField.INDICATOR, "hồ sơ giải quyết đúng hạn"),
                        Map.entry(FactField.COMPARATOR, "AT_LEAST"),
                        Map.entry(FactField.VALUE, "95"),
                        Map.entry(FactField.UNIT, "%"),
                        Map.entry(FactField.YEAR, "2026"),
                        Map.entry(FactField.DEADLINE, "2026-Q3"),
                        Map.entry(FactField.OWNER, "Sở Nội vụ; Sở Tư pháp"));
    }

    @Test
    void what_was_not_touched_is_no_difference() throws BadFieldException {
        for (var fact : List.of(TARGET, TASK, FIGURE)) {
            assertThat(FactForm.differing(fact, FactForm.of(fact))).isEmpty();
            assertThat(FactForm.changed(fact, FactForm.of(fact)))
                    .satisfies(same -> assertThat(FactForm.isSame(same, fact)).isTrue());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    97,5    | AT_LEAST  | 97.5  | 97.5
                    97.5    | AT_LEAST  | 97.5  | 97.5
                    24.489  | AT_LEAST  | 24489 | 24489
                    1.234,5 | AT_LEAST  | 1234.5 | 1234.5
                    22-27   | RANGE     | 22    | 27
                    22 – 27 | RANGE     | 22    | 27
                    """)
    void a_number_is_typed_as_officials_write_it(
            String typed, String comparator, BigDecimal first, BigDecimal second)
            throws BadFieldException {
        Amount amount = target(Map.of(FactField.VALUE, typed)).amount();

        assertThat(amount.comparator()).isEqualTo(comparator);
        assertThat(amount.lowValue()).isEqualByComparingTo(first);
        assertThat(amount.main().unit()).isEqualTo("%");
        if (comparator.equals("RANGE")) {
            assertThat(amount.highValue()).isEqualByComparingTo(second);
        }
    }

    @Test
    void a_range_of_ranks_keeps_of_how_many() throws BadFieldException {
        var ranks = target(Map.of(FactField.VALUE, "22-26/63"));

        assertThat(FactForm.of(ranks)).containsEntry(FactField.VALUE, "22-26/63");
        assertThat(ranks.amount().main().of()).isEqualByComparingTo("63");
    }

    @Test
    void a_comparator_may_be_wrong_alone() throws BadFieldException {
        assertThat(target(Map.of(FactField.COMPARATOR, "more_than")).amount())
                .isEqualTo(new Amount.MoreThan(Quantity.of("95", "%")));
        assertThat(target(Map.of(FactField.COMPARATOR, "DECREASE", FactField.VALUE, "")).amount())
                .isEqualTo(new Amount.Decrease(null));
    }

    @Test
    void a_range_that_is_one_number_after_all_is_exact() throws BadFieldException {
        var range = target(Map.of(FactField.VALUE, "22-27"));

        assertThat(((Target) FactForm.changed(range, Map.of(FactField.VALUE, "25"))).amount())
                .isEqualTo(new Amount.Exact(Quantity.of("25", "%")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    30/6/2026              | 30/6/2026
                    2026-06-30             | 30/6/2026
                    2026-Q3                | 2026-Q3
                    2026                   | 2026
                    2026-01-01/2026-03-15  | 2026-01-01/2026-03-15
                    hằng quý               | hằng quý
                    15/12 hằng năm         | 15/12 hằng năm
                    mỗi P6M                | mỗi P6M
                    trong 5 ngày làm việc  | trong 5 ngày làm việc
                    trong 24 giờ           | trong 24 giờ
                    trong 2 tháng          | trong 2 tháng
                    """)
    void a_deadline_is_read_and_written_in_the_same_words(String typed, String written)
            throws BadFieldException {
        var task = (TaskAssignment) FactForm.changed(TASK, Map.of(FactField.DEADLINE, typed));

        assertThat(FactForm.of(task)).containsEntry(FactField.DEADLINE, written);
    }

    @Test
    void deadlines_are_what_the_rules_would_make_of_them() throws BadFieldException {
        assertThat(due("trong 5 ngày làm việc")).isEqualTo(new Due.Within("P5D", true));
        assertThat(due("15/12 hằng năm")).isEqualTo(new Due.Every("P1Y", MonthDay.of(12, 15)));
        assertThat(due("")).isNull();
    }

    private static Due due(String typed) throws BadFieldException {
        return ((TaskAssignment) FactForm.changed(TASK, Map.of(FactField.DEADLINE, typed))).due();
    }

    @Test
    void a_ratio_keeps_that_it_was_about() throws BadFieldException {
        var figure = (Figure) FactForm.changed(FIGURE, Map.of(FactField.VALUE, "43/102"));

        assertThat(figure.quantity().of()).isEqualByComparingTo("102");
        assertThat(figure.quantity().approximate()).isTrue();
        assertThat(figure.number()).isEqualTo(FIGURE.number());
        var flat = (Figure) FactForm.changed(FIGURE, Map.of(FactField.CHANGE, ""));
        assertThat(flat.change()).isNull();
    }

    @Test
    void bodies_are_divided_by_semicolons() throws BadFieldException {
        var task =
                (TaskAssignment)
                        FactForm.changed(
                                TASK, Map.of(FactField.AGENCIES, "Sở Tư pháp;  Sở Tài chính;"));

        assertThat(task.agencies()).containsExactly("Sở Tư pháp", "Sở Tài chính");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    VALUE      | 95%    | giá trị không nhận "95%"; viết số như 95, 41,12 hoặc 24.489
                    VALUE      | 27-22  | giá trị không nhận "27-22"; số nhỏ viết trước, như 22-27
                    VALUE      | 1-2-3  | giá trị không nhận "1-2-3"; khoảng cần hai số, như 22-27
                    VALUE      | ''     | giá trị không nhận ""; viết số như 95, 22-27 hoặc 42/102
                    COMPARATOR | RANGE  | giá trị không nhận "95"; khoảng cần hai số, như 22-27
                    YEAR       | 26     | năm không nhận "26"; viết năm như 2025
                    INDICATOR  | ''     | nội dung không để trống được
                    DEADLINE   | 31/6/2026 | thời hạn không nhận "31/6/2026"; viết như 30/6/2024,
                    """)
    void what_cannot_be_meant_is_told_with_a_remedy(FactField field, String typed, String words) {
        assertThatThrownBy(() -> target(Map.of(field, typed)))
                .isInstanceOf(BadFieldException.class)
                .hasMessageStartingWith(words);
    }

    @Test
    void a_field_that_is_far_too_long_is_refused() {
        assertThatThrownBy(() -> target(Map.of(FactField.INDICATOR, "a".repeat(4001))))
                .hasMessage("nội dung dài quá 4000 ký tự");
    }

    @Test
    void a_kind_of_fact_has_only_its_own_fields() {
        var citation = new Citation(HERE, "30/2020/NĐ-CP", "Nghị định", null, null, null, null);
        var finding = new Finding(HERE, Finding.Kind.SUM, Finding.Severity.ERROR, "sai", List.of());

        assertThatThrownBy(() -> FactForm.differing(citation, Map.of(FactField.VALUE, "5")))
                .hasMessage(
                        "viện dẫn không có \"value\"; có: type, number, date, issuer, provision");
        assertThatThrownBy(() -> FactForm.differing(finding, Map.of(FactField.VALUE, "5")))
                .hasMessage("phát hiện không sửa được, chỉ bỏ được");
    }

    private static Target target(Map<FactField, String> typed) throws BadFieldException {
        return (Target) FactForm.changed(TARGET, typed);
    }
}
