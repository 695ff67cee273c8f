package vn.vanthu.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.security.BasicAuthCredentials;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanthu.desk.Accounts;
import vn.vanthu.desk.AuditLog;
import vn.vanthu.desk.AuditLog.Deed;

/**
 * Đăng nhập: when the program answers other machines, nothing but this page and the files of pages
 * is to be had without an account.
 */
final class SignIn implements Page {

    private static final String PATH = "/dang-nhap";
    private static final String COOKIE = "vanthu-phien";

    private final Accounts accounts;
    private final AuditLog audit;
    private final Screen screen;
    private final Sessions sessions;
    private final Attempts attempts;

    SignIn(Accounts accounts, AuditLog audit, Screen screen, InstantSource clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.screen = screen;
        this.sessions = new Sessions(clock);
        this.attempts = new Attempts(clock);
    }

    /**
     * @param name as typed
     * @param back where to go on
     * @param wrong why nobody was let in; empty on the first view
     */
    record View(String name, String back, String wrong) {}

    @Override
    public void addTo(Routes routes) {
        routes.get(PATH, ctx -> show(ctx, "", ""));
        routes.post(PATH, this::enter);
        routes.post("/dang-xuat", this::leave);
    }

    /** Lets nobody pass who is not known; to be asked before every request. */
    void require(Context ctx) throws IOException {
        String path = ctx.path();
        String account = sessions.account(ctx.cookie(COOKIE));
        boolean api = path.startsWith("/api/");
        if (account == null && api) {
            account = ofProgram(ctx);
        }
        if (account != null) {
            ctx.attribute(Site.ACCOUNT, account);
            return;
        }
        if (path.equals(PATH) || path.startsWith("/assets/") || path.equals("/favicon.ico")) {
            return;
        }
        if (api) {
            ctx.header("WWW-Authenticate", "Basic realm=\"vanthu\", charset=\"UTF-8\"");
            throw new Refused(
                    HttpStatus.UNAUTHORIZED, "Cần tài khoản: gửi tên và mật khẩu (HTTP Basic).");
        }
        if (!ctx.method().name().equals("GET")) {
            throw new Refused(
                    HttpStatus.UNAUTHORIZED, "Phiên đăng nhập đã hết. Đăng nhập lại rồi làm tiếp.");
        }
        String query = ctx.queryString();
        String back = query == null ? path : path + "?" + query;
        ctx.redirect(PATH + "?ve=" + SearchAsked.encoded(back), HttpStatus.SEE_OTHER);
        ctx.skipRemainingHandlers();
    }

    private @Nullable String ofProgram(Context ctx) throws IOException {
        BasicAuthCredentials given = ctx.basicAuthCredentials();
        if (given == null) {
            return null;
        }
        return isLetIn(ctx, given.getUsername(), given.getPassword()) ? given.getUsername() : null;
    }

    private void enter(Context ctx) throws IOException {
        String name = field(ctx, "ten").strip().toLowerCase(Locale.ROOT);
        if (!isLetIn(ctx, name, field(ctx, "mat-khau"))) {
            ctx.status(HttpStatus.UNAUTHORIZED);
            show(ctx, name, "Tên hoặc mật khẩu không đúng.");
            return;
        }
        sessions.end(ctx.cookie(COOKIE));
        boolean secure =
                ctx.scheme().equals("https") || "https".equals(ctx.header("X-Forwarded-Proto"));
        ctx.cookie(
                new Cookie(
                        COOKIE,
                        sessions.begin(name),
                        "/",
                        -1,
                        secure,
                        true,
                        null,
                        SameSite.STRICT));
        ctx.redirect(local(ctx.formParam("ve")), HttpStatus.SEE_OTHER);
    }

    private static String field(Context ctx, String name) {
        String value = ctx.formParam(name);
        return value == null ? "" : value;
    }

    /**
     * @throws Refused after too many wrong passwords
     */
    private boolean isLetIn(Context ctx, String name, String password) throws IOException {
        String from = "from " + ctx.ip();
        if (attempts.areTooMany(name) || attempts.areTooMany(from)) {
            throw new Refused(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Sai mật khẩu quá nhiều lần. Chờ 15 phút rồi thử lại.");
        }
        boolean right = accounts.isRight(name, password.toCharArray());
        if (right) {
            attempts.succeeded(name);
        } else {
            attempts.failed(name);
            attempts.failed(from);
        }
        if (!right || !ctx.path().startsWith("/api/")) {
            audit.write(name, right ? Deed.SIGN_IN : Deed.SIGN_IN_REFUSED, ctx.ip());
        }
        return right;
    }

    private void leave(Context ctx) {
        sessions.end(ctx.cookie(COOKIE));
        ctx.removeCookie(COOKIE, "/");
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, String name, String wrong) {
        String back = ctx.queryParam("ve");
        var view = new View(name, local(back == null ? ctx.formParam("ve") : back), wrong);
        screen.show(ctx, null, "signin.jte", "Đăng nhập", view);
    }

    /** An address of ours; the first page for all that could lead elsewhere. */
    private static String local(@Nullable String address) {
        return address != null && address.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*") ? address : "/";
    }
}
