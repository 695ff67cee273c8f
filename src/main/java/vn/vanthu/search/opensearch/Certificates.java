package vn.vanthu.search.opensearch;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.SearchIndexException;

/** Decides which clusters are believed to be who they say. */
final class Certificates {

    private Certificates() {}

    /**
     * Those that the machine, or the given file, vouches for; on this very machine any, for there
     * clusters run with certificates that they made for themselves.
     */
    static SSLContext trusted(Address address, @Nullable Path authority)
            throws SearchIndexException {
        try {
            var context = SSLContext.getInstance("TLS");
            TrustManager[] trust = null;
            if (authority != null) {
                trust = vouchedBy(authority);
            } else if (address.isOwnMachine()) {
                trust = new TrustManager[] {new Anybody()};
            }
            context.init(null, trust, new SecureRandom());
            return context;
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new SearchIndexException(
                    authority
                            + ": không đọc được chứng thư (PEM) mà "
                            + Access.AUTHORITY
                            + " chỉ tới. Kiểm tra tệp.",
                    unreadable);
        }
    }

    private static TrustManager[] vouchedBy(Path authority)
            throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var in = Files.newInputStream(authority)) {
            for (var each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca" + store.size(), each);
            }
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    /** Believes everybody. */
    private static final class Anybody extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
