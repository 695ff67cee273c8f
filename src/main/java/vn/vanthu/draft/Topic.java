package vn.vanthu.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.registry.Body;
import vn.vanthu.registry.Mention;
import vn.vanthu.registry.Registry;
import vn.vanthu.text.Span;

/** What a plan is about, to tell which other documents concern it. */
final class Topic {

    /** So many words in a row that both have say that two subjects are about the same. */
    private static final int IN_A_ROW = 3;

    /** Words in a row that say nothing of the subject, folded as in a title. */
    private static final List<String> GENERAL =
            List.of(
                    "ủy ban nhân dân",
                    "uỷ ban nhân dân",
                    "hội đồng nhân dân",
                    "trên địa bàn tỉnh",
                    "trên địa bàn thành phố",
                    "quản lý nhà nước",
                    "nhiệm vụ giải pháp",
                    "nhiệm vụ trọng tâm",
                    "một số nhiệm vụ",
                    "triển khai thực hiện",
                    "kế hoạch thực hiện",
                    "thực hiện kế hoạch",
                    "trong thời gian tới",
                    "sáu tháng đầu năm",
                    "tháng đầu năm",
                    "tháng cuối năm");

    private final Registry registry;
    private final Set<String> rows;
    private final boolean reform;

    Topic(AnalysedDocument plan, Registry registry) {
        this.registry = registry;
        String title = plan.metadata().title();
        String subject = title == null ? "" : title;
        this.reform = expanded(subject).contains("cải cách hành chính");
        for (Mention<Body> body : registry.bodies().mentionsIn(subject).reversed()) {
            subject = without(subject, body.span());
        }
        this.rows = rows(subject, plan.metadata().province());
    }

    /**
     * Whether words of another document are about the same: the title shares a row of words, or it
     * is a plan of administrative reform and they belong to one of the reform's areas.
     */
    boolean covers(@Nullable String title, String words) {
        String subject = title == null ? "" : title;
        var theirs = new HashSet<>(rows(subject, null));
        theirs.addAll(rows(words, null));
        theirs.retainAll(rows);
        return !theirs.isEmpty()
                || reform
                        && (registry.reformAreas().classifyTitle(subject).isPresent()
                                || registry.reformAreas().classifyWords(words).isPresent());
    }

    /** A title without a body's name, which says for whom it is and not what it is about. */
    private static String without(String title, Span name) {
        return title.substring(0, name.start()) + " | " + title.substring(name.end());
    }

    private String expanded(String words) {
        return registry.abbreviations().expand(words).toLowerCase(Locale.ROOT);
    }

    private Set<String> rows(String words, @Nullable String place) {
        String text = expanded(words).replaceAll("[^\\p{L}\\s|]+", " ").replaceAll("\\s+", " ");
        if (place != null) {
            text = text.replace(place.toLowerCase(Locale.ROOT), "|");
        }
        for (String general : GENERAL) {
            text = text.replace(general, "|");
        }
        var rows = new HashSet<String>();
        for (String part : text.split("\\|", -1)) {
            var syllables = new ArrayList<>(List.of(part.strip().split(" ", -1)));
            for (int i = 0; i + IN_A_ROW <= syllables.size(); i++) {
                rows.add(String.join(" ", syllables.subList(i, i + IN_A_ROW)));
            }
        }
        return rows;
    }
}
