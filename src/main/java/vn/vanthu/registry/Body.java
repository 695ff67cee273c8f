package vn.vanthu.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body of the State, the Party or a mass organisation (cơ quan, tổ chức). Bodies below the centre
 * are generic: one "Sở Nội vụ" stands for that of every province.
 *
 * @param id stable, of small letters and hyphens: {@code so-noi-vu}
 * @param name in full, in normal case
 * @param aliases other names in words: {@code Sở KH&CN}
 * @param abbreviations as in symbols and recipients lists: {@code SKHCN}
 * @param validity when it existed; {@code to} is the earliest last day where it differs from
 *     province to province
 * @param latestEnd the last day on which any of its kind can have existed, where that is later than
 *     {@code validity.to()}; null otherwise
 * @param successions what became of it; empty while it exists
 * @param legalBasis the rule by which it ended or, if it exists, by which it is; may be empty
 */
public record Body(
        String id,
        String name,
        List<String> aliases,
        List<String> abbreviations,
        Level level,
        Extent extent,
        Validity validity,
        @Nullable LocalDate latestEnd,
        List<Succession> successions,
        String legalBasis,
        String source)
        implements Dated {

    /** The level of administration. */
    public enum Level {
        /** Trung ương. */
        CENTRAL,
        /** Cấp tỉnh. */
        PROVINCE,
        /** Cấp huyện, until 30 June 2025. */
        DISTRICT,
        /** Cấp xã. */
        COMMUNE,
        /** Cơ quan của Đảng, of whatever level. */
        PARTY
    }

    /** One body or many at once. */
    public enum Extent {
        SINGLE,
        /** A fixed way to name many: "các sở, ban, ngành". */
        GROUP
    }

    public Body {
        aliases = List.copyOf(aliases);
        abbreviations = List.copyOf(abbreviations);
        successions = List.copyOf(successions);
    }

    /**
     * Whether no body of this kind can have existed any more. For departments merged in 2025, whose
     * day differs between provinces, this begins later than {@code !existsAt(date)}: who raises an
     * alarm asks this.
     */
    public boolean isSurelyGoneAt(LocalDate date) {
        return latestEnd == null ? validity.isBefore(date) : date.isAfter(latestEnd);
    }
}
