package vn.vanthu.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final String HEAD = "name\tfrom\taliases\tsource\n";

    @Test
    void comments_and_empty_lines_are_no_rows() {
        Table table =
                Table.parse("x.tsv", HEAD + "# một\n\nHuế\t2025-01-01\tTP Huế | Huế\t[K]\r\n");
        assertThat(table.rows()).hasSize(1);
        Table.Row row = table.rows().getFirst();
        assertThat(row.line()).isEqualTo(4);
        assertThat(row.date("from")).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(row.list("aliases")).containsExactly("TP Huế", "Huế");
    }

    @Test
    void a_missing_cell_is_reported_with_its_line() {
        assertThatThrownBy(() -> Table.parse("x.tsv", HEAD + "# Huế\nHuế\t\t[K]\n"))
                .isInstanceOf(MalformedTableException.class)
                .hasMessage(
                        "x.tsv, line 3: 3 cells, but the first line names 4 columns. Separate the"
                                + " cells by one tab each; leave an unknown one empty.");
    }

    @Test
    void a_row_without_a_source_is_refused() {
        assertThatThrownBy(() -> Table.parse("x.tsv", HEAD + "Huế\t\t\t\n"))
                .hasMessage(
                        "x.tsv, line 2: \"source\" is empty. Say where the fact comes from, or"
                                + " [K].");
    }

    @Test
    void a_file_without_a_source_column_is_refused() {
        assertThatThrownBy(() -> Table.parse("x.tsv", ""))
                .hasMessage(
                        "x.tsv, line 1: no column \"source\". Name the columns in the first line,"
                                + " separated by tabs, and give every row its source.");
    }

    @Test
    void a_wrong_date_is_quoted() {
        Table table = Table.parse("x.tsv", HEAD + "Huế\t01/01/2025\t\t[K]\n");
        assertThatThrownBy(() -> table.map(row -> row.requiredDate("from")))
                .hasMessage(
                        "x.tsv, line 2: \"01/01/2025\" in \"from\" is no date. Write"
                                + " year-month-day, as in 2025-07-01.");
    }

    @Test
    void an_impossible_value_is_reported_with_its_line() {
        Table table = Table.parse("x.tsv", HEAD + "Huế\t2025-01-01\t\t[K]\n");
        assertThatThrownBy(() ->
                        table.map(row -> new Validity(row.date("from"), LocalDate.of(2024, 1, 1))))
                .hasMessage(
                        "x.tsv, line 2: Ends on 2024-01-01, before it begins on 2025-01-01."
                                + " Correct the row.");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> Table.bundled("none.tsv"))
                .hasMessage("none.tsv: is not in the jar beside vn.vanthu.registry. Build again.");
    }
}
