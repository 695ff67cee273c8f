package vn.vanthu.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entry that stands for a fact can be filtered by.
 *
 * @param indicator what is measured or counted, or the task; empty where there is none
 * @param comparator the bound's name in the JSON contract ("AT_LEAST"); null where there is none
 * @param values the bounds, or the value; empty for a fact without numbers
 * @param unit as written
 * @param agencies bodies as written
 * @param due ISO date, period or interval
 * @param dueBy the last day of it; null where it names none
 * @param year that the fact itself names
 */
public record FactFields(
        String indicator,
        @Nullable String comparator,
        List<BigDecimal> values,
        @Nullable String unit,
        List<String> agencies,
        @Nullable String due,
        @Nullable LocalDate dueBy,
        @Nullable Integer year) {

    /** Those of an entry that is no fact. */
    public static final FactFields NONE =
            new FactFields("", null, List.of(), null, List.of(), null, null, null);

    public FactFields {
        values = List.copyOf(values);
        agencies = List.copyOf(agencies);
    }
}
