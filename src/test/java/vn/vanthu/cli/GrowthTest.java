package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.Vanthu;
import vn.vanthu.document.Document;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.pipeline.Pipeline;
import vn.vanthu.registry.Registry;

/**
 * The work for a document grows as its length does. What is counted is the memory that is taken,
 * not the time: it comes out alike on every machine, and copying or collecting the same words over
 * and over shows in it. What only looks at them again does not; {@code vanthu bench --growth}
 * measures that.
 */
class GrowthTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Pipeline PIPELINE = new Pipeline(Registry.bundled());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "son-hai-kh-cchc-2024.docx",
                "nam-trieu-kh-chuyen-doi-so-2025.odt",
                "son-hai-bc-cchc-quy-3-2024.txt",
                "hoa-giang-qd-doan-kiem-tra-2024.odt",
                "nam-trieu-bc-cchc-nam-2022.pdf"
            })
    void ten_times_as_long_takes_at_most_twelve_times_as_much(String file) throws Exception {
        var body = new Repeated(structured(file));
        int times = body.timesFor(10_000);
        Document brief = body.times(times);
        taken(brief); // what is made only once is made now

        long briefly = taken(brief);
        long extended = taken(body.times(10 * times));

        assertThat(extended).isLessThan(12 * briefly);
    }

    /** Bytes that this thread takes for all that comes behind the reading. */
    private static long taken(Document document) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        StructuredDocument structured = PIPELINE.structure(document);
        PIPELINE.findings(structured, PIPELINE.facts(structured));
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static StructuredDocument structured(String file) throws Exception {
        try (var vanthu = Vanthu.open()) {
            return PIPELINE.structure(vanthu.document(Path.of("corpus", file)));
        }
    }
}
