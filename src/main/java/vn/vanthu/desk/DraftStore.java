package vn.vanthu.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.desk.NoDraftException.Why;
import vn.vanthu.draft.Decision;

/**
 * Keeps drafts that people work on as files of the library's state folder, one each. Every one is
 * seen by its owner alone.
 */
final class DraftStore {

    static final int MOST_OF_ONE = 50;

    private static final int MOST = 500;
    private static final int LARGEST = 4 << 20;
    private static final String ENDING = ".json";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    DraftStore(Path library) {
        this.folder = library.resolve("state").resolve("drafts");
    }

    /** An id for a new one. */
    String fresh() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Keeps one, in the stead of what it was.
     *
     * @throws NoDraftException when there is no room for it
     */
    synchronized void keep(DraftSession session) throws IOException, NoDraftException {
        Path file = file(session.id());
        if (!Files.exists(file)) {
            requireRoom(session.owner());
        }
        byte[] json = MAPPER.writeValueAsBytes(json(session));
        if (json.length > LARGEST) {
            throw new NoDraftException(
                    Why.TOO_MUCH, "Bản đang soạn đã quá lớn. Rút ngắn các lời tự ghi.");
        }
        StateFile.write(file, json);
    }

    private void requireRoom(String owner) throws IOException, NoDraftException {
        Files.createDirectories(folder);
        List<DraftSession> all = all();
        long own = all.stream().filter(each -> each.owner().equals(owner)).count();
        if (own >= MOST_OF_ONE || all.size() >= MOST) {
            throw new NoDraftException(
                    Why.TOO_MUCH,
                    "Đã có "
                            + (own >= MOST_OF_ONE ? own : all.size())
                            + " bản đang soạn. Bỏ những bản không dùng nữa trong trang Soạn thảo"
                            + " rồi soạn tiếp.");
        }
    }

    /** Empty where there is none, or it is another's. */
    synchronized Optional<DraftSession> find(String owner, String id) throws IOException {
        if (!ID.matcher(id).matches() || !Files.isRegularFile(file(id))) {
            return Optional.empty();
        }
        return read(file(id)).filter(each -> each.owner().equals(owner));
    }

    /** All of an owner, the newest first. */
    synchronized List<DraftSession> of(String owner) throws IOException {
        return all().stream()
                .filter(each -> each.owner().equals(owner))
                .sorted(Comparator.comparing(DraftSession::since).reversed())
                .toList();
    }

    synchronized void remove(String id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    private Path file(String id) {
        return folder.resolve(id + ENDING);
    }

    private List<DraftSession> all() throws IOException {
        var all = new ArrayList<DraftSession>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
                for (Path file : files) {
                    read(file).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    /** Empty where the file is damaged. */
    private static Optional<DraftSession> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String id = name.substring(0, name.length() - ENDING.length());
        try {
            JsonNode json = MAPPER.readTree(Files.readAllBytes(file));
            return ID.matcher(id).matches() ? Optional.of(session(id, json)) : Optional.empty();
        } catch (JsonProcessingException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static ObjectNode json(DraftSession session) {
        var json = MAPPER.createObjectNode();
        json.put("owner", session.owner());
        json.put("since", session.since().toString());
        json.put("title", session.title());
        ObjectNode request = json.putObject("request");
        switch (session.request()) {
            case DraftRequest.Plan plan -> {
                request.put("kind", "plan");
                request.put("year", plan.year());
                request.put("issuer", plan.issuer());
                request.put("targets", plan.targets());
                put(request, "from", plan.from());
                put(request, "with", plan.with());
            }
            case DraftRequest.Report report -> {
                request.put("kind", "report");
                request.put("plan", report.plan());
                request.put("period", report.period());
                request.put("previousInLibrary", report.previousInLibrary());
                request.put("issuer", report.issuer());
                put(request, "received", report.received());
            }
        }
        put(json, "beside", session.beside());
        ObjectNode decisions = json.putObject("decisions");
        session.decisions()
                .forEach((id, decision) -> {
                    ObjectNode one = decisions.putObject(id);
                    one.put("decision", DecisionWords.of(decision));
                    if (decision instanceof Decision.Reworded(var words)) {
                        one.put("words", words);
                    }
                });
        return json;
    }

    private static void put(ObjectNode json, String name, List<String> values) {
        var array = json.putArray(name);
        values.forEach(array::add);
    }

    private static DraftSession session(String id, JsonNode json) {
        JsonNode asked = json.path("request");
        DraftRequest request =
                asked.path("kind").asText().equals("plan")
                        ? new DraftRequest.Plan(
                                texts(asked.path("from")),
                                asked.path("year").asInt(),
                                texts(asked.path("with")),
                                text(asked.path("issuer")),
                                asked.path("targets").asText())
                        : new DraftRequest.Report(
                                asked.path("plan").asText(),
                                asked.path("period").asText(),
                                texts(asked.path("received")),
                                asked.path("previousInLibrary").asBoolean(),
                                text(asked.path("issuer")));
        Map<String, Decision> decisions = new LinkedHashMap<>();
        json.path("decisions")
                .properties()
                .forEach(each ->
                        DecisionWords.read(
                                        each.getValue().path("decision").asText(),
                                        each.getValue().path("words").asText())
                                .ifPresent(decision -> decisions.put(each.getKey(), decision)));
        return new DraftSession(
                id,
                json.path("owner").asText(),
                Instant.parse(json.path("since").asText()),
                json.path("title").asText(),
                request,
                texts(json.path("beside")),
                decisions);
    }

    private static @Nullable String text(JsonNode json) {
        return json.isTextual() ? json.asText() : null;
    }

    private static List<String> texts(JsonNode json) {
        var all = new ArrayList<String>();
        json.forEach(each -> all.add(each.asText()));
        return all;
    }
}
