package vn.vanthu.extract.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Seek;
import vn.vanthu.text.Spaces;
import vn.vanthu.text.Span;
import vn.vanthu.text.Starts;
import vn.vanthu.text.Unmarked;

/**
 * Finds laws cited by name (Nghị định 30/2020/NĐ-CP: "đối với Luật, Pháp lệnh chỉ ghi tên loại và
 * tên"), with the year or the date that tells which.
 */
final class LawScanner {

    /** A law by its name. */
    record Law(
            Span span,
            String type,
            String name,
            @Nullable LocalDate date,
            String key,
            @Nullable String provision) {}

    private static final Pattern LAW =
            Pattern.compile(
                    "(?<!\\p{L})(Bộ luật|Luật|Pháp lệnh|Hiến pháp)\\s+"
                        + "((?!số\\s|này|sư)[\\p{L}\\p{M}][^.;:()\\n\\t\\d“”\"]{2,150}?)"
                        + "[,\\s]*(?:năm\\s+((?:19|20)\\d{2})"
                        + "|ngày\\s*(\\d{1,2})\\s*(?:/|-|tháng)\\s*(\\d{1,2})\\s*(?:/|-|năm)\\s*(\\d{4}))");

    private static final Starts STARTS = Starts.of("BLPH");

    private static final Pattern PROVISION =
            Pattern.compile(
                    "((?:(?:điểm|khoản)\\s+[\\p{L}\\d]{1,3}[,\\s]+)*Điều\\s+\\d{1,3}[a-z]?),?\\s+$");

    List<Law> scan(String text) {
        var laws = new ArrayList<Law>();
        Matcher matcher = LAW.matcher(text);
        int at = 0;
        while (Seek.next(matcher, text, at, STARTS)) {
            at = matcher.end();
            String name = Spaces.single(matcher.group(2)).strip();
            LocalDate date = date(matcher);
            String year = matcher.group(3) != null ? matcher.group(3) : matcher.group(6);
            Matcher provision =
                    PROVISION.matcher(
                            text.substring(Math.max(0, matcher.start() - 60), matcher.start()));
            laws.add(
                    new Law(
                            new Span(matcher.start(), matcher.end()),
                            matcher.group(1),
                            name,
                            date,
                            "law:" + Unmarked.of(name) + ":" + year,
                            provision.find() ? provision.group(1) : null));
        }
        return laws;
    }

    private static @Nullable LocalDate date(Matcher matcher) {
        if (matcher.group(4) == null) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(6)),
                    Integer.parseInt(matcher.group(5)),
                    Integer.parseInt(matcher.group(4)));
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
