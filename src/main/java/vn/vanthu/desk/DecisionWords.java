package vn.vanthu.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.draft.Decision;

/** Names of decisions in files, forms and programs. */
public final class DecisionWords {

    public static final String ACCEPT = "accept";
    public static final String DROP = "drop";
    public static final String CHANGE = "change";

    /** None yet. */
    public static final String OPEN = "open";

    private DecisionWords() {}

    public static String of(@Nullable Decision decision) {
        return switch (decision) {
            case null -> OPEN;
            case Decision.Taken() -> ACCEPT;
            case Decision.Dropped() -> DROP;
            case Decision.Reworded ignored -> CHANGE;
        };
    }

    /**
     * The decision of a name; empty for {@value #OPEN} and for all that is none.
     *
     * @param words for {@value #CHANGE}
     */
    public static Optional<Decision> read(String name, String words) {
        return switch (name) {
            case ACCEPT -> Optional.of(new Decision.Taken());
            case DROP -> Optional.of(new Decision.Dropped());
            case CHANGE -> Optional.of(new Decision.Reworded(words));
            default -> Optional.empty();
        };
    }
}
