package vn.vanthu.read.tika;

import vn.vanthu.document.DocumentBuilder;
import vn.vanthu.read.RawFile;

/** What a reader has to tell about a file besides its text. */
final class Counts {

    private int hidden;
    private int changes;

    void hidden(String text) {
        hidden += text.strip().length();
    }

    /** An insertion or deletion that nobody has accepted yet. */
    void change() {
        changes++;
    }

    void tell(RawFile raw, DocumentBuilder builder) {
        if (hidden > 0) {
            builder.problem(
                    raw.problem(
                            "",
                            "Tệp có " + hidden + " ký tự chữ ẩn, không tính vào văn bản",
                            "Bỏ thuộc tính ẩn (Hidden) trong Word nếu cần đọc phần này"));
        }
        if (changes > 0) {
            builder.problem(
                    raw.problem(
                            "",
                            "Tệp còn "
                                    + changes
                                    + " chỗ sửa chưa chấp nhận, được đọc như đã chấp nhận hết",
                            "Chấp nhận hoặc từ chối các chỗ sửa trong Word rồi lưu lại"));
        }
    }
}
