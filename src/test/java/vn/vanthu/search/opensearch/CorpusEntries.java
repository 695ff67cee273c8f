package vn.vanthu.search.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;

/** The lines of the corpus's plain texts, each a passage of its file. */
final class CorpusEntries {

    /** Questions that the texts answer, with and without marks, numbers and abbreviations. */
    static final List<String> QUESTIONS =
            List.of(
                    "cải cách hành chính",
                    "ty le ho so dung han",
                    "CCHC",
                    "Sở Nội vụ chủ trì",
                    "thủ tục hành chính còn hiệu lực",
                    "dịch vụ công trực tuyến toàn trình 95%",
                    "chỉ số hài lòng của người dân",
                    "SỐ HÓA HỒ SƠ",
                    "kỷ luật kỷ cương",
                    "ủy ban nhân dân tỉnh");

    private CorpusEntries() {}

    /** By file. */
    static List<List<Entry>> byDocument() throws IOException {
        var all = new ArrayList<List<Entry>>();
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                var entries = new ArrayList<Entry>();
                var id = new DocumentId("c" + all.size());
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        entries.add(Entry.passage(id, entries.size(), line.strip()));
                    }
                }
                all.add(entries);
            }
        }
        return all;
    }
}
