package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.vanthu.library.Engine;
import vn.vanthu.library.Library;

/**
 * Where the library is: {@code --library}, else VANTHU_LIBRARY, else the user's data folder; and
 * what searches it.
 */
final class LibraryOption {

    @Option(
            names = "--library",
            paramLabel = "THƯ-MỤC",
            description = {
                "Thư mục kho (mặc định: biến VANTHU_LIBRARY, hoặc thư mục dữ liệu của người dùng)."
            })
    private @Nullable Path folder;

    @Option(
            names = "--search",
            paramLabel = "ĐỊA-CHỈ",
            description = {
                "Nơi tìm kiếm: lucene (chỉ mục trong thư mục kho) hoặc",
                "opensearch:http://máy:9200/tên-chỉ-mục (nhiều nút: http://a:9200,b:9200/…).",
                "Mặc định: nơi kho đã chuyển tới bằng vanthu reindex --to, nếu chưa thì lucene.",
                "Đăng nhập cụm bằng biến VANTHU_OPENSEARCH_USER và VANTHU_OPENSEARCH_PASSWORD,",
                "hoặc VANTHU_OPENSEARCH_API_KEY; chứng thư riêng: VANTHU_OPENSEARCH_CA."
            })
    private @Nullable String search;

    /** Whether the user named one. */
    boolean isGiven() {
        return folder != null;
    }

    Path folder() {
        return folder == null ? Library.standardFolder() : folder;
    }

    /** What the user wants to search it with; null where it was not said. */
    private @Nullable Engine engine() throws IOException {
        return search == null ? null : Engine.parse(search);
    }

    /**
     * Makes the index again.
     *
     * @param to what is to search it from now on; null for no change
     */
    Library reindexed(@Nullable String to) throws IOException {
        return Library.reindexed(folder(), to == null ? engine() : Engine.parse(to));
    }

    /** Opens it for searching and reading. */
    Library openToRead() throws IOException {
        return Library.openToRead(folder(), engine());
    }

    /** Opens it for changing, making it where it is not there. */
    Library openToWrite() throws IOException {
        return Library.openToWrite(folder(), engine());
    }

    /** Opens one that is there, for changing it. */
    Library openToMend() throws IOException {
        return Library.openToMend(folder(), engine());
    }
}
