package vn.vanthu.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Compares the metadata: each field that gold has is one thing, right when its letters and digits
 * are; a date, period or blank field must be the same. Nothing can be a false find.
 */
final class HeadComparison {

    private static final Map<String, String> FIELDS = fields();

    private final JsonNode gold;
    private final JsonNode found;
    private final Tally tally = new Tally(Kind.METADATA);

    private HeadComparison(JsonNode gold, JsonNode found) {
        this.gold = gold;
        this.found = found;
    }

    static Result of(JsonNode gold, JsonNode found) {
        return new HeadComparison(gold, found).compare();
    }

    private Result compare() {
        FIELDS.forEach((field, words) -> {
            if (gold.has(field)) {
                text(words, Json.text(gold, field), Json.text(found, field), "date".equals(field));
            }
        });
        for (String field : new String[] {"name", "position"}) {
            if (Json.gives(gold.path("signatory"), field)) {
                text(
                        "name".equals(field) ? "người ký" : "chức vụ người ký",
                        Json.text(gold.path("signatory"), field),
                        Json.text(found.path("signatory"), field),
                        false);
            }
        }
        period();
        recipients();
        return tally.result();
    }

    private void text(String words, String wanted, String given, boolean exact) {
        boolean right =
                exact ? wanted.equals(given) : Letters.only(wanted).equals(Letters.only(given));
        tally.found(right, words + ": “" + wanted + "”, đọc thành “" + given + "”", "");
        tally.share(words, right);
        if (exact) {
            tally.value(right);
        } else {
            tally.text(wanted, given);
        }
    }

    private void period() {
        JsonNode wanted = gold.path("period");
        if (!Json.gives(gold, "period")) {
            return;
        }
        boolean right = true;
        for (var field : wanted.properties()) {
            right &= field.getValue().equals(found.path("period").path(field.getKey()));
        }
        tally.found(right, "kỳ: " + wanted + ", đọc thành " + found.path("period"), "");
        tally.share("kỳ", right);
        tally.value(right);
    }

    private void recipients() {
        var given = Json.texts(found, "recipients");
        var letters = given.stream().map(Letters::only).toList();
        for (String wanted : Json.texts(gold, "recipients")) {
            int at = letters.indexOf(Letters.only(wanted));
            tally.found(at >= 0, "nơi nhận: “" + wanted + "”", wanted);
            tally.share("nơi nhận", at >= 0);
            String best = at >= 0 ? given.get(at) : nearest(wanted, given);
            tally.text(wanted, best);
        }
    }

    /** The recipient with most words in common; empty when there is none. */
    private static String nearest(String wanted, Iterable<String> given) {
        String best = "";
        double most = 0;
        for (String one : given) {
            double shared = Letters.shared(wanted, one);
            if (shared > most) {
                most = shared;
                best = one;
            }
        }
        return best;
    }

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("type", "tên loại");
        fields.put("number", "số, ký hiệu");
        fields.put("issuer", "cơ quan ban hành");
        fields.put("province", "tỉnh");
        fields.put("place", "địa danh");
        fields.put("date", "ngày");
        fields.put("title", "trích yếu");
        return fields;
    }
}
