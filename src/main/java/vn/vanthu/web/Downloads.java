package vn.vanthu.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import vn.vanthu.desk.FileName;
import vn.vanthu.text.Unmarked;

/** Files to save. The browser never shows them in our pages' stead. */
final class Downloads {

    private static final String BINARY = "application/octet-stream";

    private static final Map<String, String> TYPES =
            Map.of(
                    "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "docx",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "pdf", "application/pdf",
                    "csv", "text/csv; charset=utf-8",
                    "json", "application/json; charset=utf-8",
                    "jsonl", "application/x-ndjson; charset=utf-8");

    private Downloads() {}

    /**
     * @param name of the file; in any letters, for it is made harmless here
     */
    static void send(Context ctx, String name, byte[] bytes) {
        prepare(ctx, name);
        ctx.result(bytes);
    }

    /** Sets the headers of a file to save; RFC 6266, with the plain name for old programs. */
    static void prepare(Context ctx, String name) {
        String bare = FileName.harmless(name);
        String plain = Unmarked.of(bare).replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = URLEncoder.encode(bare, StandardCharsets.UTF_8).replace("+", "%20");
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded);
        String ending = bare.substring(bare.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        ctx.contentType(TYPES.getOrDefault(ending, BINARY));
        ctx.header("Cache-Control", "no-store");
    }
}
