package vn.vanthu.match;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.registry.Bodies;
import vn.vanthu.registry.Body;

/**
 * Who a document is from (cơ quan ban hành), so that reports of one body are known as such.
 *
 * @param name as reports of one province name each other: without the province
 * @param key the same for every way to write the body's name
 */
public record Issuer(String name, Rank rank, String key) {

    /** A department's name without that of its province, which all reports share. */
    private static final Pattern OF_PROVINCE =
            Pattern.compile(
                    "^((?:Sở|Ban|Thanh tra|Văn phòng)\\s.+?) (?:tỉnh|thành phố) \\p{Lu}.*$");

    private static final Pattern COMMITTEE =
            Pattern.compile(
                    "(?iu)^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\\s+(tỉnh|thành phố|huyện|quận"
                            + "|thị xã|thị trấn|xã|phường|đặc khu)(?!\\p{L})(.*)");

    private static final Pattern UNIT =
            Pattern.compile(
                    "(?iu)^(?:chi cục|trung tâm|phòng|bệnh viện|trường|trạm|hạt|ban quản lý|viện"
                            + "|nhà văn hóa|bảo tàng|thư viện)(?!\\p{L}).*");

    /** Where a body stands, which tells whose figures hold whose. */
    public enum Rank {
        /** UBND cấp tỉnh. */
        PROVINCE,
        /** Cơ quan cấp tỉnh: sở, ban, ngành. */
        DEPARTMENT,
        /** UBND cấp huyện, until 30 June 2025. */
        DISTRICT,
        /** UBND cấp xã. */
        COMMUNE,
        /** Đơn vị trực thuộc: its department's figures hold its own. */
        UNIT,
        UNKNOWN
    }

    /** The issuer of a document; the file's name where the letterhead does not tell. */
    public static Issuer of(Bodies bodies, AnalysedDocument document) {
        String issuer = document.metadata().issuer();
        return issuer == null
                ? new Issuer(fileOf(document), Rank.UNKNOWN, fileOf(document))
                : of(bodies, issuer, document.metadata().province());
    }

    /** The name alone, as {@link #of(Bodies, AnalysedDocument)} gives it. */
    public static String nameOf(AnalysedDocument document) {
        String issuer = document.metadata().issuer();
        return issuer == null ? fileOf(document) : bare(issuer);
    }

    /** What the document's file is called, without its folder. */
    public static String fileOf(AnalysedDocument document) {
        return String.valueOf(Path.of(document.document().source().file()).getFileName());
    }

    private static String bare(String written) {
        return OF_PROVINCE.matcher(written).replaceFirst("$1");
    }

    /**
     * A body by its name.
     *
     * @param province bare name of the province it is in; tells a city of the province level
     */
    public static Issuer of(Bodies bodies, String written, @Nullable String province) {
        String name = bare(written);
        Matcher committee = COMMITTEE.matcher(name);
        if (committee.matches()) {
            Rank rank =
                    switch (committee.group(1).toLowerCase(Locale.ROOT)) {
                        case "tỉnh" -> Rank.PROVINCE;
                        case "thành phố" ->
                                province == null || committee.group(2).strip().equals(province)
                                        ? Rank.PROVINCE
                                        : Rank.DISTRICT;
                        case "huyện", "quận", "thị xã" -> Rank.DISTRICT;
                        default -> Rank.COMMUNE;
                    };
            String place = (committee.group(1) + committee.group(2)).toLowerCase(Locale.ROOT);
            return new Issuer(name, rank, "ubnd " + place);
        }
        Optional<Body> known = bodies.find(name).stream().findFirst();
        Rank rank =
                known.map(Issuer::rank)
                        .orElse(UNIT.matcher(name).matches() ? Rank.UNIT : Rank.UNKNOWN);
        return new Issuer(name, rank, known.map(Body::id).orElse(name.toLowerCase(Locale.ROOT)));
    }

    private static Rank rank(Body body) {
        boolean unit = UNIT.matcher(body.name()).matches() && !body.name().endsWith(" tỉnh");
        return switch (body.level()) {
            case PROVINCE -> unit ? Rank.UNIT : Rank.DEPARTMENT;
            case DISTRICT, COMMUNE -> Rank.UNIT;
            case CENTRAL, PARTY -> Rank.UNKNOWN;
        };
    }
}
