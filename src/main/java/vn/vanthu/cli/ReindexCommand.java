package vn.vanthu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vanthu reindex}: makes the index again from the records. */
@Command(name = "reindex", description = "Lập lại chỉ mục của kho từ các bản ghi.")
final class ReindexCommand implements Callable<Integer> {

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        try (var opened = library.openToMend()) {
            System.out.println("Đã lập chỉ mục " + opened.reindex() + " văn bản.");
        }
        return ExitCode.OK;
    }
}
