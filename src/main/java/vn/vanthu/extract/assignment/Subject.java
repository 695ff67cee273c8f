package vn.vanthu.extract.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.registry.BodyGrammar;
import vn.vanthu.registry.BodyPhrase;
import vn.vanthu.registry.Duty;
import vn.vanthu.text.Spaces;
import vn.vanthu.text.Span;
import vn.vanthu.text.Unmarked;

/**
 * The bodies that words begin with and what comes behind them.
 *
 * @param agencies as written
 * @param taskStart offset where what they have to do begins
 * @param kind how the words go on
 */
record Subject(List<String> agencies, int taskStart, Kind kind) {

    enum Kind {
        /** Nothing follows, or a colon and nothing. */
        ALONE,
        /** A colon, and what is to be done. */
        COLON,
        /** A verb. */
        VERB,
        /** A verb, but the sentence only announces what follows it. */
        ANNOUNCES
    }

    private static final Pattern ORDER =
            Pattern.compile(
                    "^(?:(?:ban hanh )?van ban (?=yeu cau|de nghi|giao|chi dao))?(?:(?:dong y"
                            + " )?giao(?: cho| nhiem vu cho)?|yeu cau|de nghi|kinh de nghi|phan"
                            + " cong|chi dao|doi voi|trach nhiem cua|nhiem vu cua|uy quyen(?:"
                            + " cho)?)\\s+");

    /** A comma between the body and what it is to do. */
    private static final Pattern PARTED =
            Pattern.compile("^\\s*,\\s+(?=(?:co|chiu) trach nhiem\\b|chu tri\\b)");

    /** What a group "có cụm công nghiệp do xã quản lý" is to do begins here at the latest. */
    private static final Pattern STRONG =
            Pattern.compile(
                    "\\s(?=(?:khan truong|chu dong|chu tri|(?:co|chiu) trach nhiem|nghiem tuc|can"
                            + " cu|tiep tuc|tang cuong|tich cuc|kip thoi)\\b)");

    /** Behind a common noun: which of them. */
    private static final Pattern THESE =
            Pattern.compile(
                    "\\s+(?:(?:nêu |nói |có tên )trên|trên(?= thực hiện| tiếp tục)|này|(?:đã )?được"
                            + " (?:kiểm tra|thanh tra|giám sát))(?!\\p{L})");

    private static final Pattern ANNOUNCES =
            Pattern.compile(
                    "(?s).*\\b(sau|sau day|nhu sau|nhiem vu|trach nhiem|cu the|noi"
                            + " dung|viec)\\s*:\\s*$");

