package vn.vanthu.check.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.check.Check;
import vn.vanthu.check.SentenceAt;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.Finding.Severity;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.registry.DocumentType;
import vn.vanthu.registry.Registry;
import vn.vanthu.text.Span;

/**
 * Raises citations that cannot be right: a malformed symbol, a symbol that says another type or
 * body than the words round it, a date that is in no calendar or later than the document itself,
 * one number with two dates.
 */
public final class CitationCheck implements Check {

    /** Any number with a symbol; {@link Cited} has those that are called so. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w./:\\p{L}&-])" + Symbol.FORM, Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern DAY =
            Pattern.compile(
                    "ngày\\s*(?<day>\\d{1,2})(?:[/.-]|\\s+tháng\\s+)(?<month>\\d{1,2})"
                            + "(?:(?:[/.-]|\\s+năm\\s+)(?<year>(?:19|20)\\d{2}))?(?![\\d/])");

    /** Where no year tells, February has 29 days. */
    private static final int LEAP_YEAR = 2024;

    private final Registry registry;
    private final SymbolForm forms;
    private final SymbolOwner owners;

    public CitationCheck(Registry registry) {
        this.registry = registry;
        this.forms = new SymbolForm(registry.symbolBodies());
        this.owners = new SymbolOwner(registry.bodies());
    }

    @Override
    public List<Finding> check(StructuredDocument document, Facts facts) {
        var findings = new ArrayList<Finding>();
        var dates =
                new CitedDates(
                        latest(document),
                        (spans, message) ->
                                findings.add(finding(document, spans, Severity.WARNING, message)));
        var raised = new HashSet<String>();
        for (Cited cited : Cited.in(document.text())) {
            type(document, cited, findings);
            owner(document, cited, raised, findings);
            dates.look(cited);
        }
        forms(document, findings);
        calendar(document, findings);
        findings.sort((a, b) -> a.evidence().span().compareTo(b.evidence().span()));
        return findings;
    }

