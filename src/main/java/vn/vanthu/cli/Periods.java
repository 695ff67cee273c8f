package vn.vanthu.cli;

import vn.vanthu.fact.Period;

/** The period that {@code --period} names. */
final class Periods {

    private Periods() {}

    /**
     * Reads it.
     *
     * @throws UserError when it is none, with examples
     */
    static Period of(String written) {
        return Period.parse(written)
                .orElseThrow(() ->
                        UserError.usage(
                                "--period "
                                        + written
                                        + ": không phải kỳ báo cáo. Ví dụ: 2026, 2026-H1,"
                                        + " 2026-9M, 2026-Q3, 2026-07."));
    }
}
