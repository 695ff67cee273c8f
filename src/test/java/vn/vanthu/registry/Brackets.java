package vn.vanthu.registry;

import java.util.List;

/** Shows mentions in their text: {@code ⟦Sở Nội vụ⟧ chủ trì}. */
final class Brackets {
    private Brackets() {}

    static String show(String text, List<? extends Mention<?>> mentions) {
        var shown = new StringBuilder(text);
        for (Mention<?> mention : mentions.reversed()) {
            shown.insert(mention.span().end(), '⟧').insert(mention.span().start(), '⟦');
        }
        return shown.toString();
    }
}
