package vn.vanthu.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written whole or not at all. */
final class Output {

    private Output() {}

    /** Writes bytes to the stream that it is given. */
    interface Writer {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Writes beside the file and renames.
     *
     * @throws UserError when the folder is missing or may not be written
     */
    static void write(Path file, Writer writer) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UserError(file + ": không có thư mục này. Tạo thư mục trước, rồi chạy lại.");
        }
        try {
            Path part = Files.createTempFile(folder, ".vanthu-", ".part");
            try {
                try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                    writer.to(out);
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (AccessDeniedException | NoSuchFileException denied) {
            throw new UserError(
                    file + ": không ghi được. Đóng tệp nếu đang mở, hoặc chọn chỗ khác.", denied);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