    static Optional<Subject> at(String text, int start, int end) {
        Span words = new Span(start, end).trim(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String plain = Unmarked.of(words.in(text));
        Matcher order = ORDER.matcher(plain);
        boolean ordered = order.find();
        int from = words.start() + (ordered ? order.end() : 0);
        Optional<BodyPhrase> phrase = BodyGrammar.at(text, from, words.end());
        if (phrase.isEmpty()) {
            return Optional.empty();
        }
        List<String> agencies = phrase.get().names(text);
        int at = phrase.get().span().end();
        at = skipBracket(text, at, words.end());
        Matcher these = THESE.matcher(text).region(at, words.end());
        if (these.lookingAt() && isCommon(agencies.getLast())) {
            Span last = phrase.get().bodies().getLast();
            agencies = new ArrayList<>(agencies.subList(0, agencies.size() - 1));
            agencies.add(Spaces.single(new Span(last.start(), these.end()).in(text)));
            at = these.end();
        }
        String behind = text.substring(at, words.end());
        Matcher parted = PARTED.matcher(Unmarked.of(behind));
        if (parted.find()) {
            at += parted.end();
            behind = text.substring(at, words.end());
        }
        String bare = behind.strip();
        if (bare.isEmpty() || bare.matches("[:.;]")) {
            return Optional.of(new Subject(agencies, words.end(), Kind.ALONE));
        }
        if (bare.startsWith(":")) {
            Optional<Subject> members = members(text, agencies, at, words.end());
            if (members.isPresent()) {
                return members;
            }
            int task = at + behind.indexOf(':') + 1;
            return Optional.of(
                    new Subject(
                            agencies, new Span(task, words.end()).trim(text).start(), Kind.COLON));
        }
        if (!Duty.follows(bare)) {
            Span relative = relative(text, at, words.end());
            if (relative == null) {
                return ofThose(text, agencies, phrase.get(), at, words.end());
            }
            var longer = new ArrayList<>(agencies.subList(0, agencies.size() - 1));
            Span last = phrase.get().bodies().getLast();
            longer.add(Spaces.single(new Span(last.start(), relative.end()).in(text)));
            Span task = new Span(Math.min(relative.end() + 1, words.end()), words.end()).trim(text);
            return Optional.of(
                    new Subject(longer, task.start(), task.isEmpty() ? Kind.ALONE : Kind.COLON));
        }
        Span task = new Span(at, words.end()).trim(text);
        boolean announces =
                ANNOUNCES.matcher(plain).matches() && bare.length() < 160 && !bare.contains(". ");
        return Optional.of(
                new Subject(agencies, task.start(), announces ? Kind.ANNOUNCES : Kind.VERB));
    }

    /** "các hội: Hội A, Hội B và Hội C hoàn thành …": the members of a group, with what to do. */
    private static Optional<Subject> members(String text, List<String> group, int colon, int end) {
        int from = text.indexOf(':', colon) + 1;
        Optional<BodyPhrase> named = BodyGrammar.at(text, from, end);
        boolean several = named.isPresent() && named.get().bodies().size() > 1;
        if (group.size() != 1 || !isCommon(group.getFirst()) || !several) {
            return Optional.empty();
        }
        int behind = named.get().span().end();
        Span task = new Span(behind, end).trim(text);
        return Duty.follows(task.in(text))
                ? Optional.of(new Subject(named.get().names(text), task.start(), Kind.VERB))
                : Optional.empty();
    }

    /**
     * "có liên quan", "được giao …", "thuộc …" up to a colon close by; null where there is none.
     */
    private static @Nullable Span relative(String text, int at, int end) {
        int colon = text.indexOf(':', at, Math.min(end, at + 91));
        if (colon < 0) {
            return null;
        }
        String between = Unmarked.of(text.substring(at, colon)).strip();
        return between.matches(
                        "(?s)(co(?! van ban| cong van| to trinh| bao cao| y kien)|duoc|thuoc|lien"
                                + " quan|tren|trong|theo|quan ly|cua|do|tai)\\b[^.;]*")
                ? new Span(at, colon).trim(text)
                : null;
    }

    /** "UBND các xã có cụm công nghiệp khẩn trương rà soát …": words behind a group tell which. */
    private static Optional<Subject> ofThose(
            String text, List<String> agencies, BodyPhrase phrase, int at, int end) {
        boolean group = agencies.getLast().matches("(?iu)(.*\\s)?(các|những)\\s.*");
        String behind = Unmarked.of(text.substring(at, Math.min(end, at + 110)));
        Matcher strong = STRONG.matcher(behind);
        if (!group || !strong.find()) {
            return Optional.empty();
        }
        String between = behind.substring(0, strong.start()).strip();
        if (!between.matches(
                "(?:co(?! van ban| cong van| to trinh| y kien)|thuoc|trong)\\s[^.,;:()]*")) {
            return Optional.empty();
        }
        var longer = new ArrayList<>(agencies.subList(0, agencies.size() - 1));
        Span name = new Span(phrase.bodies().getLast().start(), at + strong.start());
        longer.add(Spaces.single(name.in(text).strip()));
        return Optional.of(new Subject(longer, at + strong.end(), Kind.VERB));
    }

    /** "đơn vị", "các công ty": a kind of body and not the name of one. */
    private static boolean isCommon(String name) {
        return Character.isLowerCase(name.charAt(0))
                || name.matches(
                        "(?:Các|Những|Đơn vị|Cơ quan|Công ty|Doanh nghiệp)(?:\\s\\p{Ll}.*)?");
    }

    private static int skipBracket(String text, int at, int end) {
        Matcher bracket = Pattern.compile("\\s*\\([^()]{0,120}\\)").matcher(text).region(at, end);
        return bracket.lookingAt() ? bracket.end() : at;
    }
}
