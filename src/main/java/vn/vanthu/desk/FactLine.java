package vn.vanthu.desk;

import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.correct.Corrected.Item;
import vn.vanthu.correct.Correction;
import vn.vanthu.correct.Correction.Verdict;
import vn.vanthu.fact.Abbreviation;
import vn.vanthu.fact.Citation;
import vn.vanthu.fact.Deadline;
import vn.vanthu.fact.Fact;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.report.Words;

/** A fact, and what was said of it, in a few words. */
public final class FactLine {

    /** Vietnam has one time zone, and no summer time. */
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private FactLine() {}

    public static String of(Fact fact) {
        String words =
                switch (fact) {
                    case Target target -> target.indicator() + ": " + Words.of(target.amount());
                    case TaskAssignment task ->
                            String.join("; ", task.agencies())
                                    + " ("
                                    + Words.of(task.role())
                                    + "): "
                                    + task.task()
                                    + (task.due() == null ? "" : " [" + Words.of(task.due()) + "]");
                    case Figure figure -> figure.indicator() + ": " + Words.of(figure.quantity());
                    case Citation citation ->
                            joined(citation.type(), citation.number(), citation.provision());
                    case Deadline deadline -> Words.of(deadline.due());
                    case Abbreviation found -> found.shortForm() + ": " + found.longForm();
                    case Finding finding -> finding.message();
                };
        return words.replaceAll("\\s+", " ").strip();
    }

    /** "đã sửa (hoa, 01/3/2026): unit=%"; empty where nothing was said. */
    public static String said(Item item) {
        Correction correction = item.correction();
        if (correction == null) {
            return "";
        }
        String fields =
                correction.verdict() instanceof Verdict.Change(var changed)
                        ? changed.entrySet().stream()
                                .map(each -> each.getKey().key() + "=" + each.getValue())
                                .collect(Collectors.joining("; ", ": ", ""))
                        : "";
        return item.state().words() + " (" + by(correction) + ")" + fields;
    }

    /** Who said so, and on which day in Vietnam: "hoa, 01/3/2026". */
    public static String by(Correction correction) {
        return correction.who() + ", " + Words.date(correction.at().atZone(HERE).toLocalDate());
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
