package vn.vanthu.search;

/**
 * An entry that an index did not take.
 *
 * @param key the entry's
 * @param reason in Vietnamese
 */
public record Refusal(String key, String reason) {

    /** SHA-256 of the document that the entry is of. */
    public String document() {
        return key.substring(0, key.indexOf('/'));
    }

    public static Refusal tooLong(Entry entry) {
        return new Refusal(
                entry.key(),
                "đoạn văn bản dài "
                        + entry.text().length()
                        + " ký tự, quá giới hạn "
                        + SearchIndex.LONGEST_TEXT);
    }
}
