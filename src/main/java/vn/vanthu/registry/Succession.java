package vn.vanthu.registry;

/** What became of a body, in whole or in part. */
public sealed interface Succession {
    /** The field concerned (lĩnh vực), empty when it is the whole body. */
    String field();

    /** Another body has the work since. */
    record Into(String bodyId, Kind kind, String field) implements Succession {}

    /** Nobody took it over as a whole. */
    record Abolished(String field) implements Succession {}

    /** How the work passed on. */
    enum Kind {
        /** Hợp nhất, sáp nhập. */
        MERGED_INTO,
        /** Đổi tên. */
        RENAMED,
        /** Chia tách. */
        SPLIT_INTO,
        /** Chuyển chức năng, nhiệm vụ: only a field went there. */
        FUNCTION_TO,
        /** Nâng cấp. */
        UPGRADED
    }
}
