package vn.vanthu.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every request: headers that keep a browser from loading or running anything but
 * our own files, and no answer to pages of other sites that guess this address.
 */
final class Guard {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final boolean loopbackOnly;

    /**
     * @param loopbackOnly whether only names of this machine may be asked for: a foreign page can
     *     give its own name this machine's address (DNS rebinding)
     */
    Guard(boolean loopbackOnly) {
        this.loopbackOnly = loopbackOnly;
    }

    void before(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (loopbackOnly && !LOOPBACK.contains(name(ctx.host()))) {
            throw new Refused(
                    HttpStatus.MISDIRECTED_REQUEST,
                    "Chương trình chỉ trả lời trên máy này. Mở bằng địa chỉ http://localhost.");
        }
        if (CHANGING.contains(ctx.method().name()) && isForeign(ctx)) {
            throw new Refused(
                    HttpStatus.FORBIDDEN, "Yêu cầu đến từ trang web khác nên không được nhận.");
        }
    }

    /** Browsers say where a request comes from; other programs do not. */
    private static boolean isForeign(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = ctx.header("Origin");
        return origin != null && !isOf(origin, ctx.host());
    }

    private static boolean isOf(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** The host without its port. */
    private static String name(@Nullable String host) {
        String all = host == null ? "" : host.toLowerCase(Locale.ROOT);
        int port = all.lastIndexOf(':');
        return port > all.lastIndexOf(']') ? all.substring(0, port) : all;
    }
}
