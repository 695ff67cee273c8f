package vn.vanthu.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows a view with its template, in the frame of all pages. Text is escaped by the engine. */
final class Screen {

    private static final String PACKAGE = Screen.class.getPackageName();

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Screen.class.getClassLoader(), PACKAGE);
    private final Tokens tokens;
    private final Assets assets;

    Screen(Tokens tokens, Assets assets) {
        this.tokens = tokens;
        this.assets = assets;
    }

    /**
     * Answers with a page.
     *
     * @param template a file of src/main/jte with the parameters {@code frame} and {@code view}
     * @param title of the page
     */
    void show(Context ctx, @Nullable Menu current, String template, String title, Object view) {
        var frame =
                new Frame(
                        title,
                        current,
                        tokens.of(ctx),
                        ctx.attribute(Site.ACCOUNT),
                        assets.address("app.css"),
                        assets.address("app.js"));
        var out = new StringOutput();
        engine.render(template, Map.of("frame", frame, "view", view), out);
        ctx.header("Cache-Control", "no-store");
        ctx.html(out.toString());
    }

    /**
     * Answers with a part of a page, for a script that puts it in its place.
     *
     * @param template a file of src/main/jte with the parameters {@code view} and {@code token}
     */
    void showPart(Context ctx, String template, Object view) {
        var out = new StringOutput();
        engine.render(template, Map.of("view", view, "token", tokens.of(ctx)), out);
        ctx.header("Cache-Control", "no-store");
        ctx.html(out.toString());
    }
}
