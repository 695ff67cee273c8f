package vn.vanthu.cli;

import java.util.ArrayList;
import java.util.regex.Pattern;
import vn.vanthu.search.Query;

/** What a person types into a search box: words, "phrases", and -words that must not stand. */
final class Typed {

    private static final Pattern PART = Pattern.compile("(-?)[\"“]([^\"“”]+)[\"”]|(\\S+)");

    private Typed() {}

    static Query query(String typed) {
        var all = new ArrayList<Query>();
        var words = new StringBuilder();
        var parts = PART.matcher(typed);
        while (parts.find()) {
            String word = parts.group(3);
            if (word == null) {
                var phrase = new Query.Phrase(parts.group(2));
                all.add(parts.group(1).isEmpty() ? phrase : new Query.Not(phrase));
            } else if (word.length() > 1
                    && word.startsWith("-")
                    && Character.isLetter(word.charAt(1))) {
                all.add(new Query.Not(new Query.Words(word.substring(1))));
            } else {
                words.append(words.isEmpty() ? "" : " ").append(word);
            }
        }
        if (!words.isEmpty() || all.isEmpty()) {
            all.addFirst(new Query.Words(words.toString()));
        }
        return all.size() == 1 ? all.getFirst() : new Query.And(all);
    }
}
