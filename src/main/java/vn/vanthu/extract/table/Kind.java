package vn.vanthu.extract.table;

/** What a column of a table holds, as far as its head tells. */
public enum Kind {
    /** STT, mã số. */
    SERIAL,
    /** nội dung, nhiệm vụ: what is to be done. */
    CONTENT,
    /** chỉ tiêu: what is measured. */
    INDICATOR,
    /** cơ quan chủ trì. */
    LEAD,
    /** cơ quan thực hiện, where nothing says in which role. */
    DOER,
    /** cơ quan phối hợp. */
    PARTNER,
    /** thời gian, thời hạn. */
    TIME,
    /** sản phẩm, kết quả. */
    PRODUCT,
    /** kinh phí, nguồn vốn. */
    FUNDING,
    /** đơn vị tính. */
    UNIT,
    /** hiện trạng, thực hiện năm trước: how things are or were. */
    BASELINE,
    /** mục tiêu, kế hoạch năm: what is to be reached. */
    GOAL,
    /** ghi chú, nhận xét. */
    NOTE,
    /** Names, numbers of documents, telephone numbers: holds digits that count nothing. */
    OTHER,
    /** The head tells nothing of these. */
    UNKNOWN
}
