package vn.vanthu.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the letterhead, the signature block and the recipients say.
 *
 * @param type abbreviation of the type (KH, BC, TB, QĐ, CV …); null where unknown
 * @param typeName "Kế hoạch"; null where unknown
 * @param number number and symbol without spaces; null where the number is blank
 * @param symbol "KH-UBND", given even where the number is blank
 * @param issuer full name of the issuing body
 * @param province bare name ("Lai Châu"); null for central bodies or where unknown
 * @param place as printed before "ngày"
 * @param date as much as is filled in: "2022-12-30", "2024-03", "2020"; null where nothing is
 * @param title trích yếu on one line, without the type
 * @param period what is planned for or reported on
 * @param recipients entries of Nơi nhận without dash and final punctuation
 * @param addressees entries of Kính gửi
 */
public record Metadata(
        @Nullable String type,
        @Nullable String typeName,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable String issuer,
        @Nullable String province,
        @Nullable String place,
        @Nullable String date,
        @Nullable String title,
        @Nullable Period period,
        @Nullable Signatory signatory,
        List<String> recipients,
        List<String> addressees,
        @Nullable Incoming incoming) {

    public Metadata {
        recipients = List.copyOf(recipients);
        addressees = List.copyOf(addressees);
    }

    /**
     * Who signed.
     *
     * @param authority "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH"; null where none
     * @param position "PHÓ CHỦ TỊCH"
     * @param name as printed
     */
    public record Signatory(
            @Nullable String authority, @Nullable String position, @Nullable String name) {}

    /** The register stamp of the body that received it (dấu đến). */
    public record Incoming(@Nullable String number, @Nullable String date) {}
}
