package vn.vanthu.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;

/** Where pages say what they answer to. Whatever changes something is guarded. */
final class Routes {

    /** A method and the path that it is for. */
    record Route(HandlerType method, String path) {}

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

    List<Route> all() {
        return List.copyOf(all);
    }
}
