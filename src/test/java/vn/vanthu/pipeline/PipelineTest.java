package vn.vanthu.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.document.Format;
import vn.vanthu.document.Source;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Fact;
import vn.vanthu.registry.Registry;

class PipelineTest {

    private static final String TEXT =
            """
            UBND TỈNH SƠN HẢI
            Số: 15/KH-UBND
            KẾ HOẠCH
            Cải cách hành chính năm 2024
            Thực hiện Quyết định số 28/2020/QĐ-UBND ngày 31/7/2020 của UBND tỉnh.
            I. MỤC TIÊU
            - Trên 95% hồ sơ được giải quyết đúng hạn.
            """;

    private final Pipeline pipeline = new Pipeline(Registry.bundled());

    @Test
    void facts_of_decomposed_text_quote_it_as_it_was_typed() {
        String typed = Normalizer.normalize(TEXT, Normalizer.Form.NFD);
        var plain = process(TEXT);
        var decomposed = process(typed);
        assertThat(decomposed.text()).isEqualTo(typed);
        assertThat(quotes(decomposed, decomposed.facts().citations())).allMatch(typed::contains);
        assertThat(quotes(decomposed, decomposed.facts().citations()))
                .extracting(quote -> Normalizer.normalize(quote, Normalizer.Form.NFC))
                .isEqualTo(quotes(plain, plain.facts().citations()))
                .isNotEmpty();
        assertThat(decomposed.outline().sections().getFirst().heading().in(typed))
                .isEqualTo(Normalizer.normalize("I. MỤC TIÊU", Normalizer.Form.NFD));
    }

    @Test
    void the_same_document_gives_the_same_result() {
        assertThat(process(TEXT)).isEqualTo(process(TEXT));
    }

    @Test
    void an_empty_document_has_no_facts() {
        var empty = process("");
        assertThat(empty.facts().figures()).isEmpty();
        assertThat(empty.outline().sections()).isEmpty();
        assertThat(empty.findings()).isEmpty();
    }

    private static List<String> quotes(AnalysedDocument document, List<? extends Fact> facts) {
        return facts.stream().map(document::quote).toList();
    }

    private AnalysedDocument process(String text) {
        var builder = new DocumentBuilder();
        text.lines().forEach(line -> builder.paragraph(line, Format.PLAIN, 0));
        return pipeline.process(
                builder.build(new Source("x.txt", "b".repeat(64), "text/plain", null, false)));
    }
}
