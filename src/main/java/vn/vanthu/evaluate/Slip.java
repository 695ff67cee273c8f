package vn.vanthu.evaluate;

/**
 * Something in gold that was not found, or found and not in gold.
 *
 * @param kind what it is
 * @param missed true for a miss, false for a false find
 * @param what the gold quotation with its values, or what was found
 * @param sentence the sentence of the document that it stands in; the quotation alone where that is
 *     not in the text, empty where there is none
 */
public record Slip(Kind kind, boolean missed, String what, String sentence) {

    Slip in(String place) {
        return new Slip(kind, missed, what, place);
    }
}
