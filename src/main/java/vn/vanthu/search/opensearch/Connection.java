package vn.vanthu.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.Request;
import org.opensearch.client.Response;
import org.opensearch.client.ResponseException;
import org.opensearch.client.RestClient;
import vn.vanthu.search.SearchIndexException;

/**
 * Asks the cluster. A node that does not answer is passed over for the others; when the cluster is
 * busy or between two leaders, the question is asked again after a wait that doubles each time.
 * Every request may be sent twice, so all of them must be such that this changes nothing.
 */
final class Connection implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    /** The cluster is busy, or a shard is being moved to another node. */
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 120;

    private final Address address;
    private final RestClient client;
    private final Duration patience;

    /**
     * What came back.
     *
     * @param status of HTTP
     */
    record Answer(int status, JsonNode body) {

        boolean isDone() {
            return status < 300;
        }

        boolean isMissing() {
            return status == 404;
        }
    }

    private Connection(Address address, RestClient client, Duration patience) {
        this.address = address;
        this.client = client;
        this.patience = patience;
    }

    /**
     * @param patience for how long a question is asked again before it fails
     * @throws SearchIndexException when a password would be sent so that others can read it
     */
    static Connection to(Address address, Access access, Duration patience)
            throws SearchIndexException {
        boolean readable = !address.isEncrypted() && !address.isOwnMachine();
        if (access.authorization() != null && readable) {
            throw new SearchIndexException(
                    address
                            + ": không gửi mật khẩu hay khóa qua http không mã hóa. Dùng https,"
                            + " hoặc bỏ biến "
                            + Access.USER
                            + " và "
                            + Access.API_KEY
                            + ".",
                    null);
        }
        var builder =
                RestClient.builder(
                        address.nodes().stream()
                                .map(n -> new HttpHost(n.getScheme(), n.getHost(), n.getPort()))
                                .toArray(HttpHost[]::new));
        if (access.authorization() != null) {
            builder.setDefaultHeaders(
                    new Header[] {new BasicHeader("Authorization", access.authorization())});
        }
        builder.setRequestConfigCallback(config ->
                config.setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .setResponseTimeout(ANSWER_SECONDS, TimeUnit.SECONDS));
        if (address.isEncrypted()) {
            var tls = ClientTlsStrategyBuilder.create();
            tls.setSslContext(Certificates.trusted(address, access.authority()));
            boolean anybody = address.isOwnMachine() && access.authority() == null;
            // Said outright: left to the client's defaults, it takes a certificate that names
            // another machine.
            tls.setHostVerificationPolicy(HostnameVerificationPolicy.BOTH);
            tls.setHostnameVerifier(
                    anybody ? NoopHostnameVerifier.INSTANCE : new DefaultHostnameVerifier());
            var connections =
                    PoolingAsyncClientConnectionManagerBuilder.create()
                            .setTlsStrategy(tls.buildAsync())
                            .build();
            builder.setHttpClientConfigCallback(http -> http.setConnectionManager(connections));
        }
        return new Connection(address, builder.build(), patience);
    }

    Address address() {
        return address;
    }

    /** An answer with any status but those that pass; for questions that may fail. */
    Answer ask(String method, String path, @Nullable ObjectNode body) throws SearchIndexException {
        return ask(method, path, Map.of(), body == null ? null : body.toString());
    }

    /** The body of the answer; fails when the cluster does not do it. */
    JsonNode tell(String method, String path, @Nullable ObjectNode body)
            throws SearchIndexException {
        return done(ask(method, path, body));
    }

    /** The body of an answer that must be one of success. */
    JsonNode done(Answer answer) throws SearchIndexException {
        if (!answer.isDone()) {
            throw refused(answer);
        }
        return answer.body();
    }

    /**
     * @param body JSON, or several such each on a line of its own; null for none
     */
    Answer ask(String method, String path, Map<String, String> parameters, @Nullable String body)
            throws SearchIndexException {
        var request = request(method, path, parameters, body);
        long end = System.nanoTime() + patience.toNanos();
        Duration wait = FIRST_WAIT;
        while (true) {
            boolean last = System.nanoTime() + wait.toNanos() > end;
            try {
                Answer answer = answer(request);
                if (!PASSING.contains(answer.status()) || last) {
                    return known(answer);
                }
            } catch (IOException silent) {
                requireTrust(silent);
                if (last) {
                    throw unreachable(silent);
                }
            }
            pause(wait);
            wait = longer(wait);
        }
    }

    /**
     * The answer to a question that is asked once; status 503 where there is none. For questions
     * that are asked in another way when they fail.
     */
    Answer once(String method, String path, Map<String, String> parameters, ObjectNode body)
            throws SearchIndexException {
        var request = request(method, path, parameters, body.toString());
        try {
            return known(answer(request));
        } catch (IOException silent) {
            requireTrust(silent);
            return new Answer(503, JSON.createObjectNode());
        }
    }

    private static Request request(
            String method, String path, Map<String, String> parameters, @Nullable String body) {
        var request = new Request(method, path);
        request.addParameters(parameters);
        if (body != null) {
            request.setEntity(
                    new ByteArrayEntity(
                            body.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        }
        return request;
    }

    Duration patience() {
        return patience;
    }

    static Duration firstWait() {
        return FIRST_WAIT;
    }

    static Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : twice;
    }

    static void pause(Duration wait) throws SearchIndexException {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SearchIndexException("đã dừng khi chờ cụm OpenSearch.", stopped);
        }
    }

    private Answer answer(Request request) throws IOException {
        Response response;
        try {
            response = client.performRequest(request);
        } catch (ResponseException refused) {
            response = refused.getResponse();
        }
        int status = response.getStatusLine().getStatusCode();
        var entity = response.getEntity();
        if (entity == null) {
            return new Answer(status, JSON.createObjectNode());
        }
        byte[] bytes = entity.getContent().readAllBytes();
        try {
            return new Answer(status, JSON.readTree(bytes));
        } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
            return new Answer(status, JSON.createObjectNode());
        }
    }

    private Answer known(Answer answer) throws SearchIndexException {
        if (answer.status() == 401) {
            throw new SearchIndexException(
                    address
                            + ": cụm OpenSearch từ chối đăng nhập. Đặt đúng biến môi trường "
                            + Access.USER
                            + " và "
                            + Access.PASSWORD
                            + ", hoặc "
                            + Access.API_KEY
                            + ".",
                    null);
        }
        if (answer.status() == 403) {
            throw new SearchIndexException(
                    address
                            + ": người dùng này không có quyền trên chỉ mục \""
                            + address.index()
                            + "\" (và \""
                            + address.index()
                            + "-*\"). Xin người quản trị cụm cấp quyền.",
                    null);
        }
        return answer;
    }

    SearchIndexException refused(Answer answer) {
        var error = answer.body().path("error");
        String reason = error.path("reason").asText(error.asText());
        return new SearchIndexException(
                address
                        + ": cụm OpenSearch trả lỗi "
                        + answer.status()
                        + (reason.isEmpty() ? "" : " (" + reason + ")")
                        + (PASSING.contains(answer.status())
                                ? ". Cụm đang quá tải hoặc thiếu nút; thử lại sau."
                                : ". Kiểm tra cụm rồi chạy lại."),
                null);
    }

    private SearchIndexException unreachable(IOException silent) {
        return new SearchIndexException(
                address
                        + ": không kết nối được cụm OpenSearch. Kiểm tra tên máy, cổng, và cụm đã"
                        + " chạy chưa; hoặc tìm trong chỉ mục của kho bằng --search lucene.",
                silent);
    }

    /** Fails at once where TLS was in the way: asking again does not help. */
    private void requireTrust(IOException failure) throws SearchIndexException {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SSLException failed) {
                throw untrusted(failed);
            }
        }
    }

    private SearchIndexException untrusted(SSLException failed) {
        return new SearchIndexException(
                address
                        + ": không tin được chứng thư TLS của máy này ("
                        + failed.getMessage()
                        + "). Chỉ tệp chứng thư của cơ quan cấp bằng biến "
                        + Access.AUTHORITY
                        + "; nếu cụm không dùng TLS thì viết http.",
                failed);
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException ignored) {
            // Nothing is lost: what was asked was answered.
        }
    }
}
