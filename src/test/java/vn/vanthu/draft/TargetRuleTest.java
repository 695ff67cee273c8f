package vn.vanthu.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Quantity;

class TargetRuleTest {

    @ParameterizedTest
    @CsvSource({
        "90, %, +5%, 95",
        "97, %, +5%, 100",
        "1200, hồ sơ, +10%, 1320",
        "41.5, ha, +2%, 42.3"
    })
    void a_raise_keeps_the_digits_and_no_share_is_over_100(
            String value, String unit, String rule, BigDecimal proposed) {
        var amount = new Amount.AtLeast(Quantity.of(value, unit));
        assertThat(TargetRule.of(rule).propose(amount, null)).isEqualByComparingTo(proposed);
    }

    @Test
    void what_is_better_when_less_is_not_raised() {
        var raise = TargetRule.of("+5%");
        assertThat(raise.propose(new Amount.AtMost(Quantity.of("5", "%")), null)).isNull();
        assertThat(raise.propose(new Amount.Exact(Quantity.of("27", "hạng")), null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "-5%", "+5", "giữ"})
    void anything_else_is_no_rule(String words) {
        assertThat(TargetRule.of(words)).isNull();
    }
}
