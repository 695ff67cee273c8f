package vn.vanthu.registry;

import java.util.Locale;
import java.util.Set;
import vn.vanthu.registry.BodyWords.Use;

/** Tells where in a text the name of a body or of a group of bodies begins and where it ends. */
final class BodyEdges {

    private static final BodyWords WORDS = BodyWords.BUNDLED;

    private final BodyTokens tokens;

    BodyEdges(BodyTokens tokens) {
        this.tokens = tokens;
    }

    /** Length in tokens of the words that begin a body here; 0 where none does. */
    int headLength(int at) {
        if (!tokens.isWord(at)) {
            return 0;
        }
        int opener = openerLength(at);
        if (opener > 0) {
            boolean group =
                    WORDS.has(Use.GROUP, tokens.pair(at + opener))
                            || WORDS.has(Use.GROUP, tokens.plain(at + opener));
            return group && !isTaskNoun(at + opener) ? opener + 1 : 0;
        }
        boolean pair = WORDS.has(Use.HEAD, tokens.pair(at));
        if (!pair && !WORDS.has(Use.HEAD, tokens.plain(at))) {
            return 0;
        }
        return isHead(at, pair) ? pair ? 2 : 1 : 0;
    }

    int openerLength(int at) {
        String pair = tokens.writtenPair(at).toLowerCase(Locale.ROOT);
        if (WORDS.has(Use.OPENER, pair)) {
            return 2;
        }
        return WORDS.has(Use.OPENER, tokens.written(at).toLowerCase(Locale.ROOT)) ? 1 : 0;
    }

    /** "các ban hành", "các tổ chức thực hiện" do not name bodies. */
    private boolean isTaskNoun(int at) {
        return tokens.pair(at).equals("ban hanh") || tokens.pair(at).equals("bao cao");
    }

    private boolean isHead(int at, boolean pair) {
        String next = tokens.plain(at + 1);
        boolean nextCapital = tokens.isCapital(at + 1);
        String marked = pair ? null : WORDS.marks(tokens.plain(at));
        if (marked != null && !marked.equals(tokens.written(at).toLowerCase(Locale.ROOT))) {
            return false;
        }
        boolean atStart = at == 0;
        if (!tokens.isCapital(at)) {
            // In running text small letters name groups and levels: "sở Nội vụ", "văn phòng Sở".
            if (atStart && pair && WORDS.has(Use.SMALL, tokens.pair(at))) {
                return !Set.of("chu", "phoi", "thuc", "trinh", "tham")
                        .contains(tokens.plain(at + 2));
            }
            return !atStart
                    && (nextCapital
                                    && Set.of("so", "van", "phong", "ban")
                                            .contains(tokens.plain(at))
                            || isLeader(at));
        }
        return switch (tokens.plain(at)) {
            case "ban" ->
                    !next.equals("hanh")
                            && (nextCapital
                                    || Set.of("chi", "quan", "cua", "to", "ngan", "thuong", "cong")
                                            .contains(next)
                                    || next.equals(",")
                                    || next.equals("giam"));
            case "bo" ->
                    next.equals("chi")
                            ? tokens.plain(at + 2).equals("huy")
                            : nextCapital && !Set.of("may", "tieu", "luat").contains(next)
                                    || next.equals("phan")
                                    || next.equals("truong")
                                    || isMinistriesList(at);
            case "hop" -> tokens.plain(at + 2).equals("xa");
            case "to" ->
                    nextCapital && !next.equals("chuc")
                            || Set.of("cong", "giup", "dan", "chi").contains(next);
            case "thanh" ->
                    tokens.pair(at).equals("thanh vien")
                            || tokens.pair(at).equals("thanh uy")
                            || tokens.plain(at + 1).equals("tra")
                                    && (tokens.isCapital(at + 2)
                                            || Set.of("tinh", "so", "huyen", "thanh", "nha", "bo")
                                                    .contains(tokens.plain(at + 2)));
            case "bao" ->
                    tokens.pair(at).equals("bao hiem")
                            ? Set.of("xa", "y").contains(tokens.plain(at + 2))
                            : nextCapital && !next.equals("cao") || next.equals("va");
            case "hoi" ->
                    nextCapital && !next.equals("nghi") && !next.equals("thao")
                            || next.equals("dong");
            case "doan" ->
                    !next.equals("ket")
                            && (nextCapital || next.equals("kiem") || next.equals("the"));
            case "truong" ->
                    nextCapital && !next.equals("hop")
                            || Set.of("ban", "phong", "cac", "doan", "thon", "tieu").contains(next);
            case "dai", "vu", "hat", "doi", "quy", "thon", "tram", "chanh", "thue" ->
                    nextCapital && !next.equals("viec")
                            || Set.of("tinh", "van", "thanh", "truyen", "co", "huyen")
                                    .contains(next);
            case "phong" ->
                    nextCapital && !Set.of("chong", "ngua", "chay").contains(next)
                            || Set.of("ban", "chuyen").contains(next);
            case "lanh" ->
                    tokens.isCapital(at + 2)
                            || Set.of("cac", "so", "don", "phong", "van", "ubnd", "uy")
                                    .contains(tokens.plain(at + 2));
            case "don", "co", "doanh" ->
                    pair
                            && !Set.of("chu", "phoi", "thuc", "trinh", "tham")
                                    .contains(tokens.plain(at + 2));
            case "thuong" -> tokens.isCapital(at + 2) || tokens.plain(at + 2).equals("ban");
            case "so" ->
                    !next.equals("lieu") && !next.equals("huu") && !tokens.written(at).equals("Số");
            default -> true;
        };
    }

