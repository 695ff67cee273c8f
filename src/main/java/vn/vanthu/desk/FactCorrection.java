package vn.vanthu.desk;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vanthu.correct.BadFieldException;
import vn.vanthu.correct.Corrected;
import vn.vanthu.correct.FactField;
import vn.vanthu.library.Corrections;

/**
 * What somebody wants said of one fact (hiệu đính).
 *
 * @param fact its name in the document
 * @param fields what it is to be, where it is changed; empty otherwise
 */
public record FactCorrection(String fact, Deed deed, Map<FactField, String> fields) {

    public FactCorrection {
        fields = fields.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(fields));
    }

    /** What is to be done with it. */
    public enum Deed {
        CHANGE("sửa"),
        DROP("bỏ"),
        UNDO("bỏ hiệu đính");

        private final String words;

        Deed(String words) {
            this.words = words;
        }
    }

    /**
     * Says it.
     *
     * @param corrections of a library that was opened to write
     * @throws BadFieldException when a field cannot be meant; then nothing was changed
     */
    public Corrected on(Corrections corrections, String sha256, String who, Instant now)
            throws IOException, BadFieldException {
        return switch (deed) {
            case CHANGE -> corrections.change(sha256, fact, fields, who, now);
            case DROP -> corrections.drop(sha256, fact, who, now);
            case UNDO -> corrections.undo(sha256, fact);
        };
    }

    /** "sửa t412: unit=%; value=95", for the log. */
    String words() {
        String typed =
                fields.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(field -> field.getKey().key() + "=" + field.getValue())
                        .collect(Collectors.joining("; "));
        return deed.words + " " + fact + (typed.isEmpty() ? "" : ": " + typed);
    }
}
