package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.vanthu.Vanthu;

/** {@code vanthu text}: the plain text that all offsets count in. */
@Command(name = "text", description = "In văn bản thuần của tệp (mọi vị trí đều tính theo nó).")
final class TextCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "TỆP", description = "Tệp cần đọc.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        try (var vanthu = Vanthu.open()) {
            return Each.of(files, file -> System.out.print(vanthu.document(file).text()));
        }
    }
}
