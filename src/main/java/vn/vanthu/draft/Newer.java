package vn.vanthu.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.document.Block;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Citation;
import vn.vanthu.registry.Registry;
import vn.vanthu.registry.Replacement;
import vn.vanthu.text.Span;

/**
 * Checks the documents that a plan cites against the registry and the library: what took their
 * place, what abolished them, and what is the newest of the series that they belong to.
 */
final class Newer {

    /** Years, quarters and ordinals tell one document of a series from another. */
    private static final Pattern COUNTERS =
            Pattern.compile(
                    "(?iu)(?:quý|tháng|năm|giai"
                            + " đoạn|đợt|lần)?\\s*(?:\\d{1,4}|[IVX]+)(?:\\s*[-–/]\\s*"
                            + "\\d{1,4})?(?!\\p{L})");

    private static final Pattern ENDS_IT =
            Pattern.compile("(?iu)(?:thay thế|bãi bỏ|huỷ bỏ|hủy bỏ|hết hiệu lực)");

    private static final double SAME_SERIES = 0.85;

    private static final int FEWEST_SYLLABLES = 3;

    private final AnalysedDocument prior;
    private final int year;
    private final List<AnalysedDocument> library;
    private final Registry registry;
    private final Alike alike;

    /**
     * @param year of the new plan
     */
    Newer(
            AnalysedDocument prior,
            int year,
            List<AnalysedDocument> library,
            Registry registry,
            Alike alike) {
        this.prior = prior;
        this.year = year;
        this.library = library;
        this.registry = registry;
        this.alike = alike;
    }

    /** The day of a document for comparison as text; the end of the year before where unknown. */
    static String day(AnalysedDocument document) {
        String date = document.metadata().date();
        Integer planned = document.year();
        return date == null ? (planned == null ? "" : planned - 1 + "-12-31") : date;
    }

    /** One note for each citation that something newer is known about. */
    List<Mark> marks() {
        var marks = new ArrayList<Mark>();
        for (Citation citation : prior.facts().citations()) {
            String number = citation.number();
            if (number == null) {
                continue;
            }
            var notes = new ArrayList<String>();
            registry.replacements()
                    .of(number, LocalDate.of(year, 12, 31))
                    .map(Newer::replaced)
                    .ifPresent(notes::add);
            ended(number).ifPresent(notes::add);
            newest(citation, number).ifPresent(notes::add);
            if (!notes.isEmpty()) {
                marks.add(
                        Mark.note(place(citation, number), prior.text(), String.join(" ", notes)));
            }
        }
        return marks;
    }

    /** Where the number stands; the citation's first word where it is written otherwise. */
    private Span place(Citation citation, String number) {
        Span cited = citation.evidence().span();
        int at = prior.text().indexOf(number, cited.start());
        return at >= 0 && at < cited.end()
                ? Span.of(at, at + number.length())
                : TargetMarks.firstWord(prior.text(), cited);
    }

    private static String replaced(Replacement by) {
        return "Đã được thay thế bởi "
                + by.replacedBy()
                + " ("
                + by.title()
                + "), ban hành ngày "
                + by.date().getDayOfMonth()
                + "/"
                + by.date().getMonthValue()
                + "/"
                + by.date().getYear()
                + ": kiểm tra để thay viện dẫn.";
    }

    /** A sentence of a newer document that says that the cited one ends. */
    private Optional<String> ended(String number) {
        Pattern named =
                Pattern.compile(
                        "(?<![\\w/])" + Pattern.quote(number) + "(?![\\w/-])",
                        Pattern.UNICODE_CHARACTER_CLASS);
        for (AnalysedDocument document : library) {
            if (number.equals(document.metadata().number())) {
                continue;
            }
            Matcher found = named.matcher(document.text());
            while (found.find()) {
                Span clause = Clauses.around(document, Span.of(found.start(), found.end()));
                if (inText(document, found.start()) && saysSo(clause.in(document.text()), number)) {
                    return Optional.of(
                            "Theo "
                                    + Source.document(document)
                                    + ": "
                                    + Source.quote(document, clause)
                                    + ". Kiểm tra để thay viện dẫn.");
                }
            }
        }
        return Optional.empty();
    }

    /**
     * "… thay thế Quyết định số 5", or "Quyết định số 5 hết hiệu lực"; not "số 5 thay thế số 4".
     */
    private static boolean saysSo(String clause, String number) {
        int at = clause.indexOf(number);
        Matcher ends = ENDS_IT.matcher(clause);
        while (ends.find()) {
            boolean lapses = ends.group().toLowerCase(Locale.ROOT).startsWith("hết");
            if (lapses ? ends.start() > at : ends.start() < at) {
                return true;
            }
        }
        return clause.matches("(?iu).*(?:bị|được)\\s+(?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ).*")
                && clause.lastIndexOf(number) < clause.length() / 2;
    }

    private static boolean inText(AnalysedDocument document, int offset) {
        for (Block block : document.document().blocks()) {
            if (block.span().contains(offset)) {
                return block instanceof Block.Paragraph;
            }
        }
        return false;
    }

    private Optional<String> newest(Citation citation, String number) {
        String symbol = symbol(number);
        String cited = dated(citation, number);
        String title = title(citation, number);
        if (title.split(" ").length < FEWEST_SYLLABLES || cited.isEmpty()) {
            return Optional.empty();
        }
        AnalysedDocument best = null;
        for (AnalysedDocument document : library) {
            var metadata = document.metadata();
            String date = metadata.date();
            if (metadata.number() != null
                    && metadata.title() != null
                    && date != null
                    && symbol(metadata.number()).equals(symbol)
                    && date.compareTo(cited) > 0
                    && date.compareTo((year + 1) + "-") < 0
                    && isOfSameTerritory(document)
                    && alike.likeness(title, bare(metadata.title())) >= SAME_SERIES
                    && (best == null || date.compareTo(day(best)) > 0)) {
                best = document;
            }
        }
        return Optional.ofNullable(best)
                .map(document ->
                        "Trong kho có văn bản mới hơn cùng loạt: "
                                + Source.document(document)
                                + " \""
                                + document.metadata().title()
                                + "\". Kiểm tra để thay viện dẫn.");
    }

    private boolean isOfSameTerritory(AnalysedDocument document) {
        String theirs = document.metadata().province();
        String ours = prior.metadata().province();
        return theirs == null || ours == null || theirs.equalsIgnoreCase(ours);
    }

    private Optional<AnalysedDocument> kept(String number) {
        return library.stream()
                .filter(document -> number.equals(document.metadata().number()))
                .findFirst();
    }

    private String dated(Citation citation, String number) {
        if (citation.date() != null) {
            return citation.date().toString();
        }
        return kept(number).map(Newer::day).orElse("");
    }

    /** What the cited document is about: by itself where the library has it, else as cited. */
    private String title(Citation citation, String number) {
        String own = kept(number).map(document -> document.metadata().title()).orElse(null);
        String said = own == null ? citation.title() : own;
        return said == null ? "" : bare(said);
    }

    private static String bare(String title) {
        return COUNTERS.matcher(title).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }

    /** "KH-UBND" of "2963/KH-UBND". */
    private static String symbol(String number) {
        return number.replaceFirst("^[^/-]*[/-](?:(?:19|20)\\d{2}/)?", "");
    }
}
