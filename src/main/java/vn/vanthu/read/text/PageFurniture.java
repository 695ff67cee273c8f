package vn.vanthu.read.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.read.LineBreaks;

/**
 * Takes page numbers and running heads out, where their place or their sequence proves that they
 * are such; a page's end stays in their stead.
 */
final class PageFurniture {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–—\\s]*(\\d{1,3})[-–—\\s]*");
    private static final int LONGEST_HEAD = 100;
    private static final int REPEATS = 3;

    private PageFurniture() {}

    /** Whether a line is nothing but a number, perhaps between dashes. */
    static boolean isPageNumber(String line) {
        return line.length() < 12 && PAGE_NUMBER.matcher(line).matches();
    }

    /**
     * @param margins receives running heads
     */
    static List<Element> clean(List<Element> elements, List<String> margins) {
        var out = new ArrayList<>(elements);
        dropNumbers(out);
        dropHeads(out, margins);
        return out;
    }

    private static void dropNumbers(List<Element> elements) {
        var candidates = new ArrayList<Integer>();
        for (int i = 0; i < elements.size(); i++) {
            if (number(elements, i) > 0
                    && number(elements, i - 1) <= 0
                    && number(elements, i + 1) <= 0) {
                candidates.add(i);
            }
        }
        var found = new ArrayList<Integer>();
        for (int c = 0; c < candidates.size(); c++) {
            int at = candidates.get(c);
            int here = number(elements, at);
            int before = c > 0 ? number(elements, candidates.get(c - 1)) : 0;
            int after = c + 1 < candidates.size() ? number(elements, candidates.get(c + 1)) : 0;
            if (before == here - 1 && before > 0
                    || after == here + 1
                    || atPageEnd(elements, at)
                    || cutsSentence(elements, at)) {
                found.add(at);
            }
        }
        for (int at : found) {
            elements.set(at, new Element.PageEnd());
        }
    }

    /** The page number that an element may be; 0 for anything else. */
    private static int number(List<Element> elements, int at) {
        if (at < 0 || at >= elements.size() || !(elements.get(at) instanceof Element.Words words)) {
            return 0;
        }
        Matcher number = PAGE_NUMBER.matcher(words.text());
        boolean short_ = words.text().length() < 12;
        return short_ && number.matches() ? Integer.parseInt(number.group(1)) : 0;
    }

    private static boolean atPageEnd(List<Element> elements, int at) {
        return at > 0 && elements.get(at - 1) instanceof Element.PageEnd
                || at + 1 < elements.size() && elements.get(at + 1) instanceof Element.PageEnd;
    }

    private static boolean cutsSentence(List<Element> elements, int at) {
        return at > 0
                && at + 1 < elements.size()
                && elements.get(at - 1) instanceof Element.Words before
                && elements.get(at + 1) instanceof Element.Words after
                && LineBreaks.continues(before.text(), after.text());
    }

    private static void dropHeads(List<Element> elements, List<String> margins) {
        Map<String, List<Integer>> seen = new HashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Element.Words words
                    && words.text().length() <= LONGEST_HEAD
                    && atPageEnd(elements, i)) {
                seen.computeIfAbsent(words.text(), text -> new ArrayList<>()).add(i);
            }
        }
        for (Map.Entry<String, List<Integer>> head : seen.entrySet()) {
            if (head.getValue().size() >= REPEATS) {
                margins.add(head.getKey());
                head.getValue().forEach(at -> elements.set(at, new Element.PageEnd()));
            }
        }
    }
}
