package vn.vanthu.correct;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as officials type them: 24.489; 41,12; also 41.12, where no thousands can be meant. */
final class NumberText {

    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+([.,]\\d+)?");
    private static final int LONGEST = 40;

    private NumberText() {}

    static String of(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    static BigDecimal read(FactField field, String typed) throws BadFieldException {
        String digits = typed.strip();
        if (digits.length() <= LONGEST) {
            if (THOUSANDS.matcher(digits).matches()) {
                return new BigDecimal(digits.replace(".", "").replace(',', '.'));
            }
            if (PLAIN.matcher(digits).matches()) {
                return new BigDecimal(digits.replace(',', '.'));
            }
        }
        throw new BadFieldException(field, typed, "viết số như 95, 41,12 hoặc 24.489");
    }
}
