package vn.vanthu.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Metadata.Incoming;
import vn.vanthu.registry.DocumentType;

/**
 * What the letterhead (tiêu đề) says, down to the subject and the addressees.
 *
 * @param number with symbol and without spaces; null where blank or missing
 * @param symbol null where missing
 * @param issuers lines that name the superior and the issuing body, as printed
 * @param date as much as is filled in
 * @param bodyLine index of the first line behind it
 */
record Letterhead(
        @Nullable DocumentType type,
        @Nullable String number,
        @Nullable String symbol,
        List<String> issuers,
        @Nullable String place,
        @Nullable String date,
        @Nullable String title,
        List<String> addressees,
        @Nullable Incoming incoming,
        int bodyLine) {
    Letterhead {
        issuers = List.copyOf(issuers);
        addressees = List.copyOf(addressees);
    }
}
