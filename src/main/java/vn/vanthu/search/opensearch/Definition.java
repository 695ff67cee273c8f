package vn.vanthu.search.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Field;
import vn.vanthu.search.Form;
import vn.vanthu.search.Query;
import vn.vanthu.search.TermStream;
import vn.vanthu.search.Weights;
import vn.vanthu.search.Zone;

/**
 * What an index on the cluster is made of.
 *
 * <p>Words are cut and folded before they are sent ({@link Analysis}), so that the cluster finds
 * what the embedded engine finds. It gets them as {@link TermText} and only takes them apart again,
 * with what every OpenSearch has: spaces between the words, bars between the forms of one word, and
 * {@value #GAP} places between the text and what its abbreviations add.
 */
final class Definition {

    /** Goes up with every change of the fields, of how terms are sent, and of BM25's weights. */
    private static final int LAYOUT = 3;

    /** Where an index says what made it. */
    static final String MADE_BY = "vanthu";

    static final String TERMS = "vanthu_terms";

    /** Places left free between two values of a field; must be the gap of {@link Analysis}. */
    private static final int GAP = 100;

    private static final String POSITIONS = "positions";
    private static final int LONGEST_WORD = 10_000;

    private Definition() {}

    /** What an index must say for this program to use it. */
    static String version() {
        return Analysis.VERSION + "." + LAYOUT;
    }

    static ObjectNode body() {
        var body = Connection.JSON.createObjectNode();
        var index = body.putObject("settings").putObject("index");
        index.put("number_of_shards", 1);
        // A second copy as soon as there is a second node.
        index.put("auto_expand_replicas", "0-1");
        // Changes are seen when they are asked for, all at once.
        index.put("refresh_interval", "-1");
        index.putObject("similarity")
                .putObject("default")
                .put("type", "BM25")
                .put("k1", Weights.BM25_K1)
                .put("b", Weights.BM25_B);
        var analysis = index.putObject("analysis");
        analysis.putObject("tokenizer")
                .putObject("vanthu_words")
                .put("type", "whitespace")
                .put("max_token_length", LONGEST_WORD);
        analysis.putObject("filter")
                .putObject("vanthu_forms")
                .put("type", "pattern_capture")
                .put("preserve_original", false)
                .putArray("patterns")
                .add("([^" + TermText.OTHER_FORM + "]+)");
        analysis.putObject("analyzer")
                .putObject(TERMS)
                .put("type", "custom")
                .put("tokenizer", "vanthu_words")
                .putArray("filter")
                .add("vanthu_forms");
        mappings(body.putObject("mappings"));
        return body;
    }

    private static void mappings(ObjectNode mappings) {
        mappings.put("dynamic", "strict");
        mappings.putObject("_meta").put(MADE_BY, version());
        mappings.putObject("_source").putArray("includes").add(Names.ENTRY);
        var fields = mappings.putObject("properties");
        fields.putObject(Names.ENTRY).put("type", "object").put("enabled", false);
        keyword(fields, Names.KEY);
        keyword(fields, Names.DOCUMENT);
        fields.putObject(Names.NEWNESS).put("type", "long").put("index", false);
        fields.putObject(Names.YEAR).put("type", "integer").put("doc_values", false);
        fields.putObject(Names.VALUES).put("type", "double").put("doc_values", false);
        for (var day : Query.Day.values()) {
            fields.putObject(Names.day(day)).put("type", "long").put("doc_values", false);
        }
        for (var zone : Zone.values()) {
            for (var form : Form.values()) {
                var stream = new TermStream(zone, form);
                terms(fields, Names.of(stream), options(stream))
                        .put("norms", stream.isWeighedByLength());
            }
        }
        for (var field : Field.values()) {
            fields.putObject(Names.facet(field)).put("type", "keyword").put("index", false);
            switch (field.match()) {
                case WHOLE -> keyword(fields, Names.filter(field)).put("doc_values", false);
                case WORDS -> terms(fields, Names.filter(field), POSITIONS).put("norms", false);
            }
        }
    }

    private static String options(TermStream stream) {
        if (stream.placed()) {
            return POSITIONS;
        }
        return stream.isWeighedByLength() ? "freqs" : "docs";
    }

    private static ObjectNode keyword(ObjectNode fields, String name) {
        return fields.putObject(name).put("type", "keyword");
    }

    private static ObjectNode terms(ObjectNode fields, String name, String options) {
        var field = fields.putObject(name).put("type", "text").put("analyzer", TERMS);
        if (options.equals(POSITIONS)) {
            field.put("position_increment_gap", GAP);
        }
        return field.put("index_options", options);
    }
}
