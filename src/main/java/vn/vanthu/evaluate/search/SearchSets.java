package vn.vanthu.evaluate.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.vanthu.evaluate.Evaluation;
import vn.vanthu.library.Entries;
import vn.vanthu.read.ReadException;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Kind;
import vn.vanthu.text.Span;

/** Reads sets of questions with what they are about. */
public final class SearchSets {

    private static final int DIGITS = 8;

    private final Evaluation.Reader reader;

    public SearchSets(Evaluation.Reader reader) {
        this.reader = reader;
    }

    /**
     * The set in a folder: over its own texts ({@code corpus.jsonl}), or else over the passages of
     * the documents in the folder above it that its judgements name.
     *
     * @throws SearchSetException when a file is missing or wrong, or judges what is not there
     */
    public SearchSet in(Path folder) throws IOException {
        var files = new JudgedFiles(folder);
        List<Question> questions = files.questions();
        SearchSet set =
                Files.exists(folder.resolve(JudgedFiles.CORPUS))
                        ? ofTexts(files.texts(), questions)
                        : ofDocuments(folder, questions);
        requireJudged(folder, set);
        return set;
    }

    private static SearchSet ofTexts(List<JudgedFiles.Text> texts, List<Question> questions) {
        var entries = new ArrayList<Entry>();
        var ids = new HashMap<String, String>();
        for (var text : texts) {
            boolean titled = !text.title().isBlank();
            String words = titled ? text.title() + '\n' + text.text() : text.text();
            Entry plain = Entry.passage(new DocumentId(text.id()), 0, words);
            Entry entry =
                    new Entry(
                            plain.document(),
                            plain.kind(),
                            0,
                            words,
                            null,
                            titled ? List.of(text.title()) : List.of(),
                            new Span(0, words.length()),
                            0,
                            plain.about(),
                            plain.fact(),
                            Map.of(),
                            List.of());
            entries.add(entry);
            ids.put(entry.key(), text.id());
        }
        return new SearchSet(entries, ids, questions);
    }

    private SearchSet ofDocuments(Path folder, List<Question> questions) throws IOException {
        Path above = folder.toAbsolutePath().normalize().getParent();
        var entries = new ArrayList<Entry>();
        var ids = new HashMap<String, String>();
        var names = new TreeSet<String>();
        questions.forEach(
                question -> question.grades().keySet().forEach(id -> names.add(fileOf(id))));
        for (String name : names) {
            Path file = above == null ? Path.of(name) : above.resolve(name);
            try {
                for (Entry entry : Entries.of(reader.read(file))) {
                    if (Set.of(Kind.DOCUMENT, Kind.PASSAGE).contains(entry.kind())) {
                        entries.add(entry);
                        ids.put(entry.key(), idOf(name, entry));
                    }
                }
            } catch (ReadException unreadable) {
                throw new SearchSetException(
                        file
                                + ": không đọc được văn bản mà qrels.tsv nêu tên. "
                                + unreadable.getMessage());
            }
        }
        return new SearchSet(entries, ids, questions);
    }

    private static void requireJudged(Path folder, SearchSet set) throws SearchSetException {
        var known = Set.copyOf(set.ids().values());
        for (Question question : set.questions()) {
            for (String id : question.grades().keySet()) {
                if (!known.contains(id)) {
                    throw new SearchSetException(
                            folder.resolve("qrels.tsv")
                                    + ": câu hỏi "
                                    + question.id()
                                    + " chấm đoạn "
                                    + id
                                    + ", mà không có đoạn này. Sửa corpus-id.");
                }
            }
        }
    }

    private static String fileOf(String id) {
        int sign = id.lastIndexOf('#');
        return sign < 0 ? id : id.substring(0, sign);
    }

    /** The file and a checksum of the words: it holds when other passages come or go. */
    static String idOf(String file, Entry entry) {
        if (entry.kind() == Kind.DOCUMENT) {
            return file + "#document";
        }
        String words =
                Normalizer.normalize(entry.text(), Normalizer.Form.NFC)
                        .replaceAll("\\s+", " ")
                        .strip();
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256")
                            .digest(words.getBytes(StandardCharsets.UTF_8));
            return file + '#' + HexFormat.of().formatHex(sum).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
