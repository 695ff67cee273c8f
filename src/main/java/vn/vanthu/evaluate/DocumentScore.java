package vn.vanthu.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.area.AreaExample;
import vn.vanthu.document.Problem;

/**
 * One document measured.
 *
 * @param name as gold names it
 * @param format the ending of its name in lower case, {@code pdf (quét)} when its letters were
 *     recognised from pictures
 * @param source the province that gold says it comes from; empty where it does not
 * @param split {@code dev} for documents that rules were written with, {@code test} for the others,
 *     empty where gold does not say
 * @param seconds from opening the file to the last fact
 * @param results by kind, those that gold has; of a document that could not be read all is missed
 * @param areas targets and assignments whose heading names their reform area
 * @param problem why it, or its gold, could not be read; null when it was
 */
public record DocumentScore(
        String name,
        String format,
        String source,
        String split,
        double seconds,
        Map<Kind, Result> results,
        List<AreaExample> areas,
        @Nullable Problem problem) {

    public DocumentScore {
        areas = List.copyOf(areas);
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
    }
}
