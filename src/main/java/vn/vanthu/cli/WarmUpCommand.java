package vn.vanthu.cli;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.web.Settings;
import vn.vanthu.web.WebServer;

/**
 * {@code vanthu warm-up}: does once what people do, from which the start-up cache of the Java
 * machine is made; called by the launcher and by the package.
 */
@Command(
        name = "warm-up",
        hidden = true,
        description = "Chạy một lượt các việc thường làm, để dựng bộ đệm khởi động.")
final class WarmUpCommand implements Callable<Integer> {

    private static final List<String> PAGES =
            List.of("", "?q=cai+cach", "van-ban", "so-sanh", "theo-doi", "kiem-tra", "kho");

    @Parameters(paramLabel = "THƯ-MỤC", description = "Thư mục văn bản.")
    private Path folder = Path.of("");

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "THƯ-MỤC",
            description = "Nơi để kết quả.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        int code = Main.run("demo", "-o", out.toString(), folder.toString());
        if (code != ExitCode.OK) {
            return code;
        }
        Path library = out.resolve(DemoCommand.LIBRARY);
        ServeCommand.makeReady(library);
        try (var server = WebServer.start(new Settings(library, 0, null))) {
            for (String page : PAGES) {
                try (InputStream answer =
                        URI.create(server.address() + page).toURL().openStream()) {
                    answer.readAllBytes();
                }
            }
        }
        return ExitCode.OK;
    }
}
