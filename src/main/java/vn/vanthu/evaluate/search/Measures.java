package vn.vanthu.evaluate.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How good the answers of some questions are, on average over the questions.
 *
 * @param ndcg nDCG@10 with the grade as gain and log2 as discount, as trec_eval has it
 * @param mrr MRR@10: one over the rank of the first answer of grade 1 or more
 * @param recall10 share of the answers of grade 1 or more among the first 10
 * @param recall100 share of them among the first 100
 */
public record Measures(double ndcg, double mrr, double recall10, double recall100) {

    static final int DEEPEST = 100;
    private static final int FIRST_PAGE = 10;

    /** Of one question with at least one answer. */
    static Measures of(List<String> found, Map<String, Integer> grades) {
        var gains = new ArrayList<Integer>();
        double first = 0;
        int in10 = 0;
        int in100 = 0;
        for (int i = 0; i < Math.min(DEEPEST, found.size()); i++) {
            int grade = grades.getOrDefault(found.get(i), 0);
            if (i < FIRST_PAGE) {
                gains.add(grade);
                in10 += grade > 0 ? 1 : 0;
                first = first == 0 && grade > 0 ? 1.0 / (i + 1) : first;
            }
            in100 += grade > 0 ? 1 : 0;
        }
        var ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        double best = gain(ideal.subList(0, Math.min(FIRST_PAGE, ideal.size())));
        double relevant = grades.values().stream().filter(grade -> grade > 0).count();
        return new Measures(gain(gains) / best, first, in10 / relevant, in100 / relevant);
    }

    static Measures average(List<Measures> all) {
        return new Measures(
                all.stream().mapToDouble(Measures::ndcg).average().orElse(0),
                all.stream().mapToDouble(Measures::mrr).average().orElse(0),
                all.stream().mapToDouble(Measures::recall10).average().orElse(0),
                all.stream().mapToDouble(Measures::recall100).average().orElse(0));
    }

    private static double gain(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < grades.size(); i++) {
            sum += grades.get(i) * Math.log(2) / Math.log(i + 2.0);
        }
        return sum;
    }
}
