package vn.vanthu.draft;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Place;
import vn.vanthu.document.Problem;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Metadata;
import vn.vanthu.fact.Period;
import vn.vanthu.registry.Bodies;

/**
 * Makes next year's plan from a prior one: nothing is invented, every sentence is carried, with its
 * years moved, and each place that a person must decide has a note.
 */
public final class RollForward {

    private static final Set<String> PLANS = Set.of("KH", "CTr", "ĐA", "PA");

    private final Bodies bodies;

    public RollForward(Bodies bodies) {
        this.bodies = bodies;
    }

    /**
     * Drafts the plan of a year.
     *
     * @param year later than the prior plan's
     * @throws DraftException when the prior document is no plan, has no year, or is not older
     */
    public PlanDraft roll(AnalysedDocument prior, int year) throws DraftException {
        var metadata = prior.metadata();
        if (metadata.type() == null || !PLANS.contains(metadata.type())) {
            String name = metadata.typeName();
            throw problem(
                    prior,
                    "không phải kế hoạch"
                            + (name == null ? "" : " mà là " + name.toLowerCase(Locale.ROOT)),
                    "Chọn một kế hoạch của năm trước");
        }
        int priorYear = yearOf(prior);
        if (year <= priorYear) {
            throw problem(
                    prior,
                    "là kế hoạch năm " + priorYear + ", không lập được kế hoạch năm " + year,
                    "Chọn --year lớn hơn " + priorYear);
        }
        var marks = new PriorMarks(bodies).of(prior, priorYear, year);
        var carried = new Carried(prior, marks);
        var body = carried.body();
        return new PlanDraft(
                superior(metadata),
                issuer(metadata),
                number(metadata),
                place(metadata, year),
                name(metadata),
                carried.title(),
                body.preamble(),
                body.parts(),
                body.ending(),
                metadata.recipients(),
                authority(metadata.signatory()),
                signatory(metadata.signatory()),
                changes(prior, marks));
    }

    /** The year that a plan is for: its period's, or else its date's. */
    private static int yearOf(AnalysedDocument prior) throws DraftException {
        Period period = prior.metadata().period();
        if (period != null) {
            return period.to().getYear();
        }
        Integer year = prior.year();
        if (year == null) {
            throw problem(
                    prior,
                    "không thấy năm kế hoạch ở trích yếu hay ngày ban hành",
                    "Ghi năm vào trích yếu rồi chạy lại");
        }
        return year;
    }

    private static List<PlanDraft.Change> changes(AnalysedDocument prior, List<Mark> marks) {
        var changes = new ArrayList<PlanDraft.Change>();
        for (Mark mark : marks) {
            String before = mark.span().in(prior.text());
            if (mark.note() == null && before.equals(mark.words())) {
                continue;
            }
            var section = prior.outline().at(mark.span().start());
            String why = mark.note() == null ? "Chuyển sang năm kế hoạch mới." : mark.note();
            changes.add(
                    new PlanDraft.Change(
                            section == null ? "" : section.path(), before, mark.words(), why));
        }
        return changes;
    }

    private static String name(Metadata metadata) {
        String name = metadata.typeName();
        return name == null ? "KẾ HOẠCH" : name.toUpperCase(Locale.ROOT);
    }

    private static List<Piece> number(Metadata metadata) {
        String symbol = metadata.symbol();
        return List.of(
                Piece.of("Số: "),
                Piece.noted("      ", "Số do Văn thư cấp khi ban hành."),
                Piece.of("/" + (symbol == null ? "KH-" : symbol)));
    }

    private static List<Piece> place(Metadata metadata, int year) {
        String place = metadata.place() == null ? metadata.province() : metadata.place();
        var pieces = new ArrayList<Piece>();
        pieces.add(
                place == null
                        ? Piece.noted("……………", "Ghi địa danh: kế hoạch cũ không có.")
                        : Piece.of(place));
        pieces.add(Piece.of(", ngày "));
        pieces.add(Piece.noted("     ", "Ngày, tháng ghi khi ký ban hành."));
        pieces.add(Piece.of(" tháng      năm " + issued(year)));
        return pieces;
    }

    /** A plan is issued in its own year or at the end of the one before; the year is left open. */
    private static String issued(int year) {
        return Integer.toString(year);
    }

    /** The body above the issuer, as the letterhead has it (Nghị định 30/2020, Phụ lục I, II.2). */
    private static String superior(Metadata metadata) {
        String issuer = metadata.issuer();
        String province = metadata.province();
        if (issuer == null || province == null || isCommittee(issuer)) {
            return "";
        }
        boolean below =
                issuer.startsWith("Sở")
                        || issuer.startsWith("Văn phòng")
                        || issuer.startsWith("Ban ");
        return below ? ("UBND " + territory(metadata)).toUpperCase(Locale.ROOT) : "";
    }

    private static String issuer(Metadata metadata) {
        String issuer = metadata.issuer();
        if (issuer == null) {
            return "……………………";
        }
        String bare = issuer;
        if (!superior(metadata).isEmpty()) {
            int at = issuer.indexOf(" " + territory(metadata));
            bare = at > 0 ? issuer.substring(0, at) : issuer;
            bare = bare.equals("Văn phòng UBND") ? "Văn phòng" : bare;
        }
        return bare.toUpperCase(Locale.ROOT);
    }

    private static String territory(Metadata metadata) {
        String issuer = metadata.issuer() == null ? "" : metadata.issuer();
        String city = "thành phố " + metadata.province();
        return issuer.contains(city) ? city : "tỉnh " + metadata.province();
    }

    private static boolean isCommittee(String issuer) {
        String name = issuer.toLowerCase(Locale.ROOT);
        return name.startsWith("ủy ban nhân dân")
                || name.startsWith("uỷ ban nhân dân")
                || name.startsWith("ubnd");
    }

    private static List<String> authority(Metadata.@Nullable Signatory signatory) {
        var lines = new ArrayList<String>();
        if (signatory != null) {
            if (signatory.authority() != null) {
                for (String line :
                        signatory.authority().split("\\s+(?=(?:KT|TM|TL|TUQ|Q|K/T|T/M|T/L)\\b)")) {
                    lines.add(line.strip());
                }
            }
            if (signatory.position() != null) {
                lines.add(signatory.position());
            }
        }
        return lines;
    }

    private static List<Piece> signatory(Metadata.@Nullable Signatory signatory) {
        String name = signatory == null ? null : signatory.name();
        String words = name == null ? "……………………" : name;
        return List.of(Piece.noted(words, "Người ký kế hoạch trước: xác nhận lại."));
    }

    private static DraftException problem(AnalysedDocument prior, String what, String remedy) {
        var file = Path.of(prior.document().source().file());
        return new DraftException(new Problem(Place.of(file), what, remedy));
    }

    /** First day of a plan's year: bodies are looked up as they are on that day. */
    static LocalDate startOf(int year) {
        return LocalDate.of(year, 1, 1);
    }
}
