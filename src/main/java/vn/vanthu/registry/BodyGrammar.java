package vn.vanthu.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.registry.BodyWords.Use;
import vn.vanthu.text.Span;

/**
 * Reads names of bodies by their build, known to the registry or not: a head word ("Sở", "Ủy ban
 * nhân dân", "các cơ quan") and what belongs to it, up to the first word that says what is to be
 * done. A list of bodies is read as a whole.
 */
public final class BodyGrammar {

    /** No name is longer; a list of bodies rarely is. */
    private static final int LONGEST = 700;

    private static final BodyWords WORDS = BodyWords.BUNDLED;

    private final BodyTokens tokens;
    private final BodyEdges edges;
    private final List<Span> bodies = new ArrayList<>();
    private int at;
    private int begin;
    private int last;
    private boolean group;

    /** Inside "các Sở: Nội vụ, Tài chính", where each name stands for one of the group. */
    private boolean listed;

    private BodyGrammar(String text, int start, int end) {
        this.tokens = new BodyTokens(text, start, Math.min(end, start + LONGEST));
        this.edges = new BodyEdges(tokens);
    }

    /** The bodies named from {@code start} on, white space aside; empty where none begins there. */
    public static Optional<BodyPhrase> at(String text, int start, int end) {
        return new BodyGrammar(text, start, end).read();
    }

    /** The bodies of a text that names nothing else, "Sở Nội vụ; Sở Tài chính"; empty otherwise. */
    public static Optional<BodyPhrase> whole(String text, Span span) {
        return at(text, span.start(), span.end())
                .filter(phrase ->
                        text.substring(phrase.span().end(), span.end())
                                .strip()
                                .matches("[.:;,]?|\\([^()]*\\)\\s*[.:;,]?"));
    }

    private Optional<BodyPhrase> read() {
        int head = edges.headLength(0);
        if (head == 0) {
            return Optional.empty();
        }
        begin(0, head);
        boolean more = true;
        while (more && tokens.isInside(at)) {
            more = goOn();
        }
        bodies.add(tokens.span(begin, last));
        return Optional.of(
                new BodyPhrase(
                        new Span(bodies.getFirst().start(), bodies.getLast().end()), bodies));
    }

    private void begin(int head, int length) {
        begin = head;
        listed = false;
        group = edges.isGroup(head);
        last = head + length - 1;
        at = head + length;
    }

    /** Takes the next words in; false where what was read ends. */
    private boolean goOn() {
        if (tokens.plain(at).equals("(")) {
            int close = closing(at);
            at = close < 0 ? at : close + 1;
            return close >= 0;
        }
        if (group && tokens.plain(at).equals(":") && isListAhead(at + 1)) {
            listed = true;
            at++;
            return true;
        }
        int divider = dividerLength(at);
        if (divider > 0) {
            return goOnBehind(at + divider);
        }
        if (!tokens.isWord(at) && !isInner(at) || edges.isEnd(at)) {
            return false;
        }
        group |= tokens.plain(at).equals("cac");
        last = tokens.isWord(at) ? at : last;
        at++;
        return true;
    }

    /** "Nội vụ, Tài chính": names and no task, for the second begins with a capital as well. */
    private boolean isListAhead(int first) {
        if (!tokens.isCapital(first) || edges.headLength(first) > 0) {
            return false;
        }
        for (int i = first + 1; i < first + 8 && tokens.isInside(i); i++) {
            if (tokens.plain(i).equals(",")) {
                return tokens.isCapital(i + 1);
            }
            if (!tokens.isWord(i) || edges.isEnd(i) && !tokens.isCapital(i - 1)) {
                return false;
            }
        }
        return false;
    }

    /** Behind a comma or "và": another body, another member of the group, or more of the name. */
    private boolean goOnBehind(int next) {
        int head = edges.headLength(next);
        boolean member = tokens.isInside(next) && edges.isMember(next);
        boolean posts = edges.isPost(begin) && edges.isPost(next);
        if (head > 0 && (posts || !(group && (member || edges.isGroup(next))))) {
            bodies.add(tokens.span(begin, last));
            begin(next, head);
        } else if (group && (head > 0 || member)) {
            last = next + Math.max(head, 1) - 1;
            at = last + 1;
        } else if (!tokens.plain(at).equals(";") && goesOn(at, next)) {
            last = next;
            at = next + 1;
        } else {
            return false;
        }
        return true;
    }

    /** A comma or "và" inside one name: "Văn hóa, Thể thao", "Kế hoạch và Đầu tư". */
    private boolean goesOn(int divider, int next) {
        if (!tokens.isWord(next) || edges.isEnd(next) || edges.openerLength(next) > 0) {
            return false;
        }
        if (WORDS.has(Use.DOCUMENT, tokens.pair(next))) {
            return false;
        }
        boolean comma = tokens.plain(divider).equals(",");
        if (listed && tokens.isCapital(next)) {
            return true;
        }
        if (comma && tokens.pair(next).equals("truyen hinh")) {
            return true; // "Báo và phát thanh, truyền hình tỉnh"
        }
        return tokens.isCapital(next) ? !comma || properListAhead(next) : !comma || group;
    }

    /** "Văn hóa, Thể thao và Du lịch": after the comma a name with "và" goes on. */
    private boolean properListAhead(int next) {
        for (int i = next; i < next + 4 && tokens.isInside(i); i++) {
            String plain = tokens.plain(i);
            if (plain.equals("va") || plain.equals("-")) {
                return tokens.isCapital(i + 1);
            }
            if (!tokens.isWord(i) || edges.headLength(i) > 0) {
                return false;
            }
        }
        return false;
    }

    /** 1 for a comma, semicolon or "và", 2 for both together; 0 for anything else. */
    private int dividerLength(int at) {
        String plain = tokens.plain(at);
        if (plain.equals(",") || plain.equals(";")) {
            return tokens.plain(at + 1).equals("va") ? 2 : 1;
        }
        return plain.equals("va") || plain.equals("cung") && edges.headLength(at + 1) > 0 ? 1 : 0;
    }

    /** Signs that stand inside names: "KH&amp;CN", "Văn hóa - Thông tin", "TP.". */
    private boolean isInner(int at) {
        boolean glued = tokens.isWord(at + 1) && tokens.isWord(at - 1);
        return switch (tokens.plain(at)) {
            case "&" -> true;
            case "/" -> glued;
            case "-", "–" ->
                    glued && (tokens.isCapital(at + 1) || tokens.plain(at + 1).equals("xa"));
            case "." -> glued && at > 0 && tokens.plain(at - 1).equals("tp");
            default -> false;
        };
    }

    private int closing(int open) {
        for (int i = open + 1; tokens.isInside(i); i++) {
            if (tokens.plain(i).equals(")")) {
                return i;
            }
        }
        return -1;
    }
}
