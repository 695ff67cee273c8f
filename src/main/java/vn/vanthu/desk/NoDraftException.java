package vn.vanthu.desk;

/** A draft that cannot be made, kept or changed as was asked. */
public final class NoDraftException extends Exception {

    private static final long serialVersionUID = 1;

    private final Why why;

    /** What kind of fault it is. */
    public enum Why {
        /** What was asked for cannot be. */
        WRONG,
        /** There is none for whoever asks, or a document of it is gone. */
        GONE,
        /** There are too many, or it is too large. */
        TOO_MUCH
    }

    /**
     * @param words in Vietnamese, whole sentences
     */
    public NoDraftException(Why why, String words) {
        super(words);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}
