package vn.vanthu.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.DamagedIndexException;
import vn.vanthu.search.DocumentId;
import vn.vanthu.search.Entry;
import vn.vanthu.search.Refusal;
import vn.vanthu.search.SearchIndexException;
import vn.vanthu.search.ShortForms;

/** What is said when a cluster is not there, not ours, busy, or refuses something. */
class BadClusterTest {

    private static final Analysis ANALYSIS = new Analysis(ShortForms.NONE);
    private static final String SOUND =
            "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"3.8.0\"}}";

    private HttpServer server;
    private Address address;

    @BeforeEach
    void start() throws IOException, SearchIndexException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        address =
                Address.parse(
                        "opensearch:http://127.0.0.1:" + server.getAddress().getPort() + "/kho");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void none_is_there() {
        server.stop(0);

        assertThatThrownBy(() -> OpenSearchIndex.openToRead(address, Access.OPEN, ANALYSIS))
                .isInstanceOf(SearchIndexException.class)
                .hasMessage(
                        address
                                + ": không kết nối được cụm OpenSearch. Kiểm tra tên máy, cổng, và"
                                + " cụm đã chạy chưa; hoặc tìm trong chỉ mục của kho bằng --search"
                                + " lucene.");
    }

    @ParameterizedTest
    @CsvSource({"401, từ chối đăng nhập", "403, không có quyền trên chỉ mục"})
    void the_sign_in_is_refused(int status, String said) {
        answer("/", status, "{}");

        assertThatThrownBy(() -> OpenSearchIndex.open(address, Access.OPEN, ANALYSIS))
                .hasMessageContaining(said);
    }

    @Test
    void an_older_cluster() {
        answer("/", 200, SOUND.replace("3.8.0", "2.19.1"));

        assertThatThrownBy(() -> OpenSearchIndex.open(address, Access.OPEN, ANALYSIS))
                .hasMessageContaining("cần OpenSearch 3 trở lên, máy này chạy phiên bản 2.19.1");
    }

    @Test
    void an_index_of_another_analysis() {
        answer("/", 200, SOUND);
        answer("/_alias/kho", 200, "{\"kho-v1-1-20250101000000000\":{}}");
        answer("/kho/_mapping", 200, "{\"x\":{\"mappings\":{\"_meta\":{\"vanthu\":\"1.1\"}}}}");

        assertThatThrownBy(() -> OpenSearchIndex.openToRead(address, Access.OPEN, ANALYSIS))
                .isInstanceOf(DamagedIndexException.class)
                .hasMessageContaining("thuộc phiên bản phân tích 1.1")
                .hasMessageEndingWith("Lập lại: vanthu reindex --to " + address);
    }

    @Test
    void an_index_that_is_not_ours() {
        answer("/", 200, SOUND);
        answer("/_alias/kho", 404, "{}");
        answer("/kho/_settings", 200, "{\"kho\":{}}");

        assertThatThrownBy(() -> OpenSearchIndex.open(address, Access.OPEN, ANALYSIS))
                .hasMessageContaining("không phải do vanthu lập. Chọn tên khác.");
    }

    @Test
    void what_a_busy_cluster_has_no_room_for_is_sent_again_and_what_it_refuses_is_told()
            throws SearchIndexException {
        var asked = new AtomicInteger();
        empty();
        server.createContext(
                "/kho/_bulk",
                exchange -> {
                    String answer =
                            switch (asked.getAndIncrement()) {
                                case 0 -> null;
                                case 1 -> items("201", "429");
                                case 2 -> items("503");
                                default -> items("400");
                            };
                    send(exchange, answer == null ? 429 : 200, answer == null ? "{}" : answer);
                });
        try (var index = OpenSearchIndex.open(address, Access.OPEN, ANALYSIS)) {
            var id = new DocumentId("a");
            var refusals =
                    index.put(List.of(Entry.passage(id, 0, "một"), Entry.passage(id, 1, "hai")));

            assertThat(asked).hasValue(4);
            assertThat(refusals)
                    .containsExactly(
                            new Refusal("a/1/0000001", "cụm OpenSearch không nhận: too odd"));
        }
    }

    @Test
    void a_password_is_never_sent_so_that_others_can_read_it() throws SearchIndexException {
        var access = Access.from(Map.of(Access.USER, "vanthu", Access.PASSWORD, "s3cret"));
        var elsewhere = Address.parse("opensearch:http://tim-kiem.example:9200/kho");

        assertThatThrownBy(() -> OpenSearchIndex.open(elsewhere, access, ANALYSIS))
                .hasMessageContaining("không gửi mật khẩu hay khóa qua http không mã hóa");
        assertThat(access.toString()).doesNotContain("s3cret");
    }

    @Test
    void the_sign_in_goes_with_every_question() throws SearchIndexException {
        var said = new AtomicInteger();
        server.createContext(
                "/",
                exchange -> {
                    String header = exchange.getRequestHeaders().getFirst("Authorization");
                    said.addAndGet("ApiKey abc".equals(header) ? 1 : 0);
                    send(exchange, 200, SOUND);
                });
        var access = Access.from(Map.of(Access.API_KEY, "abc", Access.USER, "other"));

        assertThatThrownBy(() -> OpenSearchIndex.openToRead(address, access, ANALYSIS))
                .isInstanceOf(SearchIndexException.class);
        assertThat(said.get()).isGreaterThanOrEqualTo(2);
    }

    private void empty() {
        answer("/", 200, SOUND);
        answer("/_alias/kho", 404, "{}");
        answer("/kho/_settings", 404, "{}");
    }

    private static String items(String... statuses) {
        var items = new StringBuilder("{\"items\":[");
        for (String status : statuses) {
            items.append(items.charAt(items.length() - 1) == '[' ? "" : ",")
                    .append("{\"index\":{\"status\":")
                    .append(status)
                    .append(",\"error\":{\"reason\":\"too odd\"}}}");
        }
        return items.append("]}").toString();
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> send(exchange, status, body));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
