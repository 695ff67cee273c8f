package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.search.lucene.LuceneSearchIndex;
import vn.vanthu.search.memory.MemorySearchIndex;

/** The engines find the same entries; only their scores differ. */
class EnginesAgreeTest {

    private static final List<String> CITED = List.of("76/NQ-CP", "12/KH-UBND");

    static final Analysis ANALYSIS =
            new Analysis(new ShortForms(Map.of("TTHC", List.of("thủ tục hành chính"))));

    @TempDir Path folder;

    @Test
    void on_300_random_questions_with_seed_20260101() throws SearchIndexException {
        var random = new Random(20260101);
        try (var memory = new MemorySearchIndex(ANALYSIS);
                var lucene = LuceneSearchIndex.open(folder, ANALYSIS)) {
            for (SearchIndex index : List.of(memory, lucene)) {
                index.put(entries());
                index.refresh();
            }
            for (int i = 0; i < 300; i++) {
                Query query = query(random, 2);
                assertThat(found(lucene, query))
                        .as(query.toString())
                        .isEqualTo(found(memory, query));
            }
        }
    }

    static List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        for (String sentence : Typings.SENTENCES) {
            int i = entries.size();
            Entry plain = Entry.passage(new DocumentId("d" + i % 5), i, sentence);
            var about =
                    new About(
                            "kh.docx",
                            i % 2 == 0 ? "KH" : "BC",
                            null,
                            "Sở Nội vụ",
                            i % 3 == 0 ? "Hòa Bình" : "Bắc Kạn",
                            2020 + i % 4,
                            i % 4 == 0 ? "2020-0" + (1 + i % 9) : null,
                            "Hồ sơ công việc",
                            null,
                            i % 2 == 0 ? "Vàng Thị Mơ" : null);
            entries.add(
                    new Entry(
                            plain.document(),
                            i % 7 == 0 ? Kind.TARGET : Kind.PASSAGE,
                            i,
                            sentence,
                            null,
                            // Each document has three sections with several entries.
                            List.of(Typings.SENTENCES.get(i % 15 * 7 % Typings.SENTENCES.size())),
                            plain.span(),
                            0,
                            about,
                            FactFields.NONE,
                            Map.of(),
                            i % 5 == 0 ? CITED : List.of()));
        }
        return entries;
    }

    static Query query(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 11)) {
            case 0, 1 -> new Query.Words(words(random));
            case 2 -> new Query.Phrase(words(random));
            case 3 -> new Query.And(List.of(query(random, depth - 1), query(random, depth - 1)));
            case 4 -> new Query.Or(List.of(query(random, depth - 1), query(random, depth - 1)));
            case 5 -> Query.all(query(random, depth - 1), new Query.Not(query(random, depth - 1)));
            case 6 -> Query.all(query(random, 0), new Query.Filter(Field.TYPE, List.of("kh")));
            case 7 -> Query.all(query(random, 0), new Query.YearRange(2021, 2022));
            case 8 ->
                    Query.all(
                            query(random, 0),
                            new Query.DateRange(
                                    Query.Day.ISSUED,
                                    LocalDate.of(2020, 1 + random.nextInt(6), 1),
                                    LocalDate.of(2020, 7, 1)));
            case 9 -> Query.all(query(random, 0), new Query.Filter(Field.CITES, CITED));
            default -> Query.all(query(random, 0), new Query.In(Set.of(Kind.TARGET)));
        };
    }

    /** One to three neighbours of a sentence, as they are or without marks. */
    private static String words(Random random) {
        String sentence = Typings.SENTENCES.get(random.nextInt(Typings.SENTENCES.size()));
        String[] words = sentence.split(" ");
        int from = random.nextInt(words.length);
        int to = Math.min(words.length, from + 1 + random.nextInt(3));
        String some = String.join(" ", List.of(words).subList(from, to));
        List<String> typings = List.copyOf(Typings.of(some));
        return typings.get(random.nextInt(typings.size()));
    }

    private static Set<String> found(SearchIndex index, Query query) throws SearchIndexException {
        return index.search(query, SearchOptions.first(100)).hits().stream()
                .map(hit -> hit.entry().key() + (hit.complete() ? "" : " in part"))
                .collect(Collectors.toSet());
    }
}
