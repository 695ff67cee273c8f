package vn.vanthu.extract.assignment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.registry.BodyGrammar;
import vn.vanthu.registry.BodyPhrase;
import vn.vanthu.registry.Duty;
import vn.vanthu.text.Span;
import vn.vanthu.text.Unmarked;

/** Reads what the report of an inspection asks of those who were inspected. */
final class Inspection {

    /** "Do đó, Đoàn kiểm tra đề nghị Công ty A rà soát …"; what was already asked is past. */
    private static final Pattern TEAM =
            Pattern.compile(
                    "^(?:[^.;:,]{2,30},\\s+)?(?:Đoàn (?:kiểm tra|thanh tra|giám sát|công tác)|Tổ"
                            + " kiểm tra)\\s+(?=(?:đề nghị|yêu cầu|kiến nghị)\\s)");

    /** "Đối với 03 cơ sở sản xuất: Yêu cầu các cơ sở chủ động …". */
    private static final Pattern COUNTED =
            Pattern.compile(
                    "^Đối với\\s+((?:\\d+ )?(?:các )?(?:đơn vị|cơ sở|công ty|doanh nghiệp|tổ"
                        + " chức|cơ quan)[^:;.()]{0,100}?)\\s*(?:\\(([^()]*)\\))?\\s*:\\s*(?=(?:Yêu"
                        + " cầu|Đề nghị)\\s+(?:các )?(?:đơn vị|cơ sở|công ty|doanh nghiệp|tổ"
                        + " chức|cơ quan))(?:\\S+\\s+\\S+)\\s+(?:các )?(?:đơn vị|cơ sở|công"
                        + " ty|doanh nghiệp|tổ chức|cơ quan)(?: này| trên)?\\s+",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Inspection() {}

    /**
     * @param words without label or bullet
     * @param proposed whether they stand among proposals
     */
    static Optional<Subject> asks(String text, Span words, boolean proposed) {
        Matcher team = TEAM.matcher(words.in(text));
        if (team.find()) {
            return Subject.at(text, words.start() + team.end(), words.end())
                    .filter(subject -> subject.kind() == Subject.Kind.VERB);
        }
        Matcher counted = COUNTED.matcher(words.in(text));
        if (!proposed || !counted.find() || !follows(words.in(text).substring(counted.end()))) {
            return Optional.empty();
        }
        return Optional.of(
                new Subject(named(counted), words.start() + counted.end(), Subject.Kind.VERB));
    }

    private static boolean follows(String behind) {
        return Duty.follows(behind)
                || Unmarked.of(behind).matches("(?s)(chap hanh|khan truong|nghiem chinh)\\b.*");
    }

    /** The names in brackets where they are names, else the group as counted. */
    private static List<String> named(Matcher counted) {
        String inside = counted.group(2);
        if (inside != null) {
            Optional<BodyPhrase> names = BodyGrammar.whole(inside, new Span(0, inside.length()));
            if (names.isPresent()) {
                return names.get().names(inside);
            }
        }
        return List.of(counted.group(1).replaceAll("\\s+", " "));
    }
}
