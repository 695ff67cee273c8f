package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.Vanthu;
import vn.vanthu.document.Block;
import vn.vanthu.document.Document;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.pipeline.Pipeline;
import vn.vanthu.registry.Registry;

class RepeatedTest {

    private static final Pipeline PIPELINE = new Pipeline(Registry.bundled());

    @ParameterizedTest
    @ValueSource(strings = {"son-hai-kh-cchc-2024.docx", "hoa-giang-kh-cchc-2024.txt"})
    void every_block_of_every_copy_has_the_words_of_the_first(String file) throws Exception {
        StructuredDocument once = structured(file);
        var body = new Repeated(once);

        Document thrice = body.times(3);

        var words =
                once.document().blocks().stream()
                        .filter(block -> once.outline().body().contains(block.span()))
                        .map(block -> block.span().in(once.text()))
                        .toList();
        var copies = thrice.blocks().stream().map(Block::span).toList();
        int one = words.size();
        assertThat(
                        copies.subList(copies.size() - 3 * one, copies.size()).stream()
                                .map(span -> span.in(thrice.text()))
                                .toList())
                .hasSize(3 * one)
                .startsWith(words.toArray(new String[0]))
                .endsWith(words.toArray(new String[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"son-hai-kh-cchc-2024.docx", "hoa-giang-kh-cchc-2024.txt"})
    void the_body_is_written_as_often_as_makes_it_so_long(String file) throws Exception {
        var body = new Repeated(structured(file));

        int times = body.timesFor(100_000);

        assertThat(body.times(times).text()).hasSizeGreaterThanOrEqualTo(100_000);
        assertThat(body.times(times - 1).text()).hasSizeLessThan(110_000);
    }

    private static StructuredDocument structured(String file) throws Exception {
        try (var vanthu = Vanthu.open()) {
            return PIPELINE.structure(vanthu.document(Path.of("corpus", file)));
        }
    }
}
