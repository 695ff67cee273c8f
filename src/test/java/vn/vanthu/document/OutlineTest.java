package vn.vanthu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vn.vanthu.text.Span;

class OutlineTest {

    @RepeatedTest(value = 50, name = "seed {currentRepetition}")
    void a_place_lies_in_the_sections_that_a_search_through_all_would_find(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        List<Section> sections = sections(random, new Span(5, 400), 3);
        var outline = new Outline(new Span(0, 5), new Span(5, 400), new Span(400, 400), sections);

        for (int offset = 0; offset < 410; offset++) {
            List<Section> path = path(sections, offset);

            assertThat(outline.pathTo(offset)).isEqualTo(path);
            assertThat(outline.at(offset)).isSameAs(path.isEmpty() ? null : path.getLast());
        }
    }

    /** Sections one behind the other, with gaps, each with its own inside. */
    private static List<Section> sections(Random random, Span within, int depth) {
        var sections = new ArrayList<Section>();
        int start = within.start() + random.nextInt(3);
        while (depth > 0 && start < within.end()) {
            int end = Math.min(within.end(), start + 1 + random.nextInt(within.length()));
            Span extent = new Span(start, end);
            List<Section> inside = sections(random, extent, depth - 1);
            String label = Integer.toString(sections.size() + 1);
            sections.add(new Section(label, label, "", new Span(start, start + 1), extent, inside));
            start = end + random.nextInt(3);
        }
        return sections;
    }

    private static List<Section> path(List<Section> sections, int offset) {
        var path = new ArrayList<Section>();
        Section holding = holding(sections, offset);
        while (holding != null) {
            path.add(holding);
            holding = holding(holding.children(), offset);
        }
        return path;
    }

    private static @Nullable Section holding(List<Section> sections, int offset) {
        return sections.stream()
                .filter(section -> section.extent().contains(offset))
                .findFirst()
                .orElse(null);
    }
}