    /** A post stands for the head of the body behind it: each is a name of its own in a list. */
    boolean isPost(int at) {
        return Set.of("thu truong", "giam doc", "chu tich", "chanh van").contains(tokens.pair(at));
    }

    /** In a list of bodies small letters also name their heads: "…, thủ trưởng các ban". */
    private boolean isLeader(int at) {
        return isPost(at) && (openerLength(at + 2) > 0 || headLength(at + 2) > 0);
    }

    boolean isGroup(int at) {
        for (int i = at; i < at + 4 && tokens.isInside(i); i++) {
            if (openerLength(i) > 0) {
                return true;
            }
        }
        int body = isPost(at) ? at + 2 : at;
        boolean sector =
                tokens.plain(body).equals("so") && tokens.plain(body + 1).equals(",")
                        || isMinistriesList(body)
                        || WORDS.has(Use.SMALL, tokens.pair(body))
                                && tokens.plain(body + 2).equals(",");
        boolean level =
                Set.of("ubnd", "uy").contains(tokens.plain(body))
                        && (isLevelOfMany(body + 1)
                                || tokens.plain(body + 1).equals("cap")
                                || tokens.pair(body + 2).equals("nhan dan")
                                        && isLevelOfMany(body + 4));
        return sector || level;
    }

    /** "Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ": all that are of this rank. */
    private boolean isMinistriesList(int at) {
        return tokens.plain(at).equals("bo")
                && tokens.plain(at + 1).equals(",")
                && tokens.pair(at + 2).equals("co quan");
    }

    /** "huyện, thị xã", "quận, huyện": of each of these, and not of one of that name. */
    private boolean isLevelOfMany(int at) {
        boolean town = Set.of("thi xa", "thi tran", "thanh pho").contains(tokens.pair(at));
        return town
                ? tokens.plain(at + 2).equals(",")
                : Set.of("huyen", "xa", "quan", "phuong").contains(tokens.plain(at))
                        && tokens.plain(at + 1).equals(",");
    }

    boolean isMember(int at) {
        return !tokens.plain(at).equals("so") || !tokens.isCapital(at + 1)
                ? (WORDS.has(Use.MEMBER, tokens.pair(at))
                                || WORDS.has(Use.MEMBER, tokens.plain(at)))
                        && !(tokens.isCapital(at) && tokens.isCapital(at + 1))
                        && !isEnd(at)
                : false;
    }

    /** Whether what is to be done begins here. */
    boolean isEnd(int at) {
        if (tokens.pair(at).equals("kinh gui")) {
            return true; // the next line of a letter, whatever stands above it
        }
        if (tokens.isCapital(at) || tokens.isNumber(at)) {
            return false;
        }
        if (tokens.written(at).equals("trên")) {
            return !tokens.plain(at + 1).equals("dia");
        }
        if (tokens.written(at).equals("có")) {
            return !Set.of("lien", "so", "quan").contains(tokens.plain(at + 1));
        }
        if (!WORDS.has(Use.END, tokens.written(at))
                && !WORDS.has(Use.END, tokens.writtenPair(at))) {
            return false;
        }
        if (tokens.pair(at).equals("to chuc")
                && tokens.pair(at + 3).equals("ca nhan")
                && Set.of("va", ",").contains(tokens.plain(at + 2))) {
            return false; // "các ban, ngành, tổ chức và cá nhân"
        }
        if (at > 1
                && tokens.written(at - 2).equals("hoạt")
                && tokens.pair(at - 2).equals("hoat dong")) {
            return false; // "các đơn vị hoạt động khai thác khoáng sản"
        }
        if (at > 0) {
            String before = tokens.plain(at - 1);
            if (WORDS.has(Use.KEPT, before + " " + tokens.pair(at))
                    || WORDS.has(Use.KEPT, before + " " + tokens.plain(at))
                    || WORDS.has(Use.KEPT, tokens.pair(at))) {
                return false;
            }
            if (at > 1
                            && WORDS.has(
                                    Use.KEPT,
                                    tokens.plain(at - 2) + " " + before + " " + tokens.plain(at))
                    || at > 1
                            && WORDS.has(
                                    Use.KEPT,
                                    tokens.plain(at - 2) + " " + before + " " + tokens.pair(at))) {
                return false;
            }
        }
        return true;
    }
}
