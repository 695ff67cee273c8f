package vn.vanthu.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Citation;
import vn.vanthu.registry.LawName;
import vn.vanthu.registry.LawNames;

/** Notes laws in the legal basis that a newer law of the same name follows. */
final class LawMarks {

    private final LawNames laws;
    private final LocalDate date;

    /**
     * @param date the day of the new plan: laws adopted later are not known to it
     */
    LawMarks(LawNames laws, LocalDate date) {
        this.laws = laws;
        this.date = date;
    }

    List<Mark> in(AnalysedDocument prior) {
        var marks = new ArrayList<Mark>();
        for (Citation citation : prior.facts().citations()) {
            cited(citation)
                    .flatMap(this::newer)
                    .ifPresent(newer ->
                            marks.add(
                                    Mark.note(
                                            citation.evidence().span(),
                                            prior.text(),
                                            note(newer))));
        }
        return marks;
    }

    private Optional<LawName> cited(Citation citation) {
        String number = citation.number();
        return laws.all().stream().filter(law -> law.number().equals(number)).findFirst();
    }

    private Optional<LawName> newer(LawName old) {
        return laws.all().stream()
                .filter(law -> law.type().equals(old.type()) && law.name().equals(old.name()))
                .filter(law -> law.year() > old.year() && law.year() <= date.getYear())
                .max(Comparator.comparingInt(LawName::year));
    }

    private static String note(LawName newer) {
        return "Đã có luật cùng tên ban hành sau: số "
                + newer.number()
                + " (năm "
                + newer.year()
                + "). Kiểm tra để thay thế.";
    }
}
