package vn.vanthu.extract.citation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Outline;
import vn.vanthu.fact.Citation;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.registry.DocumentTypes;
import vn.vanthu.text.Span;

/**
 * Finds the documents that a text cites, each of them once, at the place where it is named first;
 * what a later mention says more of it is added. The document itself is not cited.
 */
public final class CitationExtractor {

    private final SymbolScanner symbols;
    private final LawScanner laws = new LawScanner();
    private final CitationContext context;

    public CitationExtractor(DocumentTypes types) {
        this.symbols = new SymbolScanner();
        this.context = new CitationContext(types);
    }

    public List<Citation> extract(StructuredDocument document) {
        String text = document.text();
        var found = new LinkedHashMap<String, Citation>();
        var numbers = new TreeSet<Integer>();
        String number = document.metadata().number();
        String own = number == null ? null : key(number);
        for (SymbolScanner.Symbol symbol : symbols.scan(text)) {
            numbers.add(symbol.span().start());
            if (isOwn(symbol, own, document)) {
                continue;
            }
            CitationContext.Surroundings around = context.read(text, symbol);
            Span proof = sentence(document, around.span());
            add(
                    found,
                    key(symbol.number()),
                    new Citation(
                            document.evidence(proof),
                            symbol.number(),
                            around.type(),
                            around.date(),
                            around.issuer(),
                            around.provision(),
                            around.title()));
        }
        for (LawScanner.Law law : laws.scan(text)) {
            Integer next = numbers.ceiling(law.span().start());
            if (next == null || next - law.span().end() >= 12) {
                Citation citation =
                        new Citation(
                                document.evidence(sentence(document, law.span())),
                                null,
                                law.type(),
                                law.date(),
                                null,
                                law.provision(),
                                law.name());
                add(found, law.key(), citation);
            }
        }
        return found.values().stream()
                .sorted((a, b) -> a.evidence().span().compareTo(b.evidence().span()))
                .toList();
    }

    /** Its own number, and that of the letterhead before the subject. */
    private static boolean isOwn(
            SymbolScanner.Symbol symbol, @Nullable String own, StructuredDocument document) {
        if (own != null && own.equals(key(symbol.number()))) {
            return true;
        }
        Outline outline = document.outline();
        String before =
                document.text()
                        .substring(Math.max(0, symbol.span().start() - 12), symbol.span().start());
        return own == null
                && outline.head().contains(symbol.span())
                && before.matches("(?s).*(?:^|\\s)S[ốô6]\\s*:\\s*");
    }

    private static void add(Map<String, Citation> found, String key, Citation citation) {
        found.merge(key, citation, CitationExtractor::joined);
    }

    private static Citation joined(Citation first, Citation later) {
        return new Citation(
                first.evidence(),
                first.number(),
                first.type() == null ? later.type() : first.type(),
                first.date() == null ? later.date() : first.date(),
                first.issuer() == null ? later.issuer() : first.issuer(),
                first.provision() == null ? later.provision() : first.provision(),
                first.title() == null ? later.title() : first.title());
    }

    private static String key(String number) {
        return number.replaceAll("\\s", "").replace('_', '-').toUpperCase(Locale.ROOT);
    }

    /** The sentence, or row, that a citation stands in. */
    private static Span sentence(StructuredDocument document, Span span) {
        String text = document.text();
        int from = Math.max(span.start(), 0);
        int start = from;
        while (start > 0 && from - start < 400 && !ends(text, start - 1)) {
            start--;
        }
        int end = span.end();
        while (end < text.length() && end - span.end() < 400 && !ends(text, end)) {
            end++;
        }
        return new Span(start, end).trim(text);
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        boolean stop =
                (c == '.' || c == ';') && (at + 1 == text.length() || text.charAt(at + 1) <= ' ');
        return stop || c == '\n' || c == '\t';
    }
}
