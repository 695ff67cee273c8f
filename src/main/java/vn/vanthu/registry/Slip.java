package vn.vanthu.registry;

import java.util.List;

/**
 * Words that are often mistyped or misread for others (lỗi nhận dạng, gõ nhầm).
 *
 * @param wrong as found; compared letter for letter where it has a capital, else in any case
 * @param right what is meant
 * @param before words of which one must stand right before; empty where any may
 * @param behind words of which one must follow; empty where any may
 */
public record Slip(
        String wrong, String right, List<String> before, List<String> behind, String source) {

    public Slip {
        before = List.copyOf(before);
        behind = List.copyOf(behind);
    }

    /** Whether its capitals tell it from what is right. */
    public boolean isByCapitals() {
        return wrong.chars().anyMatch(Character::isUpperCase);
    }
}
