package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.vanthu.library.Library;

/** Where the library is: {@code --library}, else VANTHU_LIBRARY, else the user's data folder. */
final class LibraryOption {

    @Option(
            names = "--library",
            paramLabel = "THƯ-MỤC",
            description = {
                "Thư mục kho (mặc định: biến VANTHU_LIBRARY, hoặc thư mục dữ liệu của người dùng)."
            })
    private @Nullable Path folder;

    /** Whether the user named one. */
    boolean isGiven() {
        return folder != null;
    }

    Path folder() {
        return folder == null ? Library.standardFolder() : folder;
    }

    /** Opens it for searching and reading. */
    Library openToRead() throws IOException {
        return Library.openToRead(folder());
    }

    /** Opens it for changing, making it where it is not there. */
    Library openToWrite() throws IOException {
        return Library.openToWrite(folder());
    }

    /** Opens one that is there, for changing it. */
    Library openToMend() throws IOException {
        return Library.openToMend(folder());
    }
}
