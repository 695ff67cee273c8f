package vn.vanthu.draft.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.document.Section;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.match.Issuer;
import vn.vanthu.registry.Abbreviations;
import vn.vanthu.registry.IndicatorKey;
import vn.vanthu.registry.ReformArea;
import vn.vanthu.registry.Registry;

/** The words of the received reports, by reform area; what several say alike stands once. */
final class Passages {

    /** Two paragraphs are the same when this share of their words is. */
    private static final double ALIKE = 0.85;

    private static final Pattern SHORTCOMINGS =
            Pattern.compile("(?iu).*(?:hạn chế|tồn tại|khó khăn|vướng mắc|bất cập|nguyên nhân).*");

    private static final Pattern STRENGTHS =
            Pattern.compile("(?iu).*(?:ưu điểm|mặt được|kết quả nổi bật|mặt mạnh|thuận lợi).*");

    /** Strengths too where shortcomings stand beside them; else it is all that was done. */
    private static final Pattern RESULTS =
            Pattern.compile("(?iu).*(?:kết quả đạt được|những kết quả|thành tựu).*");

    /** Words that end a report. */
    private static final Pattern CLOSING =
            Pattern.compile("(?iu)\\./\\.|^(?:trên đây|báo cáo này thay thế)|^\\(?kèm theo");

    private static final Pattern NEXT =
            Pattern.compile(
                    "(?iu).*(?:phương hướng|nhiệm vụ|kiến nghị|đề xuất|giải pháp)(?! của).*");

    private final Registry registry;
    private final Map<ReformArea, List<Passage>> areas = new EnumMap<>(ReformArea.class);
    private final List<Passage> strengths = new ArrayList<>();
    private final List<Passage> both = new ArrayList<>();
    private final List<Passage> shortcomings = new ArrayList<>();
    private final List<Passage> next = new ArrayList<>();

    /**
     * A paragraph.
     *
     * @param sources where it stands, the first being where the words are from
     */
    record Passage(String words, String body, IndicatorKey key, List<String> sources) {}

    Passages(Registry registry) {
        this.registry = registry;
    }

    void add(AnalysedDocument report) {
        var sections = report.outline().sections();
        sections.forEach(section -> section(report, section, List.of(), null));
    }

    List<Passage> strengths() {
        return strengths;
    }

    /** From sections that a report heads with strengths and shortcomings together. */
    List<Passage> both() {
        return both;
    }

    Map<ReformArea, List<Passage>> areas() {
        return areas;
    }

    List<Passage> shortcomings() {
        return shortcomings;
    }

    List<Passage> next() {
        return next;
    }

    /**
     * @param beside headings of the same division; empty for the uppermost
     */
    private void section(
            AnalysedDocument report,
            Section section,
            List<Section> beside,
            @Nullable List<Passage> above) {
        List<Passage> into = listOf(section.title(), beside).orElse(above);
        if (into != null) {
            for (Block block : report.document().blocks()) {
                int at = block.span().start();
                boolean own =
                        section.extent().contains(at)
                                && section.children().stream()
                                        .noneMatch(child -> child.extent().contains(at));
                if (own && block instanceof Block.Paragraph paragraph) {
                    paragraph(report, section, paragraph, into);
                }
            }
        }
        section.children().forEach(child -> section(report, child, section.children(), into));
    }

    private Optional<List<Passage>> listOf(String title, List<Section> beside) {
        boolean judged =
                beside.stream().anyMatch(other -> SHORTCOMINGS.matcher(other.title()).matches());
        boolean good =
                STRENGTHS.matcher(title).matches() || judged && RESULTS.matcher(title).matches();
        boolean bad = SHORTCOMINGS.matcher(title).matches();
        if (good || bad) {
            return Optional.of(good && bad ? both : good ? strengths : shortcomings);
        }
        if (NEXT.matcher(title).matches()) {
            return Optional.of(next);
        }
        return registry.reformAreas()
                .classifyHeading(title)
                .map(area -> areas.computeIfAbsent(area, a -> new ArrayList<>()));
    }

    private void paragraph(
            AnalysedDocument report,
            Section section,
            Block.Paragraph paragraph,
            List<Passage> into) {
        int from = Math.max(paragraph.span().start(), section.heading().end());
        if (from >= paragraph.span().end()) {
            return;
        }
        String words =
                report.text()
                        .substring(from, paragraph.span().end())
                        .replaceFirst("^[\\s:.;,+*–-]+", "")
                        .replaceAll("\\s+", " ")
                        .strip();
        if (words.length() < 20 || CLOSING.matcher(words).find()) {
            return;
        }
        Abbreviations abbreviations = registry.abbreviations();
        var key = IndicatorKey.of(words, abbreviations);
        String source = report.name() + ", mục " + section.path();
        for (Passage passage : into) {
            if (passage.key().likeness(key) >= ALIKE) {
                passage.sources().add(source);
                return;
            }
        }
        var sources = new ArrayList<String>();
        sources.add(source);
        into.add(new Passage(words, Issuer.nameOf(report), key, sources));
    }
}
