package vn.vanthu.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.registry.Mention;
import vn.vanthu.registry.Province;
import vn.vanthu.registry.Provinces;

/** Notes provinces that are gone by a day, with those that have their territory since. */
final class PlaceMarks {

    private final Provinces provinces;
    private final LocalDate date;

    /**
     * @param date the last day that the provinces must live to see
     */
    PlaceMarks(Provinces provinces, LocalDate date) {
        this.provinces = provinces;
        this.date = date;
    }

    List<Mark> in(String text) {
        var marks = new ArrayList<Mark>();
        for (Mention<Province> mention : provinces.mentionsIn(text)) {
            boolean gone = mention.readings().stream().allMatch(p -> p.validity().isBefore(date));
            if (gone) {
                marks.add(Mark.note(mention.span(), text, note(mention.readings().getLast())));
            }
        }
        return marks;
    }

    private String note(Province province) {
        var heirs =
                provinces.successors(province, date).stream()
                        .map(heir -> heir.formAt(date).fullName())
                        .toList();
        String basis = province.legalBasis().isEmpty() ? "" : " (" + province.legalBasis() + ")";
        return province.forms().getLast().fullName()
                + " không còn là đơn vị hành chính cấp tỉnh"
                + basis
                + (heirs.isEmpty() ? "." : "; nay thuộc " + String.join(", ", heirs) + ".")
                + " Kiểm tra tên và phạm vi.";
    }
}
