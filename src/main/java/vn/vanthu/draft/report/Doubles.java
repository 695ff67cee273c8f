package vn.vanthu.draft.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.match.Issuer;
import vn.vanthu.registry.Bodies;

/** Finds figures that others hold already, so that nothing is counted twice. */
final class Doubles {

    /** Smaller counts add up to one another by chance. */
    private static final BigDecimal BY_CHANCE = BigDecimal.valueOf(100);

    private final Bodies bodies;

    Doubles(Bodies bodies) {
        this.bodies = bodies;
    }

    /**
     * Why a figure must not be added to those of the others, as words behind the body's name; null
     * where it may. Until 2025 a district's figures held those of its communes; a department's hold
     * those of its units; and what is just the sum of all others is their sum.
     */
    @Nullable String apart(Line.Entry entry, List<Line.Entry> all, Line.Kind kind) {
        var rank = rank(entry);
        if (rank == Issuer.Rank.COMMUNE && has(all, Issuer.Rank.DISTRICT)) {
            return "là số của cấp xã, nằm trong số của cấp huyện";
        }
        if (rank == Issuer.Rank.UNIT && has(all, Issuer.Rank.DEPARTMENT)) {
            return "là số của đơn vị trực thuộc, có thể nằm trong số của cơ quan chủ quản";
        }
        BigDecimal others =
                all.stream()
                        .filter(other -> other != entry && other.apart() == null)
                        .map(Line.Entry::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean sum = others.compareTo(BY_CHANCE) > 0 && others.compareTo(entry.value()) == 0;
        return sum && kind == Line.Kind.COUNT && all.size() > 2
                ? "bằng đúng tổng số của các cơ quan khác"
                : null;
    }

    private boolean has(List<Line.Entry> all, Issuer.Rank rank) {
        return all.stream().anyMatch(entry -> rank(entry) == rank);
    }

    private Issuer.Rank rank(Line.Entry entry) {
        return Issuer.of(bodies, entry.report()).rank();
    }
}
