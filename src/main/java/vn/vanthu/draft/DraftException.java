package vn.vanthu.draft;

import vn.vanthu.document.Problem;

/** A draft that cannot be made from what was given. */
public final class DraftException extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * @param problem which file, what is wrong and what to do, in Vietnamese
     */
    public DraftException(Problem problem) {
        super(problem.toString());
    }

    /** The message, in Vietnamese, one line. */
    public String words() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
