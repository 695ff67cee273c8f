package vn.vanthu.compare;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of one thing between two documents.
 *
 * @param <T> the kind of thing
 */
public sealed interface Change<T> {

    /** Only the later document has it. */
    record Added<T>(T now) implements Change<T> {}

    /** Only the earlier document has it. */
    record Dropped<T>(T before) implements Change<T> {}

    /**
     * Both have it.
     *
     * @param differences none where it is the same
     */
    record Both<T>(T before, T now, Set<Aspect> differences) implements Change<T> {
        public Both {
            differences = Set.copyOf(differences);
        }
    }

    /** In what it differs; none where it is the same. In the order of {@link Aspect}. */
    default List<Aspect> aspects() {
        return switch (this) {
            case Added<T> ignored -> List.of(Aspect.ADDED);
            case Dropped<T> ignored -> List.of(Aspect.DROPPED);
            case Both<T>(var before, var now, var differences) ->
                    differences.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(differences));
        };
    }

    /** Whether it differs in more than was to be expected. */
    default boolean counts() {
        return aspects().stream().anyMatch(aspect -> !aspect.isExpected());
    }

    /** Null where the earlier document does not have it. */
    default @Nullable T inEarlier() {
        return switch (this) {
            case Added<T> ignored -> null;
            case Dropped<T>(var before) -> before;
            case Both<T>(var before, var now, var differences) -> before;
        };
    }

    /** Null where the later document does not have it. */
    default @Nullable T inLater() {
        return switch (this) {
            case Added<T>(var now) -> now;
            case Dropped<T> ignored -> null;
            case Both<T>(var before, var now, var differences) -> now;
        };
    }
}
