package vn.vanthu.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the pairs of one kind of thing in one document. */
final class Tally {

    private final Kind kind;
    private final Map<Matcher, Integer> agreeing = new EnumMap<>(Matcher.class);
    private final Map<String, Share> shares = new LinkedHashMap<>();
    private final List<Slip> slips = new ArrayList<>();
    private Share whole = Share.NONE;
    private boolean hasText;
    private int matched;
    private int missed;
    private int spurious;

    Tally(Kind kind) {
        this.kind = kind;
    }

    /**
     * @param given the fields that gold gives
     */
    void matched(JsonNode gold, JsonNode found, List<Field> given) {
        matched++;
        boolean all = true;
        for (Field field : given) {
            boolean right = field.isRight(gold, found);
            all &= right;
            share(field.words(), right);
        }
        if (!given.isEmpty()) {
            whole = whole.with(all);
        }
        agree(gold, found, given);
    }

    void missed(JsonNode gold, List<Field> given) {
        missed(Describe.gold(gold), Describe.anchor(gold));
        if (!given.isEmpty()) {
            whole = whole.with(false);
        }
        hasText |= given.stream().anyMatch(field -> field.role() == Field.Role.TEXT);
    }

    private void missed(String what, String anchor) {
        missed++;
        slips.add(new Slip(kind, true, what, anchor));
    }

    void spurious(JsonNode found) {
        spurious++;
        slips.add(new Slip(kind, false, Describe.found(found), Json.quote(found)));
    }

    /** A thing that is right or wrong and has no fields. */
    void found(boolean right, String what, String anchor) {
        if (right) {
            matched++;
        } else {
            missed(what, anchor);
        }
    }

    void share(String field, boolean right) {
        shares.merge(field, Share.NONE.with(right), Share::plus);
    }

    /** A text that is looked at under each matcher. */
    void text(String gold, String found) {
        hasText = true;
        for (Matcher matcher : Matcher.values()) {
            count(matcher, matcher.same(gold, found));
        }
    }

    /** A number or date, which is the same under each matcher. */
    void value(boolean right) {
        for (Matcher matcher : Matcher.values()) {
            count(matcher, right);
        }
    }

    Result result() {
        Map<Matcher, Score> texts = new EnumMap<>(Matcher.class);
        if (hasText) {
            int support = matched + missed;
            int found = matched + spurious;
            for (Matcher matcher : Matcher.values()) {
                int right = agreeing.getOrDefault(matcher, 0);
                int wrong = kind.countsFalseFinds() ? found - right : 0;
                texts.put(matcher, new Score(right, wrong, support - right));
            }
        }
        return new Result(new Score(matched, spurious, missed), texts, shares, whole, slips);
    }

    private void agree(JsonNode gold, JsonNode found, List<Field> given) {
        hasText |= given.stream().anyMatch(field -> field.role() == Field.Role.TEXT);
        for (Matcher matcher : Matcher.values()) {
            count(matcher, given.stream().allMatch(field -> agrees(matcher, field, gold, found)));
        }
    }

    private static boolean agrees(Matcher matcher, Field field, JsonNode gold, JsonNode found) {
        return switch (field.role()) {
            case TEXT ->
                    matcher.same(Json.text(gold, field.name()), Json.text(found, field.name()));
            case VALUE -> field.isRight(gold, found);
            case ASIDE -> true;
        };
    }

    private void count(Matcher matcher, boolean right) {
        agreeing.merge(matcher, right ? 1 : 0, Integer::sum);
    }
}
