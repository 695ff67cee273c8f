package vn.vanthu.search;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the document that an entry belongs to.
 *
 * @param file name of the file, without folder
 * @param type abbreviation of the type: KH, BC, QĐ …
 * @param number "2963/KH-UBND"
 * @param province bare name ("Lai Châu")
 * @param year that it plans for, reports on or is dated
 * @param date as much as is filled in: "2022-12-30", "2024-03", "2020"
 * @param title trích yếu, without the type
 * @param area reform area or other field of work that the whole document is about, of a fact its
 *     own
 * @param signer name of the person who signed
 */
public record About(
        String file,
        @Nullable String type,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String province,
        @Nullable Integer year,
        @Nullable String date,
        @Nullable String title,
        @Nullable String area,
        @Nullable String signer) {

    /** Nothing but the file is known. */
    public static About file(String name) {
        return new About(name, null, null, null, null, null, null, null, null, null);
    }

    /** The same with another area. */
    public About in(@Nullable String other) {
        return Objects.equals(area, other)
                ? this
                : new About(file, type, number, issuer, province, year, date, title, other, signer);
    }
}
