package vn.vanthu.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.sse.SseClient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where pages say what they answer to. Whatever changes something is guarded. */
final class Routes {

    /** A method and the path that it is for. */
    record Route(HandlerType method, String path) {}

    /** Header by which a program says that it is none of a form. */
    static final String PROGRAM = "X-Vanthu-Api";

    private final RoutesConfig config;
    private final Tokens tokens;
    private final List<Route> all = new ArrayList<>();

    Routes(RoutesConfig config, Tokens tokens) {
        this.config = config;
        this.tokens = tokens;
    }

    void get(String path, Handler handler) {
        all.add(new Route(HandlerType.GET, path));
        config.get(path, handler);
    }

    /** For forms and scripts of our own pages only: the form's token is asked for first. */
    void post(String path, Handler handler) {
        all.add(new Route(HandlerType.POST, path));
        config.post(
                path,
                ctx -> {
                    tokens.require(ctx);
                    handler.handle(ctx);
                });
    }

    /**
     * For other programs: no form of any site can send the header that is asked for, since no other
     * site is allowed to.
     */
    void program(String method, String path, Handler handler) {
        HandlerType type = HandlerType.findOrCreate(method);
        all.add(new Route(type, path));
        config.addHttpHandler(
                type,
                path,
                ctx -> {
                    if (ctx.header(PROGRAM) == null) {
                        tokens.require(ctx);
                    }
                    handler.handle(ctx);
                });
    }

    /** For those who watch something go on; the connection stays open. */
    void watch(String path, Consumer<SseClient> watcher) {
        all.add(new Route(HandlerType.GET, path));
        config.sse(path, watcher);
    }

    List<Route> all() {
        return List.copyOf(all);
    }
}
