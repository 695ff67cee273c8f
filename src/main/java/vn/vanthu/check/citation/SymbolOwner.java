package vn.vanthu.check.citation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.registry.Bodies;
import vn.vanthu.registry.Body;
import vn.vanthu.registry.Mention;
import vn.vanthu.registry.Succession;

/**
 * Tells where a symbol is of another body than the words say: "Văn bản số 12/STC-CN … của Sở Công
 * Thương". Only ministries and departments of a province are judged, whose abbreviations are
 * settled, and the Government against its head.
 */
final class SymbolOwner {

    /** "Sở Công Thương đã xin ý kiến … tại Văn bản số": who wrote stands first in the clause. */
    private static final Pattern WROTE =
            Pattern.compile(
                    "(?:^|[.;:]\\s+|[-+–]\\s+)(?<body>(?:Sở|Bộ)\\s[^.;:,]{3,60}?)\\s+(?:đã\\s+)?"
                            + "(?:có|xin|gửi|trình|ban hành|báo cáo|đề nghị|tham mưu|hướng"
                            + " dẫn)(?![^.;:]*\\b(?:theo|được|thực hiện)\\b)[^.;:]{0,120}?"
                            + "(?:\\s(?:tại|bằng)|\\scó|\\sban hành)\\s+$",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private final Bodies bodies;

    SymbolOwner(Bodies bodies) {
        this.bodies = bodies;
    }

    /**
     * What is wrong, in Vietnamese; empty where nothing is known to be.
     *
     * @param clause the words of the sentence before the citation
     */
    Optional<String> fault(Cited cited, Supplier<String> clause) {
        Optional<String> head = government(cited);
        if (head.isPresent()) {
            return head;
        }
        Set<Body> owners = owners(cited.symbol());
        if (owners.isEmpty()) {
            return Optional.empty();
        }
        Set<Body> said = cited.issuer().isEmpty() ? writer(clause.get()) : first(cited.issuer());
        if (said.isEmpty() || said.stream().anyMatch(body -> isOneOf(body, owners, cited))) {
            return Optional.empty();
        }
        Body owner = owners.iterator().next();
        Body writer = said.iterator().next();
        if (owner.level() != writer.level() || writer.abbreviations().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                "Ký hiệu "
                        + cited.number()
                        + " là của "
                        + owner.name()
                        + ", mà văn bản nói là của "
                        + writer.name()
                        + " ("
                        + writer.abbreviations().getFirst()
                        + "): kiểm tra lại ký hiệu hoặc tên cơ quan.");
    }

    /** The Government issues NĐ-CP and NQ-CP; QĐ-TTg, CT-TTg are its head's. */
    private static Optional<String> government(Cited cited) {
        String end = cited.symbol().groups().getLast();
        boolean ofHead = cited.issuer().startsWith("Thủ tướng Chính phủ");
        boolean ofAll = cited.issuer().startsWith("Chính phủ");
        if (end.equals("CP") && ofHead || end.equals("TTg") && ofAll) {
            return Optional.of(
                    cited.number()
                            + " là văn bản của "
                            + (ofHead ? "Chính phủ" : "Thủ tướng Chính phủ")
                            + ", không phải của "
                            + (ofHead ? "Thủ tướng Chính phủ" : "Chính phủ")
                            + ".");
        }
        return Optional.empty();
    }

    /** The ministries and departments that the groups of a symbol stand for. */
    private Set<Body> owners(Symbol symbol) {
        var owners = new HashSet<Body>();
        for (String group : symbol.groups()) {
            if (group.length() >= 3) {
                for (Body body : bodies.find(group)) {
                    if (body.abbreviations().contains(group) && isJudged(body)) {
                        owners.add(body);
                    }
                }
            }
        }
        return owners;
    }

    private static boolean isJudged(Body body) {
        return body.name().startsWith("Sở ") || body.name().startsWith("Bộ ");
    }

    private Set<Body> writer(String clause) {
        Matcher wrote = WROTE.matcher(clause);
        if (!wrote.find()) {
            return Set.of();
        }
        String behind = clause.substring(wrote.end("body"));
        boolean others = !judged(bodies.mentionsIn(behind)).isEmpty();
        return others ? Set.of() : first(wrote.group("body"));
    }

    private static List<Body> judged(List<Mention<Body>> mentions) {
        var found = new ArrayList<Body>();
        mentions.forEach(mention ->
                mention.readings().stream()
                        .filter(body -> body.extent() == Body.Extent.SINGLE)
                        .forEach(found::add));
        return found;
    }

    /** The readings of the body that words begin with, its head's title aside. */
    private Set<Body> first(String words) {
        String bare =
                words.replaceFirst("^(?:(?:Phó\\s+)?Giám đốc|(?:Thứ|Bộ) trưởng)\\s+(?=Sở|Bộ)", "");
        List<Mention<Body>> mentions = bodies.mentionsIn(bare);
        if (mentions.isEmpty() || mentions.getFirst().span().start() > 0) {
            return Set.of();
        }
        List<Body> readings = mentions.getFirst().readings();
        return readings.stream().allMatch(SymbolOwner::isJudged) ? Set.copyOf(readings) : Set.of();
    }

    /** Itself, or one that it came from or went into. */
    private static boolean isOneOf(Body body, Set<Body> owners, Cited cited) {
        return owners.contains(body)
                || body.abbreviations().stream().anyMatch(cited.symbol().groups()::contains)
                || owners.stream().anyMatch(owner -> isHeir(owner, body) || isHeir(body, owner));
    }

    private static boolean isHeir(Body heir, Body of) {
        return of.successions().stream()
                .anyMatch(next ->
                        next instanceof Succession.Into into && into.bodyId().equals(heir.id()));
    }
}
