package vn.vanthu.read;

/** Why a file could not be made into a document, with what to say to the person who gave it. */
public enum Failure {
    ENCRYPTED("Tệp được bảo vệ bằng mật khẩu", "Mở tệp, gỡ mật khẩu rồi lưu lại"),
    TIMEOUT("Đọc tệp quá thời gian cho phép", "Tăng giới hạn thời gian hoặc chia nhỏ tệp"),
    OUT_OF_MEMORY(
            "Đọc tệp cần nhiều bộ nhớ hơn mức cho phép", "Tăng giới hạn bộ nhớ hoặc chia nhỏ tệp"),
    TOO_LARGE(
            "Tệp, hoặc nội dung sau khi giải nén, lớn quá mức cho phép",
            "Chia nhỏ tệp rồi thử lại"),
    TOO_DEEP("Nội dung tệp lồng nhau quá sâu", "Mở tệp và lưu lại bằng Word hoặc LibreOffice"),
    NO_TEXT("Tệp không có chữ nào", "Kiểm tra lại tệp gốc"),
    NEEDS_OCR(
            "Tệp chỉ có ảnh quét, phải nhận dạng chữ",
            "Cài Tesseract và gói tiếng Việt (apt-get install tesseract-ocr tesseract-ocr-vie) rồi"
                    + " thử lại"),
    BAD_TEXT(
            "Chữ trong tệp bị hỏng bảng mã, không đọc được", "Chuyển tệp sang Unicode rồi thử lại"),
    UNSUPPORTED("Định dạng tệp chưa được hỗ trợ", "Lưu lại thành DOCX hoặc PDF"),
    DAMAGED("Tệp bị hỏng hoặc thiếu một phần", "Lấy lại bản gốc, hoặc mở rồi lưu lại bằng Word"),
    EMPTY("Tệp rỗng", "Kiểm tra lại tệp gốc"),
    MISSING("Không tìm thấy tệp", "Kiểm tra lại đường dẫn"),
    FOLDER(
            "Đây là thư mục, không phải tệp",
            "Chỉ đích danh từng tệp; nạp cả thư mục thì dùng vanthu ingest"),
    UNREADABLE("Không mở được tệp", "Kiểm tra quyền đọc và ổ đĩa");

    private final String message;
    private final String remedy;

    Failure(String message, String remedy) {
        this.message = message;
        this.remedy = remedy;
    }

    /** What is wrong, in Vietnamese, without a final stop. */
    public String message() {
        return message;
    }

    /** What to do, in Vietnamese, without a final stop. */
    public String remedy() {
        return remedy;
    }
}
