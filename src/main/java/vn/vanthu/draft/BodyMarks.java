package vn.vanthu.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.registry.Bodies;
import vn.vanthu.registry.Body;
import vn.vanthu.registry.Capitals;
import vn.vanthu.registry.Mention;
import vn.vanthu.registry.Succession;
import vn.vanthu.text.Span;

/** Notes bodies that are gone by a day, with their successors and the legal basis. */
final class BodyMarks {

    /** Nghị quyết 203/2025/QH15: the district level ended with 30 June 2025. */
    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

    private static final Pattern DISTRICT =
            Pattern.compile(
                    "(?<!\\p{L})(?:[Cc]ác\\s+)?(?:(?:[Cc]ấp\\s+)?[Hh]uyện|[Tt]hị xã|[Tt]hị trấn)"
                            + "(?:,\\s*(?:thị xã|thành phố)|\\s+và\\s+thành phố)*"
                            + "(\\s+[uủ][ỷy])?(?!\\p{L})");

    private final Bodies bodies;
    private final LocalDate date;

    /**
     * @param date the last day that the bodies must live to see
     */
    BodyMarks(Bodies bodies, LocalDate date) {
        this.bodies = bodies;
        this.date = date;
    }

    List<Mark> in(String text, Capitals capitals) {
        var marks = new ArrayList<Mark>();
        for (Mention<Body> mention : bodies.mentionsIn(text, capitals)) {
            if (mention.readings().stream().allMatch(body -> body.isSurelyGoneAt(date))) {
                marks.add(mark(mention, text));
            }
        }
        if (date.isAfter(LAST_DAY_OF_DISTRICTS)) {
            Matcher found = DISTRICT.matcher(text);
            while (found.find()) {
                Span span = Span.of(found.start(), found.end());
                if (marks.stream().noneMatch(mark -> mark.span().overlaps(span))) {
                    boolean party = found.group(1) != null;
                    marks.add(Mark.note(span, text, party ? partyOfDistricts() : districts()));
                }
            }
        }
        return marks;
    }

    /**
     * One successor that has the whole of the work takes the body's place in the words; where there
     * are several, or none, a person decides.
     */
    private Mark mark(Mention<Body> mention, String text) {
        Body body = mention.readings().getFirst();
        var heirs = bodies.successorsAt(body, date);
        if (heirs.size() != 1 || body.extent() == Body.Extent.GROUP || !hasHeirOfAll(body)) {
            return Mark.note(mention.span(), text, note(body));
        }
        String written = mention.span().in(text);
        String name = heirs.getFirst().name();
        boolean capitals = written.equals(Letterheads.upper(written)) && written.contains(" ");
        String note = note(body) + " Đã thay tên: kiểm tra.";
        return new Mark(mention.span(), capitals ? Letterheads.upper(name) : name, note);
    }

    private static boolean hasHeirOfAll(Body body) {
        return body.successions().stream()
                .anyMatch(s -> s instanceof Succession.Into into && into.field().isEmpty());
    }

    private static String districts() {
        return "Cấp huyện và các đơn vị hành chính cấp huyện, thị trấn kết thúc hoạt động từ"
                + " 01/7/2025 (Nghị quyết 203/2025/QH15; Luật 72/2025/QH15)."
                + " Xác định UBND cấp xã hay cơ quan cấp tỉnh nhận nhiệm vụ.";
    }

    private static String partyOfDistricts() {
        return "Cấp huyện kết thúc hoạt động từ 01/7/2025 (Nghị quyết 203/2025/QH15), không còn"
                + " huyện ủy, thị ủy. Xác định đảng ủy xã, phường, đặc khu hay cơ quan đảng cấp"
                + " tỉnh nhận nhiệm vụ.";
    }

    private String note(Body body) {
        String basis = body.legalBasis().isEmpty() ? "" : " (" + body.legalBasis() + ")";
        return body.name() + " không còn" + since(body) + basis + "." + heirs(body);
    }

    private static String since(Body body) {
        @Nullable LocalDate last =
                body.latestEnd() == null ? body.validity().to() : body.latestEnd();
        if (last == null) {
            return "";
        }
        return " sau ngày "
                + two(last.getDayOfMonth())
                + "/"
                + (last.getMonthValue() < 3 ? two(last.getMonthValue()) : last.getMonthValue())
                + "/"
                + last.getYear();
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private String heirs(Body body) {
        var heirs = bodies.successorsAt(body, date);
        if (heirs.isEmpty()) {
            return body.level() == Body.Level.DISTRICT
                    ? " Xác định cơ quan cấp xã hay cấp tỉnh nhận nhiệm vụ."
                    : " Xác định cơ quan nhận nhiệm vụ.";
        }
        var names = new ArrayList<String>();
        heirs.forEach(heir -> names.add(heir.name()));
        for (Succession succession : body.successions()) {
            if (succession instanceof Succession.Into into && !into.field().isEmpty()) {
                bodies.ofId(into.bodyId())
                        .filter(heir -> !heirs.contains(heir))
                        .ifPresent(heir -> names.add(heir.name() + " (" + into.field() + ")"));
            }
        }
        return " Nhiệm vụ nay thuộc: " + String.join("; ", names) + ".";
    }
}
