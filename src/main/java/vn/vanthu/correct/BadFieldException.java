package vn.vanthu.correct;

/** A field cannot be what somebody typed; the message, in Vietnamese, says what it can be. */
public final class BadFieldException extends Exception {

    private static final long serialVersionUID = 1;

    private final String words;

    BadFieldException(FactField field, String typed, String remedy) {
        this(field.words() + " không nhận \"" + typed + "\"; " + remedy);
    }

    BadFieldException(String words) {
        super(words);
        this.words = words;
    }

    /** Without a capital and a full stop. */
    public String words() {
        return words;
    }
}
