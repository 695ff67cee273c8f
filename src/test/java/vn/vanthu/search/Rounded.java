package vn.vanthu.search;

import java.util.Comparator;
import org.assertj.core.util.DoubleComparator;

/** Scores of engines that add them up in different orders differ in their seventh digit. */
public final class Rounded {

    public static final Comparator<Double> SCORES = new DoubleComparator(0.001);

    private Rounded() {}
}
