package vn.vanthu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code vanthu ingest}: takes files and folders into the library. */
@Command(
        name = "ingest",
        description = "Nạp tệp và thư mục vào kho; tệp không đổi từ lần trước thì bỏ qua.")
final class IngestCommand implements Callable<Integer> {

    @ParentCommand private Main main = new Main();

    @Parameters(arity = "1..*", paramLabel = "TỆP|THƯ-MỤC", description = "Nơi có văn bản.")
    private List<Path> paths = List.of();

    @Option(names = "--again", description = "Đọc lại cả tệp không đổi.")
    private boolean again;

    @Mixin private Threads threads = new Threads();

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        int atOnce = threads.count();
        var found = new ArrayList<Path>();
        for (Path path : paths) {
            if (Files.exists(path)) {
                found.add(path);
            } else {
                Complaints.say(path + ": không có tệp hoặc thư mục này. Kiểm tra lại đường dẫn.");
            }
        }
        if (found.isEmpty()) {
            return ExitCode.FAILED;
        }
        try (var opened = library.openToWrite()) {
            int code = Intake.run(opened, found, again, atOnce, main.quiet);
            return found.size() == paths.size() ? code : ExitCode.SOME_FAILED;
        }
    }
}
