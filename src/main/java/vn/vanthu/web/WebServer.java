package vn.vanthu.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import vn.vanthu.desk.Accounts;
import vn.vanthu.desk.AuditLog;
import vn.vanthu.desk.CheckDesk;
import vn.vanthu.desk.DraftDesk;
import vn.vanthu.desk.InTray;
import vn.vanthu.desk.Jobs;
import vn.vanthu.desk.PagePictures;
import vn.vanthu.desk.ReadingRoom;

/** The application over HTTP, from its start to its stop. */
public final class WebServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    /** How long requests that are being answered may go on after a stop was asked for. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Desk desk;
    private final Javalin server;
    private final List<Routes.Route> routes;
    private final CountDownLatch stop;

    private WebServer(Desk desk, Javalin server, List<Routes.Route> routes, CountDownLatch stop) {
        this.desk = desk;
        this.server = server;
        this.routes = List.copyOf(routes);
        this.stop = stop;
    }

    /** What is open as long as the server runs. */
    private record Desk(
            ReadingRoom room,
            Jobs jobs,
            InTray tray,
            PagePictures pictures,
            AuditLog audit,
            DraftDesk drafts)
            implements AutoCloseable {

        static Desk of(Path library) {
            var room = new ReadingRoom(library);
            var audit = new AuditLog(library, InstantSource.system());
            var tray = new InTray(library);
            return new Desk(
                    room,
                    new Jobs(room, audit, tray, InstantSource.system()),
                    tray,
                    new PagePictures(),
                    audit,
                    new DraftDesk(room, audit, InstantSource.system()));
        }

        @Override
        public void close() throws IOException {
            pictures.close();
            jobs.close();
            drafts.close();
            room.close();
        }
    }

    /**
     * Starts to answer about a library that is there.
     *
     * @throws BindException when another program has the port, or the address is not this machine's
     * @throws java.net.UnknownHostException when there is no such address
     */
    public static WebServer start(Settings settings) throws IOException {
        return start(settings, CompletableFuture.completedFuture(null));
    }

    /**
     * Starts to answer; requests wait until the library is there.
     *
     * @param ready done when the library is there; when that fails, who called is to stop the
     *     server
     * @throws BindException when another program has the port, or the address is not this machine's
     * @throws java.net.UnknownHostException when there is no such address
     */
    public static WebServer start(Settings settings, Future<?> ready) throws IOException {
        String host = settings.host() == null ? LOOPBACK : settings.host();
        InetAddress.getByName(host);
        var desk = Desk.of(settings.library());
        var routes = new ArrayList<Routes.Route>();
        var stop = new CountDownLatch(1);
        var server =
                Javalin.create(
                        config -> routes.addAll(configure(config, settings, desk, ready, stop)));
        try {
            server.start(host, settings.port());
        } catch (JavalinBindException taken) {
            desk.close();
            throw new BindException(taken.getMessage());
        }
        return new WebServer(desk, server, routes, stop);
    }

    private static List<Routes.Route> configure(
            JavalinConfig config,
            Settings settings,
            Desk desk,
            Future<?> ready,
            CountDownLatch stop) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.jetty.modifyServer(WebServer::endGracefully);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.multipartConfig.maxFileSize(settings.largestFile(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(settings.largestRequest(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);

        var tokens = new Tokens();
        var assets = new Assets();
        var screen = new Screen(tokens, assets);
        var site =
                new Site(
                        desk.room(),
                        screen,
                        desk.jobs(),
                        desk.tray(),
                        desk.pictures(),
                        desk.audit(),
                        desk.drafts(),
                        new CheckDesk(),
                        InstantSource.system(),
                        settings);
        boolean loopback = settings.host() == null;
        config.routes.before(new Guard(loopback)::before);
        config.routes.before(request -> ready.get());
        new Mishaps(screen).addTo(config.routes);
        var routes = new Routes(config.routes, tokens);
        if (!loopback) {
            var accounts = new Accounts(settings.library());
            var signIn = new SignIn(accounts, desk.audit(), screen, InstantSource.system());
            config.routes.before(signIn::require);
            signIn.addTo(routes);
        }
        assets.addTo(routes);
        pages(site).forEach(page -> page.addTo(routes));
        if (loopback) {
            new StopPage(site, stop::countDown).addTo(routes);
        }
        return routes.all();
    }

    /** All pages; a new one is named here and in {@link Menu}. */
    private static List<Page> pages(Site site) {
        return List.of(
                new SearchPage(site),
                new DocumentsPage(site),
                new DocumentPage(site),
                new CorrectPage(site),
                new PicturePage(site),
                new ComparePage(site),
                new TrackPage(site),
                new DraftsPage(site),
                new CheckPage(site),
                new LibraryPage(site),
                new Api(site),
                new LinksApi(site),
                new FactsApi(site),
                new DraftsApi(site));
    }

    private static void endGracefully(Server server) {
        server.setStopTimeout(GRACE.toMillis());
        server.insertHandler(new GracefulHandler());
    }

    /** All that it answers to. */
    List<Routes.Route> routes() {
        return routes;
    }

    public int port() {
        return server.port();
    }

    /** Where a browser finds it. */
    public String address() {
        return "http://localhost:" + port() + "/";
    }

    /** Waits until somebody asks for the end of the program on a page, or it is closed. */
    public void awaitStop() throws InterruptedException {
        stop.await();
    }

    /** Takes no more requests, finishes those that are being answered, and ends. */
    @Override
    public void close() throws IOException {
        try {
            server.stop();
            desk.close();
        } finally {
            stop.countDown();
        }
    }
}
