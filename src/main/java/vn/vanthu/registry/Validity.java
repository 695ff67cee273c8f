package vn.vanthu.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something existed (thời gian hiệu lực), both ends included.
 *
 * @param from first day, or null when the beginning is not recorded
 * @param to last day, or null when no end is known
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {
    public Validity {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("Ends on " + to + ", before it begins on " + from);
        }
    }

    public boolean contains(LocalDate date) {
        return !isAfter(date) && !isBefore(date);
    }

    /** Whether it had not yet begun on {@code date}. */
    public boolean isAfter(LocalDate date) {
        return from != null && date.isBefore(from);
    }

    /** Whether it had ended when {@code date} came. */
    public boolean isBefore(LocalDate date) {
        return to != null && date.isAfter(to);
    }
}
