package vn.vanthu.search.opensearch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to sign in to a cluster; kept out of addresses, files and logs.
 *
 * @param authorization the header that says who asks; null where nobody needs to
 * @param authority certificates (PEM) of who vouches for the cluster; null for those that the
 *     machine trusts
 */
public record Access(@Nullable String authorization, @Nullable Path authority) {

    public static final String USER = "VANTHU_OPENSEARCH_USER";
    public static final String PASSWORD = "VANTHU_OPENSEARCH_PASSWORD";
    public static final String API_KEY = "VANTHU_OPENSEARCH_API_KEY";
    public static final String AUTHORITY = "VANTHU_OPENSEARCH_CA";

    /** Nobody signs in. */
    public static final Access OPEN = new Access(null, null);

    /** What the environment says; an API key goes before user and password. */
    public static Access from(Map<String, String> environment) {
        String key = environment.getOrDefault(API_KEY, "");
        String user = environment.getOrDefault(USER, "");
        String password = environment.getOrDefault(PASSWORD, "");
        String authority = environment.getOrDefault(AUTHORITY, "");
        String authorization = null;
        if (!key.isEmpty()) {
            authorization = "ApiKey " + key;
        } else if (!user.isEmpty()) {
            byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            authorization = "Basic " + Base64.getEncoder().encodeToString(both);
        }
        return new Access(authorization, authority.isEmpty() ? null : Path.of(authority));
    }

    @Override
    public String toString() {
        return authorization == null ? "Access[open]" : "Access[signed in]";
    }
}
