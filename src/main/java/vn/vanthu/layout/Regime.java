package vn.vanthu.layout;

/** The rules that a document must follow. */
public enum Regime {
    /** Administrative documents of the State. */
    DECREE_30("Nghị định 30/2020/NĐ-CP"),
    /** Documents of the Party from 27/5/2026. */
    PARTY_05("Hướng dẫn 05-HD/VPTW"),
    /** Documents of the Party before 27/5/2026. */
    PARTY_36("Hướng dẫn 36-HD/VPTW");

    private final String words;

    Regime(String words) {
        this.words = words;
    }

    /** Name of the rules. */
    public String words() {
        return words;
    }

    boolean isParty() {
        return this != DECREE_30;
    }
}
