package vn.vanthu.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.desk.NoDraftException;
import vn.vanthu.library.LibraryException;
import vn.vanthu.report.ContractJson;

/** Answers in words to whatever goes wrong; as JSON to programs that ask below /api. */
final class Mishaps {

    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);

    private final Screen screen;

    Mishaps(Screen screen) {
        this.screen = screen;
    }

    /** What the error page shows. */
    record View(int status, String title, String words) {}

    void addTo(RoutesConfig routes) {
        routes.exception(Refused.class, (no, ctx) -> answer(ctx, no.status(), no.words()));
        routes.exception(NoDraftException.class, (no, ctx) -> answer(ctx, status(no), no.words()));
        routes.exception(
                LibraryException.class,
                (no, ctx) -> answer(ctx, HttpStatus.SERVICE_UNAVAILABLE, sentence(no.words())));
        routes.exception(
                HttpResponseException.class,
                (no, ctx) -> {
                    HttpStatus status = HttpStatus.forStatus(no.getStatus());
                    answer(ctx, status, words(status));
                });
        routes.exception(
                ServletException.class,
                (bad, ctx) -> {
                    HttpStatus status = ofForm(bad);
                    answer(ctx, status, words(status));
                });
        routes.exception(
                Exception.class,
                (bug, ctx) -> {
                    LOG.error("{} {}", ctx.method(), ctx.path(), bug);
                    answer(
                            ctx,
                            HttpStatus.INTERNAL_SERVER_ERROR,
                            words(HttpStatus.INTERNAL_SERVER_ERROR));
                });
    }

    static HttpStatus status(NoDraftException no) {
        return switch (no.why()) {
            case WRONG -> HttpStatus.BAD_REQUEST;
            case GONE -> HttpStatus.NOT_FOUND;
            case TOO_MUCH -> HttpStatus.CONFLICT;
        };
    }

    /** Why a form with files could not be taken apart. */
    private static HttpStatus ofForm(Throwable bad) {
        for (Throwable at = bad; at != null; at = at.getCause()) {
            String message = String.valueOf(at.getMessage());
            if (at instanceof IllegalStateException && message.contains("exceeded")) {
                return HttpStatus.CONTENT_TOO_LARGE;
            }
        }
        return HttpStatus.BAD_REQUEST;
    }

    private void answer(Context ctx, HttpStatus status, String words) {
        ctx.status(status);
        if (ctx.path().startsWith("/api/")) {
            ctx.contentType("application/json; charset=utf-8")
                    .result(ContractJson.print(Map.of("error", words)));
        } else {
            var view = new View(status.getCode(), title(status), words);
            screen.show(ctx, null, "mishap.jte", view.title(), view);
        }
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Không tìm thấy";
            case FORBIDDEN, UNAUTHORIZED, MISDIRECTED_REQUEST -> "Không được phép";
            case BAD_REQUEST -> "Yêu cầu chưa đúng";
            case CONTENT_TOO_LARGE -> "Quá lớn";
            case TOO_MANY_REQUESTS -> "Hãy chờ";
            default -> "Có lỗi";
        };
    }

    private static String words(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Không có trang này. Có thể địa chỉ gõ sai, hoặc văn bản đã bị bỏ.";
            case METHOD_NOT_ALLOWED -> "Trang này không nhận cách gửi như vậy.";
            case CONTENT_TOO_LARGE ->
                    "Nội dung gửi lên quá lớn. Gửi ít tệp hơn mỗi lần; tệp rất lớn thì"
                            + " nạp bằng lệnh vanthu ingest.";
            case BAD_REQUEST -> "Địa chỉ hoặc biểu mẫu có chỗ không hiểu được.";
            default ->
                    "Chương trình gặp lỗi không lường trước. Thử lại; nếu vẫn lỗi, gửi nhật ký của"
                            + " máy chủ cho người phát triển.";
        };
    }

    /** With a capital and a full stop. */
    static String sentence(String words) {
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
