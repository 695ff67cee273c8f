package vn.vanthu.evaluate.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a set of questions in the files that BEIR and others use: {@code queries.jsonl}, {@code
 * qrels.tsv} with a line of heads and, where it has its own texts, {@code corpus.jsonl}.
 */
final class JudgedFiles {

    static final String CORPUS = "corpus.jsonl";
    private static final String QUERIES = "queries.jsonl";
    private static final String JUDGEMENTS = "qrels.tsv";

    private final ObjectMapper mapper = new ObjectMapper();
    private final Path folder;

    JudgedFiles(Path folder) {
        this.folder = folder;
    }

    /** A text of {@code corpus.jsonl}; the title is empty where there is none. */
    record Text(String id, String title, String text) {}

    List<Text> texts() throws IOException {
        var texts = new ArrayList<Text>();
        eachObject(
                folder.resolve(CORPUS),
                (id, fields) ->
                        texts.add(
                                new Text(
                                        id,
                                        fields.path("title").asText(""),
                                        fields.path("text").asText(""))));
        return texts;
    }

    /** The questions that have at least one answer. */
    List<Question> questions() throws IOException {
        var grades = judgements();
        var questions = new ArrayList<Question>();
        eachObject(
                folder.resolve(QUERIES),
                (id, fields) -> {
                    var judged = grades.getOrDefault(id, Map.of());
                    if (judged.values().stream().anyMatch(grade -> grade > 0)) {
                        questions.add(new Question(id, fields.path("text").asText(""), judged));
                    }
                });
        if (questions.isEmpty()) {
            throw new SearchSetException(
                    folder.resolve(JUDGEMENTS)
                            + ": không câu hỏi nào của "
                            + QUERIES
                            + " có đoạn được chấm trên 0. Kiểm tra cột query-id của hai tệp.");
        }
        return questions;
    }

    private Map<String, Map<String, Integer>> judgements() throws IOException {
        Path file = folder.resolve(JUDGEMENTS);
        var all = new HashMap<String, Map<String, Integer>>();
        List<String> lines = lines(file);
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length < 3 || !cells[2].strip().matches("-?\\d{1,3}")) {
                throw fault(
                        file,
                        i,
                        "cần ba cột query-id, corpus-id, score cách nhau bằng dấu tab, score là số"
                                + " nguyên");
            }
            all.computeIfAbsent(cells[0].strip(), any -> new LinkedHashMap<>())
                    .put(cells[1].strip(), Integer.valueOf(cells[2].strip()));
        }
        return all;
    }

    private interface Each {
        void take(String id, JsonNode fields);
    }

    private void eachObject(Path file, Each each) throws IOException {
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            JsonNode fields;
            try {
                fields = mapper.readTree(lines.get(i));
            } catch (JsonProcessingException wrong) {
                throw fault(file, i, "không phải một đối tượng JSON trên một dòng");
            }
            String id = fields.path("_id").asText("");
            if (id.isEmpty() || !fields.path("text").isTextual()) {
                throw fault(file, i, "thiếu \"_id\" hoặc \"text\"");
            }
            each.take(id, fields);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new SearchSetException(
                    file
                            + ": không có tệp này. Thư mục cần queries.jsonl và qrels.tsv, thêm"
                            + " corpus.jsonl nếu không đo trên văn bản của thư mục cha.");
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException wrong) {
            throw new SearchSetException(file + ": không phải UTF-8. Lưu lại tệp bằng mã UTF-8.");
        }
    }

    private static SearchSetException fault(Path file, int line, String what) {
        return new SearchSetException(file + ", dòng " + (line + 1) + ": " + what + ".");
    }
}
