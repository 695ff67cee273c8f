package vn.vanthu.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vanthu reindex}: makes the index again from the records, there or elsewhere. */
@Command(
        name = "reindex",
        description = {
            "Lập lại chỉ mục của kho từ các bản ghi. Với --to, chuyển việc tìm kiếm sang nơi khác;",
            "trên cụm OpenSearch, chỉ mục mới lập xong mới thay chỉ mục cũ, tìm kiếm không gián"
                    + " đoạn."
        })
final class ReindexCommand implements Callable<Integer> {

    @Option(
            names = "--to",
            paramLabel = "ĐỊA-CHỈ",
            description =
                    "Chuyển sang opensearch:http://máy:9200/tên-chỉ-mục, hoặc về lucene; các lệnh"
                            + " sau tìm ở đó.")
    private @Nullable String to;

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        try (var opened = library.reindexed(to)) {
            int indexed = opened.documents().size() - opened.damages().size();
            System.out.println("Đã lập chỉ mục " + indexed + " văn bản.");
            if (to != null) {
                System.out.println("Từ nay kho tìm bằng " + opened.engine().name() + ".");
            }
            return Refused.complain(opened) ? ExitCode.SOME_FAILED : ExitCode.OK;
        }
    }
}
