package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.library.Library;

/** Several people at once, and a server that is stopped while they work. */
@Timeout(180)
class TogetherTest {

    @TempDir private Path folder;

    @Test
    void two_people_hand_in_and_both_find_the_files_of_both() throws Exception {
        try (var site = Served.with(folder, Map.of("cũ.txt", "Rà soát thủ tục đất đai."));
                var people = Executors.newFixedThreadPool(2)) {
            var first = people.submit(() -> handIn(site, "bà-hoa"));
            var second = people.submit(() -> handIn(site.byAnother(), "ông-nam"));
            for (var page : List.of(first.get(), second.get())) {
                assertThat(page).contains("đã đọc xong").doesNotContain("badge bad");
            }
            String found =
                    site.get("/tim-kiem?q=%22chuy%E1%BB%83n+%C4%91%E1%BB%95i+s%E1%BB%91%22").body();
            assertThat(found).contains("bà-hoa-1.txt", "bà-hoa-2.txt", "ông-nam-1.txt");
            assertThat(found).contains("ông-nam-2.txt");
        }
    }

    private static String handIn(Served site, String who) throws InterruptedException {
        var files =
                Map.of(
                        who + "-1.txt", utf8("Chuyển đổi số của " + who + ", việc thứ nhất."),
                        who + "-2.txt", utf8("Chuyển đổi số của " + who + ", việc thứ hai."));
        return site.finished(site.upload(files));
    }

    @Test
    void one_reads_a_document_while_another_takes_it_away() throws Exception {
        try (var site = Served.with(folder, Map.of("cũ.txt", "Rà soát thủ tục đất đai."));
                var people = Executors.newFixedThreadPool(2)) {
            String id = site.document("cũ.txt");
            var reading = people.submit(() -> answersUntilGone(site, "/van-ban/" + id));
            site.finished(site.post("/kho/bo/" + id, Map.of()));
            assertThat(reading.get()).last().isEqualTo(404);
            assertThat(reading.get()).allMatch(code -> code == 200 || code == 404);
        }
    }

    private static List<Integer> answersUntilGone(Served site, String path) {
        var codes = new ArrayList<Integer>();
        while (codes.isEmpty() || codes.getLast() == 200) {
            codes.add(site.get(path).statusCode());
        }
        return codes;
    }

    @Test
    void fifty_searchers_at_once_all_get_the_answer() throws Exception {
        try (var site = Served.with(folder, Map.of("cũ.txt", "Rà soát thủ tục đất đai."));
                var people = Executors.newFixedThreadPool(50)) {
            var asking = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 50; i++) {
                asking.add(() -> finds(site, 4));
            }
            for (Future<Boolean> found : people.invokeAll(asking)) {
                assertThat(found.get()).isTrue();
            }
        }
    }

    private static boolean finds(Served site, int times) {
        for (int i = 0; i < times; i++) {
            var answer = site.get("/tim-kiem?q=thu+tuc+dat+dai");
            if (answer.statusCode() != 200 || !answer.body().contains("cũ.txt")) {
                return false;
            }
        }
        return true;
    }

    @Test
    void a_server_stopped_in_the_middle_of_an_upload_keeps_nothing_half() throws Exception {
        Path root;
        try (var site = Served.with(folder, Map.of("cũ.txt", "Rà soát thủ tục đất đai."))) {
            root = site.root();
            try (var half = halfAnUpload(site)) {
                assertThat(half.isConnected()).isTrue();
                site.close();
            }
        }
        try (Library library = Library.openToRead(root)) {
            assertThat(library.outcomes()).hasSize(1).allMatch(outcome -> outcome.isDone());
        }
        try (var again = Served.over(root)) {
            assertThat(again.get("/tim-kiem?q=dat+dai").body()).contains("cũ.txt");
            assertThat(again.finished(again.post("/kho/doc-lai", Map.of())))
                    .doesNotContain("dở.txt");
            assertThat(again.finished(again.upload(Map.of("mới.txt", utf8("Bình dân học vụ số")))))
                    .contains("đã đọc xong");
        }
        assertThat(filesIn(root.resolve("inbox"))).isEmpty();
    }

    @Test
    void who_has_no_terminal_ends_the_program_on_a_page() throws Exception {
        try (var site = Served.with(folder, Map.of("cũ.txt", "Rà soát thủ tục đất đai."))) {
            assertThat(site.get("/kho").body()).contains("Dừng chương trình");
            assertThat(site.post("/dung", Map.of(), "").statusCode()).isEqualTo(403);
            assertThat(site.post("/dung", Map.of()).body()).contains("Chương trình đã dừng");
            site.awaitStop();
        }
    }

    @Test
    void one_of_several_with_accounts_does_not_end_it_for_all() throws Exception {
        try (var site = Served.withAccounts(folder, Map.of(), "mật khẩu của hoa")) {
            site.signIn("hoa", "mật khẩu của hoa");
            assertThat(site.get("/kho").body()).doesNotContain("Dừng chương trình");
            assertThat(site.post("/dung", Map.of()).statusCode()).isEqualTo(404);
        }
    }

    /** Sends the head of a form and half of its file, and leaves the connection open. */
    private static Socket halfAnUpload(Served site) throws IOException {
        URI address = URI.create(site.address());
        var socket = new Socket("127.0.0.1", address.getPort());
        OutputStream out = socket.getOutputStream();
        String head =
                "POST /kho/nap HTTP/1.1\r\nHost: localhost:"
                        + address.getPort()
                        + "\r\nContent-Type: multipart/form-data; boundary=limit\r\n"
                        + "Content-Length: 2000000\r\n\r\n--limit\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"dở.txt\""
                        + "\r\n\r\n";
        out.write(utf8(head));
        out.write(utf8("Kế hoạch còn dở. ".repeat(60_000)));
        out.flush();
        return socket;
    }

    private static List<Path> filesIn(Path tray) throws IOException {
        if (!Files.isDirectory(tray)) {
            return List.of();
        }
        try (var files = Files.walk(tray)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
