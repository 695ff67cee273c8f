package vn.vanthu.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What is in a document, written by hand beside it: {@code NAME.gold.json}, whose field {@code
 * document} names the file.
 */
final class GoldFile {

    private static final String ENDING = ".gold.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private GoldFile() {}

    /** The gold files of a folder, not of folders in it, by name. */
    static List<Path> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        }
    }

    /**
     * @throws IOException when it cannot be opened, is no JSON, or names no document
     */
    static JsonNode read(Path file) throws IOException {
        JsonNode gold = MAPPER.readTree(Files.readString(file));
        if (!Json.gives(gold, "document")) {
            throw new IOException(file + " names no document");
        }
        return gold;
    }

    /** What a program printed, for comparison. */
    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("our own JSON cannot be read", impossible);
        }
    }
}
