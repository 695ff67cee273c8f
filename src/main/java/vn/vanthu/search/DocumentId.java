package vn.vanthu.search;

/**
 * What a document is known by: the SHA-256 of its file's bytes, in lower-case hexadecimal digits.
 * Two copies of a file are one document.
 */
public record DocumentId(String sha256) implements Comparable<DocumentId> {

    @Override
    public int compareTo(DocumentId other) {
        return sha256.compareTo(other.sha256);
    }
}
