package vn.vanthu.search.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.DamagedIndexException;
import vn.vanthu.search.SearchIndexException;

/** Says in a person's words what went wrong with an index, and what to do. */
final class Explained {

    /** With less room than this on the disk, a failure to write is one for want of room. */
    private static final long ROOM = 1 << 20;

    private Explained() {}

    static SearchIndexException of(Path folder, IOException failed) {
        return switch (failed) {
            case IndexNotFoundException missing -> damaged(folder, missing);
            case CorruptIndexException corrupt -> damaged(folder, corrupt);
            case IndexFormatTooOldException old -> damaged(folder, old);
            case IndexFormatTooNewException newer -> damaged(folder, newer);
            case FileNotFoundException missing -> damaged(folder, missing);
            case NoSuchFileException missing -> damaged(folder, missing);
            case EOFException shortened -> damaged(folder, shortened);
            case LockObtainFailedException busy ->
                    new SearchIndexException(
                            folder
                                    + ": chỉ mục đang được một tiến trình khác ghi. Chờ tiến"
                                    + " trình đó xong rồi chạy lại.",
                            busy);
            case AccessDeniedException denied ->
                    new SearchIndexException(
                            folder
                                    + ": không có quyền đọc hoặc ghi chỉ mục. Sửa quyền của thư"
                                    + " mục rồi chạy lại.",
                            denied);
            default ->
                    new SearchIndexException(
                            folder
                                    + (isFull(folder)
                                            ? ": đĩa đầy, không ghi được chỉ mục. Giải phóng dung"
                                                    + " lượng rồi chạy lại."
                                            : ": không đọc hoặc ghi được chỉ mục ("
                                                    + failed.getMessage()
                                                    + "). Kiểm tra đĩa rồi chạy lại."),
                            failed);
        };
    }

    static DamagedIndexException damaged(Path folder, @Nullable Exception cause) {
        return new DamagedIndexException(
                folder
                        + ": chỉ mục bị thiếu, hỏng hoặc thuộc phiên bản khác. Chạy vanthu"
                        + " reindex để lập lại.",
                cause);
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }
}
