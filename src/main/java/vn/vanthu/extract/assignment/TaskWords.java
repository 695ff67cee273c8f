package vn.vanthu.extract.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.extract.date.Anchor;
import vn.vanthu.extract.date.DueGrammar;
import vn.vanthu.extract.date.DueList;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.TaskAssignment.Role;
import vn.vanthu.registry.BodyGrammar;
import vn.vanthu.registry.BodyPhrase;
import vn.vanthu.text.Spaces;
import vn.vanthu.text.Span;
import vn.vanthu.text.Unmarked;

/** What the words of a task say of role, partners, deadline and product. */
final class TaskWords {

    private static final Pattern LEADS =
            Pattern.compile(
                    "(?:^|[.;:]\\s+(?:to chuc )?|^.{0,60}?\\b(?:la|lam|va|,|co trach nhiem|chiu"
                        + " trach nhiem|co nhiem vu|tiep tuc|khan truong|giup)\\s+)(?:co quan |don"
                        + " vi |lam |la )?(?:chu tri|dau moi)\\b");

    private static final Pattern SUPPORTS =
            Pattern.compile(
                    "^(?:(?:can cu|khi co)\\b[^.;:]{0,160}?,?\\s+)?(?:chu dong |tich cuc )?phoi"
                            + " hop\\b");

    private static final Pattern WITH =
            Pattern.compile("\\bphoi hop(?: chat che)?(?: (?:voi|cung|cung voi))?\\s+(?=\\p{L})");

    private static final Pattern PRODUCT =
            Pattern.compile(
                    "(?:Sản phẩm|sản phẩm|Kết quả|Đầu ra)(?:\\s+(?:đầu ra|hoàn thành|thực hiện|dự"
                            + " kiến))?\\s*:\\s*([^.;\\n]{3,200})");

    private TaskWords() {}

    static Role role(String task) {
        String plain = Unmarked.of(task).strip();
        boolean named = plain.contains("chu tri") || plain.contains("dau moi");
        if (named && LEADS.matcher(plain).find()) {
            return Role.LEAD;
        }
        return SUPPORTS.matcher(plain).find() ? Role.COORDINATE : Role.IMPLEMENT;
    }

    /** Bodies named after "phối hợp với". */
    static List<String> partners(String text, Span task) {
        var partners = new ArrayList<String>();
        Matcher with = WITH.matcher(Unmarked.of(task.in(text)));
        while (with.find()) {
            Optional<BodyPhrase> phrase =
                    BodyGrammar.at(text, task.start() + with.end(), task.end());
            phrase.ifPresent(found ->
                    found.names(text).stream()
                            .filter(name -> !partners.contains(name))
                            .forEach(partners::add));
        }
        return partners;
    }

    /** The first deadline that the words set; else the first time that may be one; else null. */
    static @Nullable Due due(String text, Span within, Anchor anchor) {
        Due loose = null;
        Due recurring = null;
        for (DueGrammar.Found found : DueList.scan(text, within, anchor)) {
            boolean again = found.due() instanceof Due.Every;
            if (found.firm() && !again) {
                return found.due();
            }
            if (again && recurring == null) {
                recurring = found.due();
            } else if (!again && loose == null && ordered(text, within, found.span())) {
                loose = found.due();
            }
        }
        return loose == null ? recurring : loose;
    }

    private static boolean ordered(String text, Span within, Span span) {
        String before =
                Unmarked.of(
                        text.substring(Math.max(within.start(), span.start() - 140), span.start()));
        return !before.matches("(?s).*\\b(tam nhin|so voi|ke tu|tinh tu|giai doan|thoi ky)\\s*$");
    }

    static @Nullable String product(String task) {
        Matcher matcher = PRODUCT.matcher(task);
        return task.indexOf(':') >= 0 && matcher.find() ? oneLine(matcher.group(1)) : null;
    }

    static String oneLine(String words) {
        return Spaces.single(words).strip();
    }
}
