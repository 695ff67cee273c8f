package vn.vanthu.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * One field of a kind of thing.
 *
 * @param name of the field, in gold and in what was found
 * @param words its name in Vietnamese
 * @param role what the matchers make of it
 * @param right whether the found thing (second) has the gold one's (first) value, as tolerantly as
 *     the field's share is counted
 */
record Field(String name, String words, Role role, BiPredicate<JsonNode, JsonNode> right) {

    /** What the matchers make of a field. */
    enum Role {
        /** Compared as a text, under each matcher. */
        TEXT,
        /** A number or date that belongs to the fact itself: must be right under each matcher. */
        VALUE,
        /** Told beside the fact: counted among the fields and in the whole, not by the matchers. */
        ASIDE
    }

    /** A text that is right when its letters and digits are. */
    static Field text(String name, String words) {
        return new Field(name, words, Role.TEXT, letters(name));
    }

    /** A text or list that is right when it shares so many of its words. */
    static Field words(String name, String words, double share) {
        return new Field(
                name,
                words,
                Role.TEXT,
                (gold, found) ->
                        Letters.shared(Json.text(gold, name), Json.text(found, name)) >= share);
    }

    /** A number. */
    static Field number(String name, String words) {
        return new Field(
                name,
                words,
                Role.VALUE,
                (gold, found) -> Json.same(Json.number(gold, name), Json.number(found, name)));
    }

    /** A date or period, letter by letter. */
    static Field date(String name, String words) {
        return new Field(
                name,
                words,
                Role.VALUE,
                (gold, found) -> Objects.equals(Json.text(gold, name), Json.text(found, name)));
    }

    /** Something told beside the fact. */
    static Field aside(String name, String words, BiPredicate<JsonNode, JsonNode> right) {
        return new Field(name, words, Role.ASIDE, right);
    }

    /** One of a few words, letters and digits compared. */
    static Field choice(String name, String words) {
        return aside(name, words, letters(name));
    }

    boolean isGivenBy(JsonNode gold) {
        return Json.gives(gold, name);
    }

    boolean isRight(JsonNode gold, JsonNode found) {
        return right.test(gold, found);
    }

    private static BiPredicate<JsonNode, JsonNode> letters(String name) {
        return (gold, found) ->
                Letters.only(Json.text(gold, name)).equals(Letters.only(Json.text(found, name)));
    }
}
