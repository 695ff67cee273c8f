package vn.vanthu.registry;

import java.time.LocalDate;

/** Something that begins and may end. */
public interface Dated {
    Validity validity();

    default boolean existsAt(LocalDate date) {
        return validity().contains(date);
    }
}
