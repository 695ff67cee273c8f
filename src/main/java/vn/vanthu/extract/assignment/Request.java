package vn.vanthu.extract.assignment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.extract.assignment.Subject.Kind;
import vn.vanthu.registry.BodyGrammar;
import vn.vanthu.registry.BodyPhrase;
import vn.vanthu.text.Span;
import vn.vanthu.text.Unmarked;

/**
 * A sentence that ends with a colon and asks a body for what the items below it say: "Để …, Sở Công
 * Thương yêu cầu các đơn vị thực hiện một số nội dung sau:".
 */
final class Request {

    /** What was asked ("đã yêu cầu") is past. */
    private static final Pattern ASKS =
            Pattern.compile(
                    "(?<!\\bda )(?<!\\bda co )\\b(?:yeu cau|de nghi|giao|phan cong|chi dao)\\s+"
                            + "(?!sau\\b)(?=\\S)");

    private Request() {}

    /** What a report tells of the time that it reports on. */
    private static final Pattern TELLS =
            Pattern.compile(
                    "(?s)(?:trong|nam|quy|thang|thuc hien|ngay|tren co so|theo)\\b.*"
                            + "|.*\\b(?:giao|phan cong|chi dao) [^.;]*");

    /** "Chủ tịch UBND tỉnh", "Lãnh đạo Sở": the issuer speaks through whoever leads it. */
    private static final Pattern LEADER =
            Pattern.compile("^(?:chu tich|giam doc|lanh dao|thuong truc|thu truong)\\s+");

    private static final Pattern ASKS_OTHERS =
            Pattern.compile("^\\s+(?:tran trong |kinh )?(?:de nghi|yeu cau)\\s+(?=\\S)");

    /**
     * Whom the issuer of a document itself asks in a sentence, and for what: "Sở Tài chính đề nghị
     * các sở, ngành gửi …"; empty where the sentence begins with no issuer or only announces.
     *
     * @param issuer null where the document shows none
     */
    static Optional<Subject> ofIssuer(String text, Span sentence, @Nullable String issuer) {
        Optional<BodyPhrase> asking = BodyGrammar.at(text, sentence.start(), sentence.end());
        if (issuer == null || asking.isEmpty() || asking.get().bodies().size() > 1) {
            return Optional.empty();
        }
        String name = plain(asking.get().names(text).getFirst());
        if (name.length() < 4 || !plain(issuer).startsWith(name)) {
            return Optional.empty();
        }
        int end = asking.get().span().end();
        Matcher asks = ASKS_OTHERS.matcher(Unmarked.of(text.substring(end, sentence.end())));
        if (!asks.find()) {
            return Optional.empty();
        }
        return Subject.at(text, end + asks.end(), sentence.end())
                .filter(subject -> subject.kind() == Kind.VERB);
    }

    private static String plain(String name) {
        String bare = Unmarked.of(name).replaceFirst("^uy ban nhan dan\\b", "ubnd");
        String led = LEADER.matcher(bare).replaceFirst("");
        return led.replaceFirst("^uy ban nhan dan\\b", "ubnd");
    }

    /**
     * The bodies that are asked; empty where the words are no such sentence.
     *
     * @param report whether they may tell of what was asked in the past
     */
    static Optional<Subject> at(String text, Span words, boolean report) {
        String written = words.in(text);
        if (!written.endsWith(":") || report && TELLS.matcher(Unmarked.of(written)).matches()) {
            return Optional.empty();
        }
        int sentence = Math.max(written.lastIndexOf(". "), written.lastIndexOf("; ")) + 1;
        Matcher asks = ASKS.matcher(Unmarked.of(written));
        asks.region(Math.max(sentence, 0), written.length());
        asks.useTransparentBounds(true);
        Optional<Subject> found = Optional.empty();
        while (asks.find()) {
            Optional<Subject> asked = Subject.at(text, words.start() + asks.end(), words.end());
            if (asked.isPresent()
                    && (asked.get().kind() == Kind.ALONE || asked.get().kind() == Kind.ANNOUNCES)) {
                found = asked;
            }
        }
        return found;
    }
}
