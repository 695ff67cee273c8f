package vn.vanthu.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.text.Span;

/**
 * A name found in a text. One name can stand for several things: "tỉnh Lào Cai" is one territory
 * before 1 July 2025 and a larger one since; "UBND thành phố" may be of a province or of a
 * district.
 *
 * @param span where the name is written, in UTF-16 code units of the text that was searched
 * @param readings what it can stand for, in the order of the registry's file; never empty
 */
public record Mention<T extends Dated>(Span span, List<T> readings) {
    public Mention {
        readings = List.copyOf(readings);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("A mention needs a reading");
        }
    }

    /** The first reading that existed on {@code date}; empty when none did. */
    public Optional<T> at(LocalDate date) {
        return readings.stream().filter(reading -> reading.existsAt(date)).findFirst();
    }
}
