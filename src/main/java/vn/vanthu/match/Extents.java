package vn.vanthu.match;

import java.util.regex.Pattern;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Figure;
import vn.vanthu.registry.Bodies;

/** Tells what a figure is of, so that nothing is counted twice (phạm vi của số liệu). */
public final class Extents {

    /** What is said of the whole province is one figure, however many bodies give it. */
    private static final Pattern WHOLE =
            Pattern.compile("(?iu)(?:toàn|cả|địa bàn|của) (?:tỉnh|thành phố)(?!\\p{L})");

    /** "trong quý, tỉnh ban hành …", "Đến nay, tỉnh Sơn Hải đã cấp …": the province did it. */
    private static final Pattern PROVINCE_DID =
            Pattern.compile(
                    "(?:^|[,;:.(])\\s*(?:[Tt]ỉnh|[Tt]hành phố)(?: \\p{Lu}\\p{L}*)*"
                            + " (?:đã|có|hiện|ban hành|tiếp nhận|giải quyết|cấp|tổ chức"
                            + "|hoàn thành|được|thực hiện|kiểm tra)(?!\\p{L})");

    /** The title of a report that a department makes for the whole province. */
    private static final Pattern OF_PROVINCE =
            Pattern.compile("(?iu)(?:tại|toàn|trên địa bàn|của) (?:tỉnh|thành phố)(?!\\p{L})");

    /** Takes in the files of all departments. */
    private static final String FRONT_OFFICE = "trung-tam-phuc-vu-hanh-chinh-cong-tinh";

    private final Bodies bodies;

    public Extents(Bodies bodies) {
        this.bodies = bodies;
    }

    /**
     * Whether a figure is of the whole province: its committee says it, or a report on the
     * province, or so many words.
     */
    public boolean isOfAll(AnalysedDocument report, Figure figure) {
        var issuer = Issuer.of(bodies, report);
        String unit = figure.quantity().unit();
        return switch (issuer.rank()) {
            case PROVINCE -> true;
            case DISTRICT, COMMUNE -> false;
            case DEPARTMENT, UNIT, UNKNOWN ->
                    issuer.key().equals(FRONT_OFFICE) && unit != null && unit.startsWith("hồ sơ")
                            || isOnAll(report, issuer)
                            || WHOLE.matcher(report.quote(figure)).find()
                            || PROVINCE_DID.matcher(before(report, figure)).find();
        };
    }

    /** Whether a whole report is on the province, as that of the department in charge is. */
    boolean isOnAll(AnalysedDocument report, Issuer issuer) {
        String title = report.metadata().title();
        return switch (issuer.rank()) {
            case PROVINCE -> true;
            case DISTRICT, COMMUNE -> false;
            case DEPARTMENT, UNIT, UNKNOWN -> title != null && OF_PROVINCE.matcher(title).find();
        };
    }

    /** The sentence up to the number. */
    private static String before(AnalysedDocument report, Figure figure) {
        int start = figure.evidence().span().start();
        return start < figure.number().start()
                ? report.text().substring(start, figure.number().start())
                : "";
    }
}
