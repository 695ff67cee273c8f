package vn.vanthu.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.correct.Corrected;
import vn.vanthu.correct.FactKind;
import vn.vanthu.report.ContractJson;

/**
 * What people put right, as gold for {@link Evaluation}: the facts of those kinds of which somebody
 * put something right, for whoever corrects a list has read it. The other kinds are left out, since
 * they would measure the program by itself.
 */
public final class CorrectionGold {

    /** Names of what is said of a place in the text, which gold says by its anchor. */
    private static final List<String> PLACES =
            List.of("quote", "start", "end", "numberStart", "numberEnd", "agencyIds", "area");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CorrectionGold() {}

    /**
     * The gold of one document.
     *
     * @param file name under which the document lies beside it
     */
    public static String of(Corrected corrected, String file) {
        Set<FactKind> read =
                corrected.corrected().stream().map(item -> item.kind()).collect(Collectors.toSet());
        JsonNode found = GoldFile.parse(ContractJson.write(List.of(corrected.document())));
        ObjectNode gold = MAPPER.createObjectNode();
        gold.put("document", file);
        gold.put("split", "dev");
        gold.putObject("metadata");
        for (FactKind kind : FactKind.values()) {
            if (read.contains(kind)) {
                ArrayNode facts = gold.putArray(kind.key());
                found.path(kind.key()).forEach(fact -> facts.add(anchored(fact)));
            }
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(gold) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain values cannot be written", impossible);
        }
    }

    private static ObjectNode anchored(JsonNode fact) {
        ObjectNode gold = MAPPER.createObjectNode();
        gold.set("anchor", fact.path("quote"));
        fact.properties()
                .forEach(field -> {
                    if (!PLACES.contains(field.getKey())) {
                        gold.set(field.getKey(), field.getValue());
                    }
                });
        return gold;
    }
}
