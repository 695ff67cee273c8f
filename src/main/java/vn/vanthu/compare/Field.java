package vn.vanthu.compare;

/**
 * Something that the letterhead or the signature block says.
 *
 * @param value as the document has it
 */
public record Field(Item item, String value) {

    /** What is said. */
    public enum Item {
        TYPE,
        NUMBER,
        ISSUER,
        DATE,
        TITLE,
        SIGNATORY,
        RECIPIENT
    }
}
