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
     * Sees that a file can be written, before long work is done for it.
     *
     * @return the folder that it will lie in
     * @throws UserError when the folder is missing, or the file is a folder
     */
    static Path require(Path file) {
        if (Files.isDirectory(file)) {
            throw new UserError(file + ": là thư mục, không ghi thành tệp được. Đặt tên tệp khác.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UserError(
                    file
                            + ": không có thư mục "
                            + file.getParent()
                            + ". Tạo thư mục trước, rồi chạy lại.");
        }
        if (!Files.isWritable(folder)) {
            throw new UserError(file + ": không có quyền ghi vào thư mục này. Chọn thư mục khác.");
        }
        return folder;
    }

    /**
     * Writes beside the file and renames.
     *
     * @throws UserError when the folder is missing or may not be written
     */
    static void write(Path file, Writer writer) {
        Path folder = require(file);
        // Not a temporary file of the JDK's making, which no one else might read.
        Path part = folder.resolve(".vanthu-" + ProcessHandle.current().pid() + ".part");
        try {
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
            if (Complaints.noSpace(failed)) {
                throw new UserError(file + ": ổ đĩa đã đầy. Giải phóng chỗ rồi chạy lại.", failed);
            }
            throw new UncheckedIOException(failed);
        }
    }
}
