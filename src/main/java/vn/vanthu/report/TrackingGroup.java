package vn.vanthu.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vanthu.area.DocumentAreas;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Fact;
import vn.vanthu.match.Times;
import vn.vanthu.registry.ReformArea;
import vn.vanthu.registry.ReformAreas;

/** What the rows of a tracking table are put together by. */
public enum TrackingGroup {
    BODY("Cơ quan"),
    AREA("Lĩnh vực"),
    DEADLINE("Thời hạn");

    private final String title;

    TrackingGroup(String title) {
        this.title = title;
    }

    /** Head of the column. */
    String title() {
        return title;
    }

    /**
     * A group that a row belongs to.
     *
     * @param order by which groups follow one another
     */
    public record Label(String order, String words) {}

    /** Puts rows into groups; a task of two bodies is in both. */
    public static final class Sorting {

        private final TrackingGroup by;
        private final DocumentAreas areas;
        private final List<String> bodies = new ArrayList<>();

        public Sorting(TrackingGroup by, AnalysedDocument plan, ReformAreas known) {
            this.by = by;
            this.areas = new DocumentAreas(plan, known);
        }

        /**
         * @param owners bodies that it is given to
         */
        public List<Label> of(Fact fact, List<String> owners, @Nullable Due due) {
            return switch (by) {
                case BODY ->
                        owners.isEmpty()
                                ? List.of(new Label("~", "Không nêu cơ quan"))
                                : owners.stream().distinct().map(this::body).toList();
                case AREA -> List.of(area(areas.of(fact)));
                case DEADLINE -> List.of(deadline(due));
            };
        }

        private Label body(String name) {
            if (!bodies.contains(name)) {
                bodies.add(name);
            }
            return new Label(Integer.toString(10_000 + bodies.indexOf(name)), name);
        }

        private static Label area(@Nullable ReformArea area) {
            return area == null
                    ? new Label("~", "Không rõ lĩnh vực")
                    : new Label(Integer.toString(area.ordinal()), area.title());
        }

        private static Label deadline(@Nullable Due due) {
            if (due == null) {
                return new Label("~", "Không ghi thời hạn");
            }
            @Nullable LocalDate last =
                    switch (due) {
                        case Due.On(var date) -> date;
                        case Due.In(var period) -> period.to();
                        case Due.Every ignored -> null;
                        case Due.Within ignored -> null;
                    };
            return new Label(Objects.requireNonNullElse(last, "a").toString(), Times.of(due));
        }
    }
}
