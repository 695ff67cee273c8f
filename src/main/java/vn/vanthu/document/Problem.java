package vn.vanthu.document;

/**
 * Something wrong with a document or with what was asked, said to the person who can mend it.
 *
 * @param place file and place in it
 * @param message what is wrong, in Vietnamese, without a final stop
 * @param remedy what to do, in Vietnamese, without a final stop; may be empty
 */
public record Problem(Place place, String message, String remedy) {

    @Override
    public String toString() {
        return place + ": " + message + "." + (remedy.isEmpty() ? "" : " " + remedy + ".");
    }
}
