package vn.vanthu.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another document that is named (viện dẫn).
 *
 * @param number number and symbol without spaces ("61/2018/NĐ-CP"); null for a law cited by name
 * @param type name of the type in words ("Nghị định", "Công văn"); null where unknown
 * @param date of the cited document; null where not given
 * @param issuer as written ("Chính phủ", "UBND tỉnh Lai Châu"); null where not given
 * @param provision "khoản 5 Điều 14"; null where the whole document is cited
 * @param title what it is about, where it follows
 */
public record Citation(
        Evidence evidence,
        @Nullable String number,
        @Nullable String type,
        @Nullable LocalDate date,
        @Nullable String issuer,
        @Nullable String provision,
        @Nullable String title)
        implements Fact {
    @Override
    public Citation with(Evidence moved) {
        return new Citation(moved, number, type, date, issuer, provision, title);
    }
}
