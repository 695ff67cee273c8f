package vn.vanthu.correct;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A field of a fact that a person may put right, named as in the JSON of {@code extract}. */
public enum FactField {
    INDICATOR("nội dung"),
    COMPARATOR("so sánh"),
    VALUE("giá trị"),
    UNIT("đơn vị"),
    YEAR("năm"),
    PERIOD("kỳ"),
    CHANGE("tăng giảm"),
    OWNER("cơ quan chịu trách nhiệm"),
    TASK("nhiệm vụ"),
    AGENCIES("cơ quan"),
    ROLE("vai trò"),
    COORDINATORS("phối hợp"),
    DEADLINE("thời hạn"),
    PRODUCT("sản phẩm"),
    TYPE("loại"),
    NUMBER("số, ký hiệu"),
    DATE("ngày"),
    ISSUER("cơ quan ban hành"),
    PROVISION("điều khoản"),
    SHORT("chữ tắt"),
    LONG("chữ đầy đủ");

    private final String words;

    FactField(String words) {
        this.words = words;
    }

    /** In Vietnamese. */
    public String words() {
        return words;
    }

    /** By which programs and the command line call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of that name; empty for none. */
    public static Optional<FactField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
