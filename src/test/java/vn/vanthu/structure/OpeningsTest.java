package vn.vanthu.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.fact.Metadata;
import vn.vanthu.registry.Registry;
import vn.vanthu.text.Unmarked;

/** First pages of real documents beside the project; without them nothing is measured. */
class OpeningsTest {

    private static final Path FOLDER = PlainBlocks.shared().resolve("openings");

    @Test
    void metadata_of_thirty_real_openings_is_right_in_ninety_five_of_a_hundred_fields()
            throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "no ../shared/openings here");
        var structurer = new Structurer(Registry.bundled());
        var misses = new ArrayList<String>();
        int fields = 0;
        for (Path gold : PlainBlocks.files(FOLDER, ".json")) {
            JsonNode wanted = new ObjectMapper().readTree(Files.readString(gold));
            String name = gold.getFileName().toString().replace(".json", ".txt");
            Metadata found =
                    structurer.structure(PlainBlocks.read(FOLDER.resolve(name))).metadata();
            String date = found.date();
            fields += 6;
            compare(name, "number", wanted.path("number"), found.number(), misses);
            compare(name, "type", wanted.path("type"), found.typeName(), misses);
            compare(
                    name,
                    "date",
                    wanted.path("date"),
                    date == null || date.length() < 10 ? null : date,
                    misses);
            compare(name, "place", wanted.path("place"), found.place(), misses);
            compare(name, "issuer", wanted.path("issuer"), found.issuer(), misses);
            compare(name, "title", wanted.path("title"), found.title(), misses);
        }
        assertThat(misses).as(misses.toString()).hasSizeLessThanOrEqualTo(fields / 50);
        assertThat(misses)
                .as("number, type and date are exact")
                .noneMatch(miss -> miss.matches("(?s)\\S+ (number|type|date):.*"));
    }

    private static void compare(
            String file, String field, JsonNode wanted, String found, List<String> misses) {
        String right = wanted.isNull() ? null : wanted.asText();
        if (!fold(right).equals(fold(found))) {
            misses.add(file + " " + field + ": " + right + " <> " + found + "\n");
        }
    }

    private static String fold(String words) {
        return words == null
                ? "-"
                : Unmarked.of(words.replace("UBND", "Ủy ban nhân dân"))
                        .replaceAll("[\\s\\p{Punct}–]+", "");
    }
}
