package vn.vanthu.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that others cite by name and year instead of number (Nghị định 30/2020/NĐ-CP, Phụ lục
 * I: laws and ordinances are cited by type and name only).
 *
 * @param type abbreviation of its {@link DocumentType}
 * @param name without the type: {@code Ban hành văn bản quy phạm pháp luật}
 * @param date day of adoption, or null when it is not recorded
 * @param number with symbol: {@code 80/2015/QH13}
 */
public record LawName(
        String type,
        String name,
        int year,
        @Nullable LocalDate date,
        String number,
        List<String> aliases,
        String source) {
    public LawName {
        aliases = List.copyOf(aliases);
    }
}
