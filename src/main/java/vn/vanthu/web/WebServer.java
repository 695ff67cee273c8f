package vn.vanthu.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import vn.vanthu.desk.ReadingRoom;

/** The application over HTTP, from its start to its stop. */
public final class WebServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    /** How long requests that are being answered may go on after a stop was asked for. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final ReadingRoom room;
    private final Javalin server;

    private WebServer(ReadingRoom room, Javalin server) {
        this.room = room;
        this.server = server;
    }

    /**
     * Starts to answer on this machine's own address.
     *
     * @param library folder of a library that is there
     * @param port 0 for any that is free
     * @throws BindException when another program has the port
     */
    public static WebServer start(Path library, int port) throws IOException {
        var room = new ReadingRoom(library);
        var server = Javalin.create(config -> configure(config, room));
        try {
            server.start(LOOPBACK, port);
        } catch (JavalinBindException taken) {
            room.close();
            throw new BindException(taken.getMessage());
        }
        return new WebServer(room, server);
    }

    private static void configure(JavalinConfig config, ReadingRoom room) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.jetty.modifyServer(WebServer::endGracefully);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));

        var tokens = new Tokens();
        var assets = new Assets();
        var screen = new Screen(tokens, assets);
        config.routes.before(new Guard(true)::before);
        new Mishaps(screen).addTo(config.routes);
        var routes = new Routes(config.routes, tokens);
        assets.addTo(routes);
        pages(new Site(room, screen)).forEach(page -> page.addTo(routes));
    }

    /** All pages; a new one is named here and in {@link Menu}. */
    private static List<Page> pages(Site site) {
        return List.of(
                new SearchPage(site),
                new DocumentsPage(site),
                new DocumentPage(site),
                new ComparePage(site),
                new CheckPage(site));
    }

    private static void endGracefully(Server server) {
        server.setStopTimeout(GRACE.toMillis());
        server.insertHandler(new GracefulHandler());
    }

    public int port() {
        return server.port();
    }

    /** Where a browser finds it. */
    public String address() {
        return "http://localhost:" + port() + "/";
    }

    /** Takes no more requests, finishes those that are being answered, and ends. */
    @Override
    public void close() throws IOException {
        server.stop();
        room.close();
    }
}
