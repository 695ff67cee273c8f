package vn.vanthu.registry;

/** Whether a name must be written with capitals to be found. */
public enum Capitals {
    /** As in documents: "Hòa Bình" is a province, "hòa bình" is peace. */
    REQUIRED,
    /** As in search boxes, where people type "sở nội vụ lào cai". */
    IGNORED
}
