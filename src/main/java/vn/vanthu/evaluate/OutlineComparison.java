package vn.vanthu.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares the outline: a heading is found when one stands at the same depth and begins with the
 * same letters. Annexes, lettered points and bullets are not annotated and count for nothing, nor
 * do headings deeper than gold's deepest.
 */
final class OutlineComparison {

    /** Letters of a title that are compared, and those that must be there at least. */
    private static final int LETTERS = 30;

    private static final int FIRST_LETTERS = 6;

    private static final Items HEADINGS =
            new Items(
                    Kind.OUTLINE,
                    (gold, found) ->
                            gold.path("depth").asInt() == found.path("depth").asInt()
                                    && sameTitle(
                                            Letters.only(Json.text(gold, "title")),
                                            Letters.only(Json.text(found, "title"))),
                    List.of(Field.text("title", "tên mục")));

    private OutlineComparison() {}

    static Result of(JsonNode gold, JsonNode found) {
        var wanted = new ArrayList<JsonNode>();
        int deepest = 1;
        for (JsonNode heading : gold.path("outline")) {
            String label = Json.text(heading, "label");
            int depth = 1 + (int) label.chars().filter(c -> c == '.').count();
            deepest = Math.max(deepest, depth);
            ObjectNode node = node(depth, label, Json.text(heading, "title"));
            node.put("optional", heading.path("optional").asBoolean());
            wanted.add(node);
        }
        var given = new ArrayList<JsonNode>();
        flatten(found.path("outline"), 1, deepest, given);
        return HEADINGS.compare(wanted, given, OutlineComparison::isAside);
    }

    private static void flatten(JsonNode sections, int depth, int deepest, List<JsonNode> into) {
        if (depth > deepest) {
            return;
        }
        for (JsonNode section : sections) {
            String label = Json.text(section, "label");
            String title = Json.text(section, "title");
            if (!Letters.only(label + title).startsWith("phụlục")) {
                into.add(node(depth, label, title));
                flatten(section.path("children"), depth + 1, deepest, into);
            }
        }
    }

    private static ObjectNode node(int depth, String label, String title) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("depth", depth)
                .put("label", label)
                .put("title", title)
                .put("quote", (label + " " + title).strip());
    }

    private static boolean sameTitle(String gold, String found) {
        String wanted = head(gold, LETTERS);
        String given = head(found, LETTERS);
        return given.startsWith(head(wanted, Math.max(1, given.length())))
                && head(given, FIRST_LETTERS).equals(head(wanted, FIRST_LETTERS));
    }

    private static boolean isAside(JsonNode heading) {
        String label =
                Json.text(heading, "label")
                        .replaceAll("^[ .)]+|[ .)]+$", "")
                        .toLowerCase(Locale.ROOT);
        String last = label.substring(label.lastIndexOf('.') + 1);
        return Json.text(heading, "label").isBlank()
                || last.matches("[a-zđ]")
                || "-+".contains(label);
    }

    private static String head(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }
}
