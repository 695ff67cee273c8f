package vn.vanthu.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of all files, as lines that are only ever added: one for each outcome, one for each
 * document that was removed or whose facts were put right, and one each time that the index of an
 * engine has caught up. A line that was being written when the process was killed is passed over.
 */
final class Journal {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;
    private final String engine;
    private final Map<Path, Outcome> outcomes = new LinkedHashMap<>();

    /** Documents of all lines that tell of one, in the order of the lines. */
    private final List<String> everKept = new ArrayList<>();

    /** Documents recorded, removed or put right since the index caught up. */
    private final Set<String> behind = new LinkedHashSet<>();

    /** Documents that were removed and did not come again. */
    private final Set<String> removed = new HashSet<>();

    private Journal(Path file, Engine engine) {
        this.file = file;
        this.engine = engine.name();
    }

    /**
     * Reads the journal; an absent one is empty.
     *
     * @param engine whose index may be behind; one that never had an index is behind in all
     */
    static Journal read(Path file, Engine engine) throws IOException {
        var journal = new Journal(file, engine);
        if (Files.exists(file)) {
            // A line that was cut in the middle of a letter must not make the others unreadable.
            var lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            for (String line : lines.split("\n")) {
                journal.replay(line);
            }
        }
        return journal;
    }

    List<Outcome> outcomes() {
        return List.copyOf(outcomes.values());
    }

    @Nullable Outcome of(Path path) {
        return outcomes.get(path);
    }

    /** Paths whose content is this document. */
    List<Path> pathsOf(String sha256) {
        var paths = new ArrayList<Path>();
        for (Outcome outcome : outcomes.values()) {
            if (outcome.isDone() && sha256.equals(outcome.sha256())) {
                paths.add(outcome.path());
            }
        }
        return paths;
    }

    /**
     * The document of every outcome that had one, oldest first, one that was removed or read again
     * too: a list that only grows at its end.
     */
    List<String> everKept() {
        return Collections.unmodifiableList(everKept);
    }

    /** Documents that the index may not know, or may still know. */
    Set<String> behind() {
        return Set.copyOf(behind);
    }

    /**
     * Documents removed since the index caught up: a process that was killed may have left their
     * files.
     */
    Set<String> removedOfLate() {
        var late = new LinkedHashSet<>(behind);
        late.retainAll(removed);
        return late;
    }

    void add(Outcome outcome) throws IOException {
        var line = MAPPER.createObjectNode();
        line.put("path", outcome.path().toString());
        line.put("sha256", outcome.sha256());
        line.put("size", outcome.size());
        line.put("modified", outcome.modified());
        line.put("kind", outcome.kind());
        line.put("message", outcome.message());
        line.put("at", outcome.at().toString());
        append(line.toString());
    }

    /** The document is no longer kept, nor are the outcomes that led to it. */
    void remove(String sha256) throws IOException {
        append(MAPPER.createObjectNode().put("removed", sha256).toString());
    }

    /** What people say of the facts of a document is about to change. */
    void correcting(String sha256) throws IOException {
        append(MAPPER.createObjectNode().put("corrected", sha256).toString());
    }

    /** The index knows all that was recorded. */
    void indexed() throws IOException {
        index(true);
    }

    /** The index is gone: it has to be given everything again, should this process be killed. */
    void lost() throws IOException {
        index(false);
    }

    private void index(boolean whole) throws IOException {
        var line = MAPPER.createObjectNode().put("indexed", whole);
        append(line.put("search", engine).toString());
    }

    private void append(String line) throws IOException {
        JsonLines.append(file, line);
        replay(line);
    }

    private void replay(String line) {
        JsonNode json;
        try {
            json = line.isBlank() ? null : MAPPER.readTree(line);
        } catch (JsonProcessingException torn) {
            return;
        }
        if (json == null) {
            return;
        }
        if (json.has("indexed")) {
            // A line that names no engine is older than there being several.
            if (json.path("search").asText(Engine.IN_FOLDER.name()).equals(engine)) {
                behind.clear();
                behind.addAll(json.path("indexed").asBoolean() ? List.of() : everKept);
            }
        } else if (json.has("removed")) {
            String sha256 = json.get("removed").asText();
            outcomes.values().removeIf(outcome -> sha256.equals(outcome.sha256()));
            behind.add(sha256);
            removed.add(sha256);
        } else if (json.has("corrected")) {
            behind.add(json.get("corrected").asText());
        } else if (json.has("path")) {
            Outcome outcome = outcome(json);
            outcomes.put(outcome.path(), outcome);
            if (outcome.isDone() && outcome.sha256() != null) {
                behind.add(outcome.sha256());
                everKept.add(outcome.sha256());
                removed.remove(outcome.sha256());
            }
        }
    }

    private static Outcome outcome(JsonNode json) {
        return new Outcome(
                Path.of(json.path("path").asText()),
                json.path("sha256").isTextual() ? json.path("sha256").asText() : null,
                json.path("size").asLong(),
                json.path("modified").asLong(),
                json.path("kind").asText(),
                json.path("message").asText(),
                Instant.parse(json.path("at").asText("1970-01-01T00:00:00Z")));
    }
}
