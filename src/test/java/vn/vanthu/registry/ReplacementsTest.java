package vn.vanthu.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReplacementsTest {

    private final Replacements replacements = Registry.bundled().replacements();

    @Test
    void a_document_is_replaced_from_the_day_of_the_new_one_and_not_before() {
        assertThat(replacements.of("61/2018/NĐ-CP", LocalDate.of(2025, 6, 8))).isEmpty();
        assertThat(replacements.of("61/2018/NĐ-CP", LocalDate.of(2025, 6, 9)))
                .map(Replacement::replacedBy)
                .contains("118/2025/NĐ-CP");
    }

    @Test
    void of_others_nothing_is_known() {
        assertThat(replacements.of("30/2020/NĐ-CP", LocalDate.of(2027, 1, 1))).isEmpty();
    }
}
