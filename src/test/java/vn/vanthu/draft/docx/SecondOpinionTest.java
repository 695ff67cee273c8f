package vn.vanthu.draft.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import vn.vanthu.cli.Main;
import vn.vanthu.word.WordPackage;

/**
 * Every kind of Word file that we write, judged by programs of others: the Open XML SDK finds no
 * error, and Docxodus takes and refuses the tracked changes to the same text as we do.
 *
 * <p>They are npm packages; {@code .ci/run} installs them into {@code target/second-opinion}.
 */
class SecondOpinionTest {

    private static final Path JUDGES = Path.of("target/second-opinion");
    private static final Path SHARED = Path.of("../shared/documents");
    private static final Path PLAN = Path.of("corpus/son-hai-kh-cchc-2026.docx");
    private static final Path REPORTS = Path.of("corpus/son-hai-2026-q3");

    @TempDir Path folder;

    @Test
    void others_find_no_error_and_take_and_refuse_changes_as_we_do() throws Exception {
        assumeTrue(
                Files.isDirectory(JUDGES.resolve("node_modules")),
                "the npm packages of src/test/second-opinion are not in " + JUDGES);
        var judged = judge(produce());
        assertThat(judged)
                .allSatisfy((file, opinion) -> {
                    assertThat(opinion.path("errors")).as("%s", file).isEmpty();
                    if (opinion.path("changes").asInt() > 0) {
                        assertSameText(file);
                    }
                });
        assertThat(judged.values()).filteredOn(o -> o.path("changes").asInt() > 0).hasSize(5);
    }

    private List<Path> produce() throws IOException {
        var files = new ArrayList<Path>();
        files.add(write("ke-hoach", "draft", "plan", "--from", PLAN, "--year", 2027));
        files.add(write("sach", "draft", "plan", "--from", PLAN, "--year", 2027, "--clean"));
        files.add(
                write(
                        "dang",
                        "draft",
                        "plan",
                        "--from",
                        "corpus/tinh-uy-son-hai-kh-cchc-2024.docx",
                        "--year",
                        2026));
        files.add(
                write(
                        "bao-cao",
                        "draft",
                        "report",
                        "--plan",
                        PLAN,
                        "--received",
                        REPORTS,
                        "--period",
                        "2026-Q3"));
        files.add(
                write(
                        "don-doc",
                        "remind",
                        "--plan",
                        PLAN,
                        "--reports",
                        REPORTS,
                        "--period",
                        "2026-Q3",
                        "--on",
                        "2026-11-30"));
        files.add(
                write(
                        "theo-doi",
                        "track",
                        "--plan",
                        PLAN,
                        "--reports",
                        REPORTS,
                        "--on",
                        "2026-11-30",
                        "--format",
                        "docx"));
        Path redline = folder.resolve("so-sanh.docx");
        run("diff", "corpus/son-hai-kh-cchc-2025.docx", PLAN, "--redline", redline);
        files.add(redline);
        Path mended = folder.resolve("sua.docx");
        run("check", "--layout", "corpus/tinh-uy-son-hai-kh-cchc-2024.docx", "--fix", mended);
        files.add(mended);
        Path real = SHARED.resolve("000_849e42b39a37aa9d.txt");
        Path report = SHARED.resolve("003_20d4f5976b9e868e.txt");
        if (Files.exists(real)) {
            files.add(
                    write(
                            "000", "draft", "plan", "--from", real, "--with", report, "--year",
                            2027));
        }
        return files;
    }

    private Path write(String name, Object... command) {
        Path file = folder.resolve(name + ".docx");
        var words = new ArrayList<>(List.of(command));
        words.add("--out");
        words.add(file);
        run(words.toArray());
        return file;
    }

    private static void run(Object... words) {
        var args = new ArrayList<String>();
        for (Object word : words) {
            args.add(word.toString());
        }
        int code = Main.run(args.toArray(String[]::new));
        assertThat(code).as("%s", args).isIn(0, 3);
    }

    private Map<Path, JsonNode> judge(List<Path> files) throws Exception {
        var command = new ArrayList<>(List.of("node", "opinion.mjs"));
        files.forEach(file -> command.add(file.toString()));
        Path said = folder.resolve("said.txt");
        var judges =
                new ProcessBuilder(command)
                        .directory(JUDGES.toFile())
                        .redirectOutput(said.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(judges.waitFor()).isZero();
        var opinions = new LinkedHashMap<Path, JsonNode>();
        for (String line : Files.readAllLines(said)) {
            if (line.startsWith("{")) {
                var opinion = new ObjectMapper().readTree(line);
                opinions.put(Path.of(opinion.path("file").asText()), opinion);
            }
        }
        assertThat(opinions).containsOnlyKeys(files);
        return opinions;
    }

    private static void assertSameText(Path file) {
        for (String name : List.of("word/document.xml", "word/footnotes.xml")) {
            var tracked = part(file, name);
            if (tracked == null) {
                continue;
            }
            assertThat(TrackedChanges.accepted(part(sibling(file, "accepted"), name)))
                    .as("all changes taken in %s of %s", name, file)
                    .isEqualTo(TrackedChanges.accepted(tracked));
            assertThat(TrackedChanges.rejected(part(sibling(file, "rejected"), name)))
                    .as("all changes refused in %s of %s", name, file)
                    .isEqualTo(TrackedChanges.rejected(tracked));
        }
    }

    private static Path sibling(Path file, String what) {
        return file.resolveSibling(file.getFileName() + "." + what);
    }

    private static Document part(Path file, String name) {
        try {
            return WordPackage.read(Files.readAllBytes(file)).xml(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