    /** The last day that the document can be of; null where it tells no year, or cites later. */
    private static @Nullable LocalDate latest(StructuredDocument document) {
        String date = document.metadata().date();
        boolean consolidated = "VBHN".equals(document.metadata().type());
        if (date == null || consolidated || document.document().source().ocr()) {
            return null;
        }
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> LocalDate.parse(date + "-01").plusMonths(1).minusDays(1);
            default -> LocalDate.parse(date);
        };
    }

    private void type(StructuredDocument document, Cited cited, List<Finding> findings) {
        DocumentType said = registry.types().ofName(cited.type()).orElse(null);
        DocumentType meant = registry.types().ofSymbol(cited.number()).orElse(null);
        if (said == null || meant == null || isSame(said, meant, cited)) {
            return;
        }
        String message =
                "Viện dẫn là \""
                        + cited.type()
                        + "\" nhưng ký hiệu "
                        + cited.number()
                        + " là của "
                        + meant.name().toLowerCase(Locale.ROOT)
                        + ": "
                        + said.name().toLowerCase(Locale.ROOT)
                        + " viết "
                        + said.abbreviation()
                        + "; kiểm tra lại tên loại hoặc ký hiệu.";
        findings.add(finding(document, List.of(cited.span()), Severity.WARNING, message));
    }

    /**
     * In Party documents QĐ stands for Quyết định and Quy định; a công văn has no type; "Thông báo
     * kết luận" names both of its words; a symbol of one group may be an old one, of a body; TTHĐND
     * is a body too.
     */
    private static boolean isSame(DocumentType said, DocumentType meant, Cited cited) {
        return said.abbreviation().equals(meant.abbreviation())
                || said.name().equals(meant.name())
                || meant.abbreviation().equals("CV")
                || cited.number().contains("-QĐ/")
                || meant.name().startsWith(said.name())
                || cited.symbol().groups().size() < 2
                || !cited.symbol().groups().getFirst().equals(meant.abbreviation())
                || cited.lead()
                        .toLowerCase(Locale.ROOT)
                        .contains(meant.name().toLowerCase(Locale.ROOT));
    }

    private void owner(
            StructuredDocument document, Cited cited, Set<String> raised, List<Finding> findings) {
        owners.fault(cited, () -> clause(document, cited.span()))
                .filter(raised::add)
                .ifPresent(fault ->
                        findings.add(
                                finding(document, List.of(cited.span()), Severity.WARNING, fault)));
    }

    /** The words of the sentence before a citation. */
    private static String clause(StructuredDocument document, Span cited) {
        int from = Math.min(SentenceAt.of(document, cited).start(), cited.start());
        return document.text().substring(from, cited.start());
    }

    /** Malformed symbols, each once with all its places. What was recognised may be misread. */
    private void forms(StructuredDocument document, List<Finding> findings) {
        if (document.document().source().ocr()) {
            return;
        }
        String text = document.text();
        Map<String, List<Span>> places = new LinkedHashMap<>();
        Matcher found = NUMBER.matcher(text).useTransparentBounds(true);
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean starts =
                    i >= at
                            && Character.isDigit(text.charAt(i))
                            && (i == 0 || !Character.isDigit(text.charAt(i - 1)));
            if (starts && found.region(i, text.length()).lookingAt()) {
                at = found.end();
                places.computeIfAbsent(found.group(), number -> new ArrayList<>())
                        .add(new Span(found.start(), found.end()));
            }
        }
        places.forEach((number, spans) ->
                Symbol.of(number)
                        .flatMap(symbol -> forms.fault(symbol, year(text, spans.getFirst())))
                        .ifPresent(fault ->
                                findings.add(
                                        finding(
                                                document,
                                                spans,
                                                severity(fault),
                                                "Ký hiệu " + number + " " + fault + "."))));
    }

    private static Severity severity(String fault) {
        return fault.startsWith("viết sai chữ hoa") ? Severity.INFO : Severity.WARNING;
    }

    /** The year of the date right behind a number; 0 where none follows. */
    private static int year(String text, Span number) {
        Matcher day = DAY.matcher(text).region(number.end(), text.length());
        String gap =
                day.find() && day.start() < number.end() + 4
                        ? text.substring(number.end(), day.start())
                        : "-";
        return gap.isBlank() || gap.strip().equals(",") ? yearOf(day) : 0;
    }

    private static int yearOf(Matcher day) {
        return day.group("year") == null ? 0 : Integer.parseInt(day.group("year"));
    }

    /** Days that no month has, wherever the text writes them out. */
    private static void calendar(StructuredDocument document, List<Finding> findings) {
        Matcher found = DAY.matcher(document.text());
        while (found.find()) {
            Span span = new Span(found.start(), found.end());
            boolean raised = findings.stream().anyMatch(f -> f.evidence().span().overlaps(span));
            int year = yearOf(found);
            var day =
                    new Cited.Day(
                            Integer.parseInt(found.group("day")),
                            Integer.parseInt(found.group("month")),
                            year == 0 ? LEAP_YEAR : year);
            if (!raised && day.date() == null && (year > 0 || isOfMonth(day))) {
                findings.add(
                        finding(
                                document,
                                List.of(span),
                                Severity.WARNING,
                                "Không có ngày "
                                        + found.group("day")
                                        + " tháng "
                                        + found.group("month")
                                        + ": kiểm tra lại ngày, tháng."));
            }
        }
    }

    /**
     * Without its year only a day that misses its month by one or two is sure to be meant as one.
     */
    private static boolean isOfMonth(Cited.Day day) {
        return day.day() >= 30 && day.day() <= 31 && day.month() >= 1 && day.month() <= 12;
    }

    private static Finding finding(
            StructuredDocument document, List<Span> spans, Severity severity, String message) {
        return new Finding(
                document.evidence(SentenceAt.of(document, spans.getFirst())),
                Finding.Kind.CITATION,
                severity,
                message,
                spans);
    }
}
