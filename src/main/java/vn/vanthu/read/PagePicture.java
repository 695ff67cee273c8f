package vn.vanthu.read;

/**
 * A page of a file as one sees it.
 *
 * @param png the picture
 * @param mark what became of the words that were to be marked
 */
public record PagePicture(byte[] png, Mark mark) {

    /** What became of words that were to be marked. */
    public enum Mark {
        /** None were asked for. */
        NONE,
        /** They are marked. */
        MARKED,
        /** They were not found on the page. */
        NOT_FOUND
    }
}
