package vn.vanthu.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vanthu.area.AreaExample;
import vn.vanthu.area.model.AreaModel;
import vn.vanthu.registry.ReformArea;
import vn.vanthu.registry.ReformAreas;
import vn.vanthu.report.Table;

/**
 * How well the reform area of a target or assignment is told from its own words, by keywords and by
 * a categoriser that learned from other documents. The heading over each says what is right;
 * neither way sees it.
 */
public final class AreaTrial {

    private static final String KEYWORDS = "từ khóa";
    private static final String OTHER_DOCUMENTS = "OpenNLP, học từ các văn bản khác";
    private static final String OTHER_PLACES = "OpenNLP, học từ các địa phương khác";

    private AreaTrial() {}

    /** Scores of each way, in the order of the page. */
    public static Map<String, Score> of(List<AreaExample> examples, ReformAreas areas) {
        var scores = new LinkedHashMap<String, Score>();
        if (examples.isEmpty()) {
            return scores;
        }
        scores.put(KEYWORDS, score(examples, it -> it.words().area(areas)));
        scores.put(OTHER_DOCUMENTS, leftOut(examples, AreaExample::document));
        scores.put(OTHER_PLACES, leftOut(examples, AreaExample::place));
        return scores;
    }

    /** Each group is told by a model that learned from all the others. */
    private static Score leftOut(List<AreaExample> examples, Function<AreaExample, String> group) {
        var models = new TreeMap<String, @Nullable AreaModel>();
        for (AreaExample example : examples) {
            String name = group.apply(example);
            if (!models.containsKey(name)) {
                var others = new ArrayList<>(examples);
                others.removeIf(other -> group.apply(other).equals(name));
                long known = others.stream().map(AreaExample::area).distinct().count();
                models.put(name, known < 2 ? null : AreaModel.train(others));
            }
        }
        return score(
                examples,
                it -> {
                    var model = models.get(group.apply(it));
                    return model == null ? null : model.classify(it.words().all());
                });
    }

    private static Score score(
            List<AreaExample> examples, Function<AreaExample, @Nullable ReformArea> way) {
        int found = 0;
        int right = 0;
        for (AreaExample example : examples) {
            ReformArea told = way.apply(example);
            if (told != null) {
                found++;
            }
            if (told == example.area()) {
                right++;
            }
        }
        return new Score(right, found - right, examples.size() - right);
    }

    static Table table(Map<String, Score> scores) {
        var rows = new ArrayList<List<@Nullable Object>>();
        scores.forEach((way, score) ->
                rows.add(
                        List.of(
                                way,
                                score.support(),
                                AccuracyTables.ratio(score.precision()),
                                AccuracyTables.ratio(score.recall()),
                                AccuracyTables.ratio(score.f1()),
                                difference(f1(score) - f1(of(scores, KEYWORDS))))));
        return new Table(
                "Lĩnh vực cải cách, đoán từ chữ",
                List.of("Cách", "Mẫu", "Chính xác", "Đủ", "F1", "F1 hơn từ khóa"),
                rows);
    }

    /** Which way is to be used, by how much. */
    static String verdict(Map<String, Score> scores) {
        double keywords = f1(of(scores, KEYWORDS));
        double least =
                Math.min(f1(of(scores, OTHER_DOCUMENTS)), f1(of(scores, OTHER_PLACES))) - keywords;
        return least > 0
                ? "OpenNLP hơn từ khóa ít nhất " + difference(least) + ".\n"
                : "OpenNLP kém từ khóa ở phép thử khó hơn ("
                        + difference(least)
                        + "), vì vậy chương trình chỉ dùng từ khóa.\n";
    }

    private static Score of(Map<String, Score> scores, String way) {
        return scores.getOrDefault(way, Score.NONE);
    }

    private static double f1(Score score) {
        return score.f1().orElse(0);
    }

    private static String difference(double value) {
        var rounded = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
        String sign = rounded.signum() > 0 ? "+" : "";
        return sign + rounded.toPlainString().replace('.', ',');
    }
}
