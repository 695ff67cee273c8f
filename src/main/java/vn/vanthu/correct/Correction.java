package vn.vanthu.correct;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.vanthu.fact.Fact;

/**
 * What a person says of one fact (hiệu đính). It names the fact by what was extracted at the time,
 * with the words that proved it, so that it is found again when the document is read anew.
 *
 * @param was the fact as it was extracted, in the text of that time
 * @param quote the words that proved it
 * @param verdict what is right
 * @param who said so: an account, or the user of a machine
 */
public record Correction(Fact was, String quote, Verdict verdict, String who, Instant at) {

    /** What is right. */
    public sealed interface Verdict {

        /** It is no such fact at all. */
        record Drop() implements Verdict {}

        /**
         * Some of its fields are others.
         *
         * @param fields as {@link FactForm} reads them; an empty value says that the text gives
         *     none
         */
        record Change(Map<FactField, String> fields) implements Verdict {
            public Change {
                fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
            }
        }
    }
}
