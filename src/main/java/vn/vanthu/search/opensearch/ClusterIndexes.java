package vn.vanthu.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.vanthu.search.DamagedIndexException;
import vn.vanthu.search.SearchIndexException;

/**
 * The indexes that stand behind one name. The name is an alias; the index behind it has a name of
 * its own with its version and the time when it was begun, so that another can be built beside it
 * and take its place at once.
 */
final class ClusterIndexes {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Older ones weigh words otherwise. */
    private static final int OLDEST_CLUSTER = 3;

    private final Connection connection;
    private final String name;

    ClusterIndexes(Connection connection) {
        this.connection = connection;
        this.name = connection.address().index();
    }

    /** Looks whether the cluster is there and can be used. */
    void requireCluster() throws SearchIndexException {
        JsonNode version = connection.tell("GET", "/", null).path("version");
        String number = version.path("number").asText();
        String major = number.split("\\.", 2)[0];
        boolean old = major.matches("\\d{1,4}") && Integer.parseInt(major) < OLDEST_CLUSTER;
        if (!version.path("distribution").asText().equals("opensearch") || old) {
            throw new SearchIndexException(
                    connection.address()
                            + ": cần OpenSearch "
                            + OLDEST_CLUSTER
                            + " trở lên, máy này chạy "
                            + (number.isEmpty() ? "thứ khác" : "phiên bản " + number)
                            + ".",
                    null);
        }
    }

    /** The indexes behind the name: one, or none where nothing was put yet. */
    List<String> behind() throws SearchIndexException {
        var answer = connection.ask("GET", "/_alias/" + name, null);
        if (answer.isMissing()) {
            var same = connection.ask("GET", "/" + name + "/_settings", null);
            if (same.isDone()) {
                throw foreign();
            }
            return List.of();
        }
        return names(connection.done(answer));
    }

    /**
     * @throws DamagedIndexException when another version of the program made it
     */
    void requireSameVersion() throws SearchIndexException {
        JsonNode mappings = connection.tell("GET", "/" + name + "/_mapping", null);
        for (JsonNode each : mappings) {
            JsonNode version = each.path("mappings").path("_meta").path(Definition.MADE_BY);
            if (version.isMissingNode()) {
                throw foreign();
            }
            if (!version.asText().equals(Definition.version())) {
                throw new DamagedIndexException(
                        connection.address()
                                + ": chỉ mục thuộc phiên bản phân tích "
                                + version.asText()
                                + ", chương trình này cần "
                                + Definition.version()
                                + ". Lập lại: vanthu reindex --to "
                                + connection.address(),
                        null);
            }
        }
    }

    private SearchIndexException foreign() {
        return new SearchIndexException(
                connection.address()
                        + ": trên cụm đã có \""
                        + name
                        + "\" nhưng không phải do vanthu lập. Chọn tên khác.",
                null);
    }

    DamagedIndexException missing() {
        return new DamagedIndexException(
                connection.address()
                        + ": trên cụm chưa có chỉ mục \""
                        + name
                        + "\". Chuyển kho lên: vanthu reindex --to "
                        + connection.address(),
                null);
    }

    /** Makes an empty index that stands behind no name yet. */
    String create() throws SearchIndexException {
        return create(Definition.body());
    }

    /** Makes an empty index behind the name. */
    void createBehind() throws SearchIndexException {
        var body = Definition.body();
        body.putObject("aliases").putObject(name);
        create(body);
    }

    private String create(ObjectNode body) throws SearchIndexException {
        String index =
                name
                        + "-v"
                        + Definition.version().replace('.', '-')
                        + "-"
                        + TIME.format(Instant.now());
        // Not before its copies are there: what is put then is on two nodes, where there are two.
        var parameters = Map.of("wait_for_active_shards", "all", "timeout", "30s");
        var answer = connection.ask("PUT", "/" + index, parameters, body.toString());
        String error = answer.body().path("error").path("type").asText();
        if (!error.equals("resource_already_exists_exception")) {
            connection.done(answer);
        }
        return index;
    }

    /** Puts an index behind the name in place of what stands there, at once. */
    void publish(String index) throws SearchIndexException {
        var body = Connection.JSON.createObjectNode();
        var actions = body.putArray("actions");
        for (String old : behind()) {
            if (!old.equals(index)) {
                actions.addObject().putObject("remove").put("index", old).put("alias", name);
            }
        }
        actions.addObject().putObject("add").put("index", index).put("alias", name);
        connection.tell("POST", "/_aliases", body);
    }

    /** Removes the indexes of this name that stand behind it no more, or never did. */
    void clear() throws SearchIndexException {
        var kept = behind();
        var own = Pattern.compile(Pattern.quote(name) + "-v\\d+-\\d+-\\d{17}");
        for (String index : names(connection.tell("GET", "/" + name + "-v*/_alias", null))) {
            if (own.matcher(index).matches() && !kept.contains(index)) {
                delete(index);
            }
        }
    }

    void delete(String index) throws SearchIndexException {
        var answer = connection.ask("DELETE", "/" + index, null);
        if (!answer.isMissing()) {
            connection.done(answer);
        }
    }

    private static List<String> names(JsonNode byName) {
        var names = new ArrayList<String>();
        byName.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
