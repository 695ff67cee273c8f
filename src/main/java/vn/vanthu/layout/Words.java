package vn.vanthu.layout;

import vn.vanthu.document.Format.Alignment;

/** What findings call things. */
final class Words {

    private Words() {}

    static String of(Alignment alignment) {
        return switch (alignment) {
            case LEFT, UNKNOWN -> "canh trái";
            case CENTER -> "canh giữa";
            case RIGHT -> "canh phải";
            case JUSTIFY -> "canh đều hai lề";
        };
    }
}
