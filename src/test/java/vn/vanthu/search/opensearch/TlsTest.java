package vn.vanthu.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.search.Analysis;
import vn.vanthu.search.SearchIndexException;
import vn.vanthu.search.ShortForms;

/** A cluster behind TLS: whom a certificate of one's own office vouches for, and nobody else. */
class TlsTest {

    private static final Analysis ANALYSIS = new Analysis(ShortForms.NONE);
    private static final char[] PASSWORD = "only-for-tests".toCharArray();

    @TempDir static Path folder;

    private static Certified own;
    private static Certified another;
    private static Certified elsewhere;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpsServer server;

    /**
     * A key with its certificate.
     *
     * @param pem the certificate, as it is given to those who are to believe it
     */
    private record Certified(KeyStore keys, Path pem) {}

    @BeforeAll
    static void certify() throws Exception {
        own = certified("own", "ip:127.0.0.1");
        another = certified("another", "ip:127.0.0.1");
        elsewhere = certified("elsewhere", "dns:tim-kiem.example");
    }

    private static Certified certified(String name, String host) throws Exception {
        Path file = folder.resolve(name + ".p12");
        var keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + name,
                                "-ext",
                                "san=" + host,
                                "-storepass",
                                new String(PASSWORD),
                                "-keystore",
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        var keys = KeyStore.getInstance(file.toFile(), PASSWORD);
        byte[] certificate = keys.getCertificate(keys.aliases().nextElement()).getEncoded();
        String pem =
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(certificate)
                        + "\n-----END CERTIFICATE-----\n";
        return new Certified(keys, Files.writeString(folder.resolve(name + ".pem"), pem));
    }

    /** A node that has only this to show. */
    private Address serve(Certified certified) throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(certified.keys(), PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    try (exchange) {
                        exchange.sendResponseHeaders(401, -1);
                    }
                });
        server.start();
        return Address.parse(
                "opensearch:https://127.0.0.1:" + server.getAddress().getPort() + "/kho");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whom_the_given_certificate_vouches_for_is_believed() throws Exception {
        Address address = serve(own);

        assertThatThrownBy(() -> open(address, own.pem()))
                .hasMessageContaining("từ chối đăng nhập");
        assertThat(asked).hasPositiveValue();
    }

    @Test
    void whom_it_does_not_vouch_for_is_not_even_asked() throws Exception {
        Address address = serve(another);

        assertThatThrownBy(() -> open(address, own.pem()))
                .isInstanceOf(SearchIndexException.class)
                .hasMessageContaining("không tin được chứng thư TLS của máy này")
                .hasMessageContaining("biến VANTHU_OPENSEARCH_CA");
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_certificate_of_another_machine_is_refused() throws Exception {
        Address address = serve(elsewhere);

        assertThatThrownBy(() -> open(address, elsewhere.pem()))
                .hasMessageContaining("không tin được chứng thư TLS của máy này");
        assertThat(asked).hasValue(0);
    }

    @Test
    void on_this_machine_a_cluster_may_vouch_for_itself() throws Exception {
        Address address = serve(elsewhere);

        assertThatThrownBy(() -> OpenSearchIndex.openToRead(address, Access.OPEN, ANALYSIS))
                .hasMessageContaining("từ chối đăng nhập");
    }

    @Test
    void a_file_that_holds_no_certificate_is_named() throws Exception {
        Address address = serve(own);
        Path wrong = Files.writeString(folder.resolve("wrong.pem"), "đây không phải chứng thư");

        assertThatThrownBy(() -> open(address, wrong))
                .hasMessageContaining(wrong + ": không đọc được chứng thư (PEM)");
    }

    private static void open(Address address, Path authority) throws SearchIndexException {
        var access = Access.from(Map.of(Access.AUTHORITY, authority.toString()));
        OpenSearchIndex.openToRead(address, access, ANALYSIS).close();
    }
}
