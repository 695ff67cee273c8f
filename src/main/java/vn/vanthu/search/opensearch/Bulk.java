package vn.vanthu.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.Refusal;
import vn.vanthu.search.SearchIndexException;

/**
 * Sends many changes at once, each known by its id, so that sending one twice changes nothing. Goes
 * no faster than the cluster: one request at a time, half as large after each that was too much,
 * and what the cluster had no room for again after a wait.
 */
final class Bulk {

    /** Characters of a request, about. */
    private static final int LARGEST = 4_000_000;

    private static final int SMALLEST = 100_000;

    private final Connection connection;
    private final String path;
    private final Map<String, String> parameters;
    private int size = LARGEST;

    /** A change of one document of the index: what it is to be, or that it is to go. */
    record Change(String id, @Nullable String json) {

        static Change put(String id, ObjectNode json) {
            return new Change(id, json.toString());
        }

        static Change delete(String id) {
            return new Change(id, null);
        }

        private void write(StringBuilder body) {
            var action = Connection.JSON.createObjectNode();
            action.putObject(json == null ? "delete" : "index").put("_id", id);
            body.append(action).append('\n');
            if (json != null) {
                body.append(json).append('\n');
            }
        }

        private int length() {
            return id.length() + (json == null ? 0 : json.length());
        }
    }

    Bulk(Connection connection, String target, boolean alias) {
        this.connection = connection;
        this.path = "/" + target + "/_bulk";
        this.parameters = alias ? Map.of("require_alias", "true") : Map.of();
    }

    /** Returns the changes that the cluster will not make, with its reasons. */
    List<Refusal> send(Collection<Change> changes) throws SearchIndexException {
        var refusals = new ArrayList<Refusal>();
        List<Change> waiting = List.copyOf(changes);
        Duration wait = Connection.firstWait();
        long end = System.nanoTime() + connection.patience().toNanos();
        while (!waiting.isEmpty()) {
            var again = new ArrayList<Change>();
            int from = 0;
            while (from < waiting.size()) {
                List<Change> some = waiting.subList(from, end(waiting, from));
                from += some.size();
                again.addAll(sent(some, refusals));
            }
            if (again.size() < waiting.size()) {
                wait = Connection.firstWait();
                end = System.nanoTime() + connection.patience().toNanos();
            }
            if (!again.isEmpty()) {
                if (System.nanoTime() > end) {
                    throw overloaded(again.size());
                }
                size = Math.max(SMALLEST, size / 2);
                Connection.pause(wait);
                wait = Connection.longer(wait);
            }
            waiting = List.copyOf(again);
        }
        return refusals;
    }

    private int end(List<Change> changes, int from) {
        int length = 0;
        int at = from;
        while (at < changes.size() && (at == from || length + changes.get(at).length() <= size)) {
            length += changes.get(at++).length();
        }
        return at;
    }

    /** Those that the cluster had no room for. */
    private List<Change> sent(List<Change> changes, List<Refusal> refusals)
            throws SearchIndexException {
        var body = new StringBuilder();
        changes.forEach(change -> change.write(body));
        JsonNode items =
                connection
                        .done(connection.ask("POST", path, parameters, body.toString()))
                        .path("items");
        var again = new ArrayList<Change>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            JsonNode result = items.path(i).path(change.json() == null ? "delete" : "index");
            int status = result.path("status").asInt(503);
            boolean gone = change.json() == null && status == 404;
            if (status == 429 || status >= 500) {
                again.add(change);
            } else if (status >= 300 && !gone) {
                refusals.add(refusal(change, result.path("error")));
            }
        }
        if (again.isEmpty()) {
            size = Math.min(LARGEST, size + size / 4);
        }
        return again;
    }

    private static Refusal refusal(Change change, JsonNode error) {
        JsonNode cause = error.path("caused_by").path("reason");
        String reason = error.path("reason").asText();
        return new Refusal(
                change.id(),
                "cụm OpenSearch không nhận: "
                        + reason
                        + (cause.isMissingNode() ? "" : " (" + cause.asText() + ")"));
    }

    private SearchIndexException overloaded(int left) {
        return new SearchIndexException(
                connection.address()
                        + ": cụm OpenSearch quá tải hoặc thiếu nút, còn "
                        + left
                        + " mục chưa ghi được. Chờ cụm ổn định rồi chạy lại, việc sẽ làm tiếp từ"
                        + " chỗ dừng.",
                null);
    }
}
