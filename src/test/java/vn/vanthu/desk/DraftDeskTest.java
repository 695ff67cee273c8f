package vn.vanthu.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.draft.Decision;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.library.Ingest;
import vn.vanthu.library.Library;
import vn.vanthu.library.Outcome;
import vn.vanthu.pipeline.Pipeline;
import vn.vanthu.read.RawFile;
import vn.vanthu.read.ReadException;
import vn.vanthu.read.text.TextReader;
import vn.vanthu.registry.Registry;

class DraftDeskTest {

    private static final Pipeline PIPELINE = new Pipeline(Registry.bundled());

    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            TỈNH HOA GIANG
            Số: 21/KH-UBND
            Hoa Giang, ngày 09 tháng 01 năm 2024

            KẾ HOẠCH
            Cải cách hành chính năm 2024

            I. NHIỆM VỤ
            1. Sở Tư pháp chủ trì rà soát văn bản của tỉnh, hoàn thành trước ngày 30/6/2024.
            """;

    private static final String NOTICE =
            """
            ỦY BAN NHÂN DÂN
            TỈNH HOA GIANG
            Số: 88/TB-UBND
            Hoa Giang, ngày 05 tháng 8 năm 2024

            THÔNG BÁO
            Kết luận về cải cách hành chính năm 2024

            1. Giao Sở Tư pháp tập huấn cải cách hành chính cho công chức cấp xã, hoàn thành trước \
            ngày 31/3/2025.
            """;

    @TempDir private Path folder;

    private ReadingRoom room;

    @BeforeEach
    void open() throws IOException {
        ingest("kế hoạch.txt", PLAN);
        room = new ReadingRoom(folder.resolve("kho"));
    }

    @AfterEach
    void close() throws IOException {
        room.close();
    }

    @Test
    void a_draft_that_takes_long_is_made_while_its_page_says_so() throws Exception {
        try (var desk = desk(Duration.ZERO)) {
            var session = desk.begin("hoa", request());
            var opened = desk.open("hoa", session.id());
            for (int i = 0; i < 1000 && opened.review() == null; i++) {
                Thread.sleep(20);
                opened = desk.open("hoa", session.id());
            }
            assertThat(opened.review()).isNotNull();
            assertThat(desk.of("hoa")).extracting(DraftSession::id).containsExactly(session.id());
            assertThat(desk.of("minh")).isEmpty();
            assertThatThrownBy(() -> desk.open("minh", session.id()))
                    .isInstanceOf(NoDraftException.class);
        }
    }

    @Test
    void a_draft_stays_the_same_while_the_library_grows() throws Exception {
        try (var desk = desk(Duration.ofMinutes(1))) {
            var session = desk.begin("hoa", request());
            var before = desk.open("hoa", session.id()).review();
            assertThat(before).isNotNull();

            ingest("thông báo.txt", NOTICE);
            room.refresh();
            assertThat(desk.open("hoa", session.id()).review()).isEqualTo(before);
            var later = desk.open("hoa", desk.begin("hoa", request()).id()).review();
            assertThat(later).isNotNull();
            assertThat(later.proposals().size()).isGreaterThan(before.proposals().size());
        }
    }

    @Test
    void a_document_that_is_gone_is_seen_at_once() throws Exception {
        try (var desk = desk(Duration.ofMinutes(1))) {
            var session = desk.begin("hoa", request());
            try (var library = Library.openToWrite(room.root())) {
                library.remove(document("kế hoạch.txt"));
            }
            room.refresh();
            assertThatThrownBy(() -> desk.open("hoa", session.id()))
                    .isInstanceOf(NoDraftException.class)
                    .hasMessageContaining("không còn trong kho");
            desk.discard("hoa", session.id());
            assertThat(desk.of("hoa")).isEmpty();
        }
    }

    @Test
    void decisions_are_kept_whole_and_for_nobody_else_to_read() throws Exception {
        try (var desk = desk(Duration.ofMinutes(1))) {
            var session = desk.begin("hoa", request());
            var review = desk.open("hoa", session.id()).review();
            assertThat(review).isNotNull();
            String place = review.proposals().getFirst().id();
            desk.decide("hoa", session.id(), List.of(place), new Decision.Reworded("số 25"));

            Path drafts = room.root().resolve("state").resolve("drafts");
            try (var files = Files.list(drafts)) {
                assertThat(files).hasSize(1);
            }
            Path file = drafts.resolve(session.id() + ".json");
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
            }
            assertThat(desk.of("hoa").getFirst().decisions())
                    .containsEntry(place, new Decision.Reworded("số 25"));
        }
    }

    private DraftDesk desk(Duration patience) {
        var clock = InstantSource.fixed(Instant.EPOCH);
        return new DraftDesk(room, new AuditLog(room.root(), clock), clock, patience);
    }

    private DraftRequest request() throws IOException {
        var from = List.of(document("kế hoạch.txt"));
        return new DraftRequest.Plan(from, 2025, List.of(), null, "keep");
    }

    private String document(String file) throws IOException {
        try (var visit = room.enter()) {
            return visit.library().named(file).getFirst();
        }
    }

    private void ingest(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        try (var library = Library.openToWrite(folder.resolve("kho"))) {
            var ingest = new Ingest(library, DraftDeskTest::read, () -> Instant.EPOCH, 1);
            ingest.ingest(List.of(file), false, new Silent());
        }
    }

    private static AnalysedDocument read(Path file) throws ReadException {
        try {
            return PIPELINE.process(new TextReader().read(RawFile.of(file, "text/plain")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Silent implements Ingest.Progress {
        @Override
        public void begin(int files) {}

        @Override
        public void done(Outcome outcome, boolean skipped) {}
    }
}
