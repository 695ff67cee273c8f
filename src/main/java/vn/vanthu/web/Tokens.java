package vn.vanthu.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells forms of our own pages from those of other sites: each form carries a token that belongs to
 * a cookie of the same browser, and that only this process can make.
 */
final class Tokens {

    /** Field of a form. */
    static final String FIELD = "_token";

    /** Header of a script's request. */
    static final String HEADER = "X-Vanthu-Token";

    private static final String COOKIE = "vanthu";
    private static final int BYTES = 18;
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{24}");

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    Tokens() {
        var secret = new byte[32];
        random.nextBytes(secret);
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** The token for the forms of a page; gives the browser its cookie. */
    String of(Context ctx) {
        String known = ctx.attribute(COOKIE);
        if (known == null) {
            known = cookie(ctx);
        }
        if (known == null) {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            known = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            ctx.cookie(new Cookie(COOKIE, known, "/", -1, false, true, null, SameSite.STRICT));
        }
        ctx.attribute(COOKIE, known);
        return token(known);
    }

    /**
     * @throws Refused when the request does not come from a form of ours
     */
    void require(Context ctx) {
        String cookie = cookie(ctx);
        String header = ctx.header(HEADER);
        String given = header == null ? ctx.formParam(FIELD) : header;
        if (cookie == null || given == null || !isSame(given, token(cookie))) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Yêu cầu không đến từ trang của chương trình này, hoặc trang đã mở quá lâu."
                            + " Tải lại trang rồi làm lại.");
        }
    }

    private static @Nullable String cookie(Context ctx) {
        String value = ctx.cookie(COOKIE);
        return value != null && WELL_FORMED.matcher(value).matches() ? value : null;
    }

    private String token(String cookie) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] bytes = mac.doFinal(cookie.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static boolean isSame(String given, String right) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
