package vn.vanthu.area;

import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Fact;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;
import vn.vanthu.registry.ReformArea;
import vn.vanthu.registry.ReformAreas;

/**
 * The words that a fact's area is told from where no heading tells it.
 *
 * @param subject what is counted or to be done
 * @param sentence that proves the fact and may speak of other things too
 */
public record FactWords(String subject, String sentence) {

    public static FactWords of(AnalysedDocument document, Fact fact) {
        String sentence = document.quote(fact);
        return switch (fact) {
            case Target target -> new FactWords(target.indicator(), sentence);
            case TaskAssignment task -> new FactWords(task.task(), sentence);
            case Figure figure -> new FactWords(figure.indicator(), sentence);
            default -> new FactWords("", sentence);
        };
    }

    /** By the keywords of each area: the subject's, or else the sentence's; null where none. */
    public @Nullable ReformArea area(ReformAreas areas) {
        return areas.classifyWords(subject).or(() -> areas.classifyWords(sentence)).orElse(null);
    }

    /** Both together. */
    public String all() {
        return subject + " " + sentence;
    }
}
