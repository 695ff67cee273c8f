package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.desk.AuditLog;
import vn.vanthu.desk.DraftDesk;
import vn.vanthu.desk.DraftRequest;
import vn.vanthu.desk.ReadingRoom;
import vn.vanthu.draft.Decision;
import vn.vanthu.library.Library;

/** The browser's desk and the command line make the same drafts. */
class DraftDoorsTest {

    private static final String WHO = "hoa";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "son-hai-kh-cchc-2025.docx, 2026",
        "nam-trieu-kh-cchc-2024.html, 2025",
        "tinh-uy-son-hai-kh-cchc-2024.docx, 2026"
    })
    void a_plan_that_nobody_touched_is_the_same_file(String name, int year) throws Exception {
        Path file = Path.of("corpus", name);
        Path notice = Path.of("corpus", "hoa-giang-tb-ket-luan-cchc-2024.md");
        Path library = ingested(file, notice);
        Path tracked = folder.resolve("theo dõi.docx");
        Path clean = folder.resolve("sạch.docx");
        run("plan", "--from", file, "--year", year, "--library", library, "-o", tracked);
        run("plan", "--from", file, "--year", year, "--library", library, "-o", clean, "--clean");

        var room = new ReadingRoom(library);
        try (room;
                var desk = desk(room)) {
            var request =
                    new DraftRequest.Plan(
                            List.of(document(library, name)), year, List.of(), null, "keep");
            String id = desk.begin(WHO, request).id();
            assertThat(desk.docx(WHO, id, false, "vanthu")).isEqualTo(Files.readAllBytes(tracked));
            assertThat(desk.docx(WHO, id, true, "vanthu")).isEqualTo(Files.readAllBytes(clean));

            var review = desk.open(WHO, id).review();
            assertThat(review).isNotNull();
            var places = review.proposals().stream().map(each -> each.id()).toList();
            var taken = desk.decide(WHO, id, places, new Decision.Taken()).review();
            assertThat(taken).isNotNull();
            assertThat(taken.open()).isZero();
        }
    }

    @Test
    void a_report_that_nobody_touched_is_the_same_file() throws Exception {
        Path received = Path.of("corpus", "son-hai-2026-q3");
        Path plan = Path.of("corpus", "son-hai-kh-cchc-2026.docx");
        Path library = ingested(plan, received);
        Path out = folder.resolve("báo cáo.docx");
        Run.of(
                "draft",
                "report",
                "--plan",
                plan,
                "--received",
                received,
                "--period",
                "2026-Q3",
                "-o",
                out);

        var room = new ReadingRoom(library);
        try (room;
                var desk = desk(room);
                var visit = room.enter()) {
            String basis = document(library, "son-hai-kh-cchc-2026.docx");
            var all =
                    visit.library().documents().stream()
                            .filter(each -> !each.equals(basis))
                            .toList();
            var request = new DraftRequest.Report(basis, "2026-Q3", all, false, null);
            String id = desk.begin(WHO, request).id();
            assertThat(desk.docx(WHO, id, false, "vanthu")).isEqualTo(Files.readAllBytes(out));
        }
    }

    private static DraftDesk desk(ReadingRoom room) {
        var clock = InstantSource.system();
        return new DraftDesk(room, new AuditLog(room.root(), clock), clock);
    }

    private Path ingested(Path... files) {
        Path library = folder.resolve("kho");
        for (Path file : files) {
            Run.of("ingest", file, "--library", library);
        }
        return library;
    }

    private static String document(Path library, String name) throws Exception {
        try (var opened = Library.openToRead(library)) {
            return opened.named(name).getFirst();
        }
    }

    private static void run(Object... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = "draft";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        var run = Run.of(all);
        assertThat(run.code()).as(run.err()).isZero();
    }
}
