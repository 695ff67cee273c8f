package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page. */
class GuardTest {

    @TempDir private static Path folder;

    private static Served site;

    @BeforeAll
    static void start() throws IOException {
        site = Served.with(folder, Map.of("một.txt", "Rà soát thủ tục hành chính."));
    }

    @AfterAll
    static void stop() throws IOException {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tim-kiem?q=abc", "/assets/app.css", "/khong-co-trang-nay"})
    void every_answer_forbids_what_is_not_ours(String path) {
        var headers = site.get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void a_page_loads_nothing_from_elsewhere_and_has_no_inline_script_or_style() {
        assertThat(site.get("/").body())
                .doesNotContainPattern("(src|href)=\"(https?:)?//")
                .doesNotContainPattern("<script(?! src=)")
                .doesNotContain("<style", "style=\"", "onclick");
    }

    @Test
    void a_name_that_leads_here_by_a_trick_gets_no_answer() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../WebServer.class",
                "/assets/..%2fWebServer.class",
                "/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/assets/..%5c..%5cboot.ini"
            })
    void no_path_leads_out_of_the_files_of_the_pages(String path) throws IOException {
        String answer =
                raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.1 4\\d\\d").doesNotContain("root:");
    }

    @Test
    void an_unknown_page_says_so_in_words() {
        var answer = site.get("/khong-co");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Không có trang này", "href=\"/\"");
    }

    @Test
    void a_browser_gets_its_cookie_out_of_reach_of_scripts_and_other_sites() {
        String cookie = fresh("/").firstValue("Set-Cookie").orElse("");

        assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
    }

    private static java.net.http.HttpHeaders fresh(String path) {
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var request =
                    java.net.http.HttpRequest.newBuilder(URI.create(site.address() + path)).build();
            return client.send(request, java.net.http.HttpResponse.BodyHandlers.discarding())
                    .headers();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Sends what no well-bred client would. */
    private static String raw(String request) throws IOException {
        int port = URI.create(site.address()).getPort();
        try (var socket = new Socket("127.0.0.1", port);
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
