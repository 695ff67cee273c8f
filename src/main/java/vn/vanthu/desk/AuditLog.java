package vn.vanthu.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import vn.vanthu.library.JsonLines;

/**
 * Who did what (nhật ký): lines of JSON in the library's state folder, only ever added to. A line
 * that was being written when the process was killed is passed over.
 */
public final class AuditLog {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;
    private final InstantSource clock;

    public AuditLog(Path library, InstantSource clock) {
        this.file = library.resolve("state").resolve("audit.jsonl");
        this.clock = clock;
    }

    /** What was done. */
    public enum Deed {
        INGEST("nạp"),
        RETRY("đọc lại"),
        REMOVE("bỏ"),
        REINDEX("lập lại chỉ mục"),
        DRAFT("soạn"),
        CORRECT("sửa nội dung trích"),
        SIGN_IN("đăng nhập"),
        SIGN_IN_REFUSED("đăng nhập không được");

        private final String words;

        Deed(String words) {
            this.words = words;
        }

        /** In Vietnamese. */
        public String words() {
            return words;
        }
    }

    /**
     * @param who name of an account, or where there are none, of this machine
     * @param about names of files or documents, in words
     */
    public record Line(Instant at, String who, Deed deed, String about) {}

    public synchronized void write(String who, Deed deed, String about) throws IOException {
        var json = MAPPER.createObjectNode();
        json.put("at", clock.instant().toString());
        json.put("who", who);
        json.put("deed", deed.name());
        json.put("about", about);
        JsonLines.append(file, json.toString());
    }

    /** The last lines, newest first. */
    public synchronized List<Line> last(int most) throws IOException {
        var lines = new ArrayDeque<Line>();
        if (Files.isRegularFile(file)) {
            try (var all = Files.lines(file)) {
                all.forEach(text -> {
                    Line line = read(text);
                    if (line != null) {
                        lines.addFirst(line);
                    }
                    if (lines.size() > most) {
                        lines.removeLast();
                    }
                });
            }
        }
        return List.copyOf(lines);
    }

    private static @org.jspecify.annotations.Nullable Line read(String text) {
        try {
            JsonNode json = text.isBlank() ? null : MAPPER.readTree(text);
            return json == null
                    ? null
                    : new Line(
                            Instant.parse(json.path("at").asText()),
                            json.path("who").asText(),
                            Deed.valueOf(json.path("deed").asText()),
                            json.path("about").asText());
        } catch (JsonProcessingException | RuntimeException torn) {
            return null;
        }
    }
}
