package vn.vanthu.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Form;
import vn.vanthu.search.SearchIndexException;
import vn.vanthu.search.ShortForms;
import vn.vanthu.search.Term;
import vn.vanthu.search.TermStream;
import vn.vanthu.search.Zone;

/**
 * The cluster's analyzer makes the very terms, at the very places, that the embedded engine indexes
 * of the corpus; where each stands in the text is then known from the same {@link Term}.
 */
@Tag("cluster")
class TermParityTest {

    private static final ShortForms SHORT_FORMS =
            new ShortForms(Map.of("CCHC", List.of("cải cách hành chính")));

    private static final int AT_ONCE = 40;

    private final Cluster cluster = Cluster.running();

    @Test
    void terms_and_their_places_over_the_corpus() throws SearchIndexException, IOException {
        var address = cluster.newAddress();
        var analysis = new Analysis(SHORT_FORMS);
        int compared = 0;
        try (var index = OpenSearchIndex.open(address, Access.OPEN, analysis)) {
            for (List<Entry> document : CorpusEntries.byDocument()) {
                for (int i = 0; i < document.size(); i += AT_ONCE) {
                    var some = document.subList(i, Math.min(document.size(), i + AT_ONCE));
                    String text =
                            String.join("\n", some.stream().map(entry -> entry.text()).toList());
                    var entry = Entry.passage(document.getFirst().document(), i, text);
                    for (Form form : List.of(Form.EXACT, Form.FOLDED)) {
                        List<Term> terms = form.of(analysis.of(entry).text());
                        assertThat(onCluster(address, form, terms)).isEqualTo(placed(terms));
                        compared += terms.size();
                    }
                }
            }
            assertThat(index.status().entries()).isZero();
        } finally {
            cluster.clear(address);
        }
        assertThat(compared).isGreaterThan(8_000);
    }

    private static List<String> placed(List<Term> terms) {
        return terms.stream().map(term -> term.text() + " at " + term.position()).toList();
    }

    private List<String> onCluster(Address address, Form form, List<Term> terms)
            throws IOException {
        var body = Connection.JSON.createObjectNode();
        body.put("field", Names.of(new TermStream(Zone.TEXT, form)));
        TermText.of(terms).forEach(body.putArray("text")::add);
        String answer = cluster.http("POST", "/" + address.index() + "/_analyze", body.toString());
        var placed = new ArrayList<String>();
        for (JsonNode token : Connection.JSON.readTree(answer).path("tokens")) {
            placed.add(token.path("token").asText() + " at " + token.path("position").asInt());
        }
        return placed;
    }
}
