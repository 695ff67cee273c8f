package vn.vanthu.draft;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Metadata;
import vn.vanthu.registry.Bodies;
import vn.vanthu.registry.Body;

/** Tells which body a name means, seen from the body that issues the plan. */
final class Issuers {

    /** "Sở Nội vụ tỉnh Bình Lâm": the territory behind the name. */
    private static final Pattern TERRITORY =
            Pattern.compile("\\s+(?:tỉnh|thành phố|TP\\.?)\\s*\\p{Lu}.*$");

    private final Bodies bodies;
    private final @Nullable String issuer;
    private final @Nullable String province;

    /**
     * @param issuer of the new plan
     * @param province null for a central body
     */
    Issuers(Bodies bodies, @Nullable String issuer, @Nullable String province) {
        this.bodies = bodies;
        this.issuer = issuer;
        this.province = province;
    }

    /** Of which kind a body is, by what stands above and under it. */
    enum Kind {
        PROVINCE,
        DEPARTMENT,
        DISTRICT,
        COMMUNE,
        PARTY,
        OTHER;

        private static final Pattern COMMUNES =
                Pattern.compile("^(?:ubnd|hđnd) (?:xã|phường|đặc khu|thị trấn)(?!\\p{L}).*");
        private static final Pattern DISTRICTS =
                Pattern.compile("^(?:ubnd|hđnd) (?:huyện|quận|thị xã)(?!\\p{L}).*");
        private static final Pattern PROVINCES =
                Pattern.compile("^(?:ubnd|hđnd) (?:tỉnh|thành phố|tp)(?!\\p{L}).*");
        private static final Pattern DEPARTMENTS =
                Pattern.compile("^(?:sở|văn phòng ubnd|thanh tra|ban) .*");

        static Kind of(String name) {
            String folded = Alike.fold(name);
            if (PartyLetterhead.isParty(name)) {
                return PARTY;
            }
            if (COMMUNES.matcher(folded).matches()) {
                return COMMUNE;
            }
            if (DISTRICTS.matcher(folded).matches()) {
                return DISTRICT;
            }
            if (PROVINCES.matcher(folded).matches()) {
                return PROVINCE;
            }
            return DEPARTMENTS.matcher(folded).matches() ? DEPARTMENT : OTHER;
        }
    }

    /** Whether a document is of this body's own territory, or of the centre. */
    boolean reaches(AnalysedDocument document) {
        String theirs = document.metadata().province();
        return theirs == null || province == null || theirs.equalsIgnoreCase(province);
    }

    /** Whether an agency that a document gives a task to is this body, by its own name. */
    boolean isNamed(String agency) {
        return issuer != null && isSame(agency, issuer);
    }

    /** Whether a fixed group of bodies holds this one: "UBND các xã, phường". */
    boolean isOneOf(String agency) {
        String folded = " " + Alike.fold(agency) + " ";
        if (issuer == null || !folded.contains(" các ") && !folded.contains(" cấp ")) {
            return false;
        }
        return switch (Kind.of(issuer)) {
            case DEPARTMENT -> issuer.startsWith("Sở") && folded.contains(" sở ");
            case COMMUNE -> folded.matches(".* (?:xã|phường|cấp xã) .*");
            case PROVINCE -> folded.matches(".*ubnd các tỉnh .*");
            case DISTRICT, PARTY, OTHER -> false;
        };
    }

    /** Whether a document is this body's own, or of its office or chairman. */
    boolean isOwn(Metadata metadata) {
        String theirs = metadata.issuer();
        if (theirs == null || issuer == null || !Objects.equals(metadata.province(), province)) {
            return false;
        }
        String folded =
                Alike.fold(theirs).replaceFirst("^(?:văn phòng|chủ tịch|ban chỉ đạo)\\s*", "");
        return isSame(theirs, issuer)
                || Kind.of(issuer) == Kind.PROVINCE
                        && (folded.isEmpty() || Kind.of(folded) == Kind.PROVINCE);
    }

    private boolean isSame(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        return a.equals(b) || shares(single(one), single(other));
    }

    private List<Body> single(String name) {
        return bodies.find(name).stream()
                .filter(body -> body.extent() == Body.Extent.SINGLE)
                .filter(body -> body.level() != Body.Level.DISTRICT)
                .toList();
    }

    /** One word such as "UBND" can mean many bodies; then nothing is the same for sure. */
    private static boolean shares(List<Body> some, List<Body> others) {
        return some.size() == 1 && others.size() == 1 && some.equals(others);
    }

    private static String bare(String name) {
        return Alike.fold(TERRITORY.matcher(name.strip()).replaceFirst(""));
    }
}
