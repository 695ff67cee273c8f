package vn.vanthu.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.vanthu.library.Library;
import vn.vanthu.library.LibraryException;
import vn.vanthu.web.WebServer;

/** {@code vanthu serve}: the toolkit in a browser, on this machine only. */
@Command(
        name = "serve",
        description = {
            "Mở bộ công cụ trong trình duyệt, chỉ trên máy này (http://localhost).",
            "Dừng bằng Ctrl+C: việc đang làm được làm nốt hoặc dừng an toàn."
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

    @Option(names = "--open", description = "Mở luôn trình duyệt.")
    private boolean open;

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > HIGHEST_PORT) {
            throw UserError.usage("--port phải từ 0 đến " + HIGHEST_PORT + ".");
        }
        Path folder = library.folder();
        makeReady(folder);
        var stopped = new CountDownLatch(1);
        try (var server = WebServer.start(folder, port)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stopped), "stop"));
            if (!main.quiet) {
                System.out.println("Mở trình duyệt ở " + server.address() + " (dừng: Ctrl+C)");
                System.out.flush();
            }
            if (open) {
                browse(server.address());
            }
            stopped.await();
        } catch (BindException taken) {
            throw new UserError(
                    "cổng "
                            + port
                            + " đang có chương trình khác dùng, hoặc không được phép dùng."
                            + " Chọn cổng khác: vanthu serve --port 7071",
                    taken);
        }
        return ExitCode.OK;
    }

    /** Makes the library where there is none; mends its index where a killed run left it behind. */
    private static void makeReady(Path folder) throws IOException {
        try {
            Library.openToRead(folder).close();
        } catch (LibraryException notYet) {
            Library.openToWrite(folder).close();
        }
    }

    private static void stop(WebServer server, CountDownLatch stopped) {
        try {
            server.close();
        } catch (IOException failed) {
            Complaints.say(Complaints.words(failed));
        } finally {
            stopped.countDown();
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
