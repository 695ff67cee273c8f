package vn.vanthu.compare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Period;

/** Compares deadlines and years, of which some only moved with the year of the plan. */
final class Times {

    private final int years;

    /**
     * @param years by which the later document's year is ahead; 0 where that is not known
     */
    Times(int years) {
        this.years = years;
    }

    /** Nothing, SHIFTED or DUE. */
    Set<Aspect> differences(@Nullable Due before, @Nullable Due now) {
        if (before == null || now == null) {
            return before == now ? Set.of() : Set.of(Aspect.DUE);
        }
        if (before.equals(now)) {
            return Set.of();
        }
        boolean moved =
                years != 0
                        && switch (before) {
                            case Due.On(var date) ->
                                    now instanceof Due.On(var later) && isMoved(date, later);
                            case Due.In(var period) ->
                                    now instanceof Due.In(var later) && isMoved(period, later);
                            case Due.Every ignored -> false;
                            case Due.Within ignored -> false;
                        };
        return Set.of(moved ? Aspect.SHIFTED : Aspect.DUE);
    }

    /** Nothing, SHIFTED or DUE. */
    Set<Aspect> differences(@Nullable Integer before, @Nullable Integer now) {
        if (before == null || now == null || before.equals(now)) {
            return Set.of();
        }
        return Set.of(years != 0 && before + years == now ? Aspect.SHIFTED : Aspect.DUE);
    }

    /** Whether one of two periods is the other, moved with the year. */
    boolean areMoved(Period one, Period other) {
        return isMoved(one, other) || isMoved(other, one);
    }

    private boolean isMoved(Period before, Period now) {
        return before.kind() == now.kind()
                && before.number() == now.number()
                && isMoved(before.from(), now.from())
                && isMoved(before.to(), now.to());
    }

    /** The last of February stays the last of February. */
    private boolean isMoved(LocalDate before, LocalDate now) {
        boolean lasts = isLast(before) && isLast(now);
        return before.getYear() + years == now.getYear()
                && before.getMonth() == now.getMonth()
                && (lasts || before.getDayOfMonth() == now.getDayOfMonth());
    }

    private static boolean isLast(LocalDate date) {
        return YearMonth.from(date).atEndOfMonth().equals(date);
    }
}
