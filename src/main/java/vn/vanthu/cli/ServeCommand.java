package vn.vanthu.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.vanthu.desk.Accounts;
import vn.vanthu.library.Library;
import vn.vanthu.library.LibraryException;
import vn.vanthu.web.Settings;
import vn.vanthu.web.WebServer;

/** {@code vanthu serve}: the toolkit in a browser, on this machine only. */
@Command(
        name = "serve",
        description = {
            "Mở bộ công cụ trong trình duyệt; mặc định chỉ trên máy này (http://localhost).",
            "Dừng bằng Ctrl+C: việc đang làm được làm nốt hoặc dừng an toàn.",
            "Cho máy khác dùng: thêm tài khoản bằng vanthu user add TÊN, rồi --host ĐỊA-CHỈ.",
            "Mật khẩu khi đó đi qua mạng: đặt sau một máy chủ TLS (nginx, Caddy) chuyển tiếp về",
            "127.0.0.1 với tiêu đề Host và X-Forwarded-Proto, đừng mở thẳng ra Internet."
        })
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    @ParentCommand private Main main = new Main();

    @Option(
            names = "--port",
            paramLabel = "SỐ",
            defaultValue = "7070",
            description = "Cổng (mặc định: 7070; 0: cổng trống bất kỳ).")
    private int port = 7070;

    @Option(
            names = "--host",
            paramLabel = "ĐỊA-CHỈ",
            description = {
                "Địa chỉ mạng để nghe, như 0.0.0.0; mọi người dùng phải đăng nhập. Không có thì chỉ"
                        + " máy này dùng được."
            })
    private @Nullable String host;

    @Option(names = "--open", description = "Mở luôn trình duyệt; đang chạy sẵn thì chỉ mở trang.")
    private boolean open;

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > HIGHEST_PORT) {
            throw UserError.usage("--port phải từ 0 đến " + HIGHEST_PORT + ".");
        }
        Path folder = library.folder();
        if (host != null && new Accounts(folder).names().isEmpty()) {
            throw new UserError("--host cần có tài khoản trước. Thêm bằng: vanthu user add TÊN");
        }
        var ready = madeReady(folder);
        try (var server = WebServer.start(new Settings(folder, port, host), ready)) {
            require(ready);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
            if (!main.quiet) {
                System.out.println("Mở trình duyệt ở " + server.address() + " (dừng: Ctrl+C)");
                System.out.flush();
            }
            if (open) {
                browse(server.address());
            }
            server.awaitStop();
        } catch (UnknownHostException unknown) {
            throw new UserError("--host " + host + ": không có địa chỉ này.", unknown);
        } catch (BindException taken) {
            if (open && host == null && isOurs(port)) {
                browse("http://localhost:" + port + "/");
                return ExitCode.OK;
            }
            throw new UserError(
                    "không nghe được ở cổng "
                            + port
                            + ": chương trình khác đang dùng, hoặc máy này không có địa chỉ đó."
                            + " Chọn cổng khác: vanthu serve --port 7071",
                    taken);
        }
        return ExitCode.OK;
    }

    /** Goes on while the server starts, which has as much to do. */
    private static Future<?> madeReady(Path folder) {
        var ready =
                new FutureTask<@Nullable Void>(() -> {
                    makeReady(folder);
                    return null;
                });
        Thread.ofPlatform().name("library").daemon().start(ready);
        return ready;
    }

    private static void require(Future<?> ready) throws Exception {
        try {
            ready.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** Makes the library where there is none, and mends what a killed process left undone. */
    static void makeReady(Path folder) throws IOException {
        try {
            Library.openToWrite(folder).close();
        } catch (LibraryException busy) {
            // Another process may be changing it, which keeps nobody from reading.
            Library.openToRead(folder).close();
        }
    }

    private static void stop(WebServer server) {
        try {
            server.close();
        } catch (IOException failed) {
            Complaints.say(Complaints.words(failed));
        }
    }

    /** Whether this program answers there already, as after a second double click. */
    private static boolean isOurs(int port) {
        try {
            var about = URI.create("http://127.0.0.1:" + port + "/api/v1/openapi.json").toURL();
            var connection = about.openConnection();
            connection.setConnectTimeout(2000);
            connection.setReadTimeout(2000);
            try (var answer = connection.getInputStream()) {
                return new String(answer.readNBytes(2000), StandardCharsets.UTF_8)
                        .contains("\"vanthu\"");
            }
        } catch (IOException somebodyElse) {
            return false;
        }
    }

    private static void browse(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command =
                system.startsWith("windows")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                        : List.of(system.startsWith("mac") ? "open" : "xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noBrowser) {
            Complaints.say("không tự mở được trình duyệt; hãy tự mở " + address);
        }
    }
}
