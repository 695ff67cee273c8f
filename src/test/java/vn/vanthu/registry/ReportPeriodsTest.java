package vn.vanthu.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.registry.ReportPeriods.Window;

class ReportPeriodsTest {
    private final ReportPeriods periods = ReportPeriods.bundled();

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-03-31, 2025-12-15, 2026-03-14",
        "2026-04-01, 2026-06-30, 2026-03-15, 2026-06-14",
        "2026-07-01, 2026-09-30, 2026-06-15, 2026-09-14",
        "2026-10-01, 2026-12-31, 2026-09-15, 2026-12-14",
        "2024-02-01, 2024-02-29, 2024-01-15, 2024-02-14",
        "2024-01-01, 2024-06-30, 2023-12-15, 2024-06-14",
        "2024-07-01, 2024-12-31, 2024-06-15, 2024-12-14",
        "2024-01-01, 2024-09-30, 2023-12-15, 2024-09-14",
        "2024-01-01, 2024-12-31, 2023-12-15, 2024-12-14"
    })
    void figures_count_from_the_15th_of_the_month_before_to_the_14th_of_the_last(
            LocalDate from, LocalDate to, LocalDate first, LocalDate last) {
        Window window = periods.windowOf(from, to).orElseThrow();
        assertThat(window.from()).isEqualTo(first);
        assertThat(window.to()).isEqualTo(last);
        assertThat(window.contains(last)).isTrue();
        assertThat(window.contains(last.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-03-30",
        "2024-02-01, 2024-04-30",
        "2021-01-01, 2025-12-31",
        "2024-04-01, 2024-12-31",
        "2024-04-01, 2024-09-30"
    })
    void other_stretches_have_no_window(LocalDate from, LocalDate to) {
        assertThat(periods.windowOf(from, to)).isEmpty();
    }

    @Test
    void an_unconfirmed_window_says_so() {
        assertThat(
                        periods.windowOf(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 12, 31))
                                .orElseThrow()
                                .source())
                .startsWith("[K]");
    }
}
