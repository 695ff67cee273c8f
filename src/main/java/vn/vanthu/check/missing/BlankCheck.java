package vn.vanthu.check.missing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.check.Check;
import vn.vanthu.check.SentenceAt;
import vn.vanthu.document.Block;
import vn.vanthu.fact.Facts;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.Metadata;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.Seek;
import vn.vanthu.text.Span;
import vn.vanthu.text.Starts;

/**
 * Raises blanks that were left in the sentences of a document that is otherwise filled in: "bố trí
 * …… triệu đồng", "Kế hoạch số …/KH-UBND". A form is meant to have them: what is called one, an
 * annex, words in quotation marks and a text with many blanks are let pass; so are the dots of an
 * enumeration that goes on ("hội nghị, hội thảo, …").
 */
public final class BlankCheck implements Check {

    /** More than so many are those of a form. */
    private static final int MOST = 4;

    private static final String NOUNS =
            "tỷ|triệu|nghìn|đồng|hồ sơ|người|ha|xã|phường|văn bản|lượt|nhiệm vụ|cuộc|lớp|đơn vị";

    private static final Pattern BLANK =
            Pattern.compile(
                    "(?<=[\\p{L}\\d:]\\s{1,3}|[(/]\\s?)(?:"
                        + "(?:\\.{4,}|…[.…]+|_{3,}|\\[[\\s.…]*\\])(?=\\s*(?:[\\p{L}%/,;)]|\\.$))"
                        + "|(?:…|\\.{3})(?=\\s*(?:%|/\\p{Lu}|(?:"
                            + NOUNS
                            + ")(?!\\p{L}))))"
                            + "|(?<=ngày\\s{0,3})(?:…|\\.{3,}|_{3,})\\s*(?=tháng)"
                            + "|(?<=tháng\\s{0,3})(?:…|\\.{3,}|_{3,})\\s*(?=năm)",
                    Pattern.MULTILINE);

    private static final Starts FILLERS = Starts.of(".…_[");

    private static final Pattern FORM =
            Pattern.compile(
                    "(?<!\\p{L})(?:mẫu|biểu mẫu|phiếu|đơn đề nghị|tờ khai|giấy mời|đề"
                            + " cương)(?!\\p{L})");

    private static final Set<String> PRESCRIBING =
            Set.of("NĐ", "TT", "TTLT", "Luật", "QC", "QyĐ", "HD");

    /** Sentences that tell how to fill something in. */
    private static final Pattern INSTRUCTION =
            Pattern.compile(
                    "kèm theo|ghi rõ|ghi đầy đủ|điền|viết tắt|ví dụ",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Where a paragraph begins a form, all that follows is its. */
    private static final Pattern FORM_BEGINS =
            Pattern.compile("^\\s*(?:Mẫu|MẪU|Biểu|BIỂU|Phụ lục|PHỤ LỤC|PHIẾU)(?!\\p{L})");

    @Override
    public List<Finding> check(StructuredDocument document, Facts facts) {
        if (document.document().source().ocr() || isForm(document.metadata())) {
            return List.of();
        }
        var blanks = new ArrayList<Span>();
        String text = document.text();
        Span body = document.outline().body();
        for (Block block : document.document().blocks()) {
            if (block.span().start() >= body.start()
                    && FORM_BEGINS.matcher(block.span().in(text)).find()) {
                break;
            }
            if (block instanceof Block.Paragraph && body.contains(block.span())) {
                in(text, block.span(), blanks);
            }
        }
        return blanks.size() > MOST
                ? List.of()
                : blanks.stream().map(blank -> finding(document, blank)).toList();
    }

    /** What prescribes how others are to fill something in shows the blanks themselves. */
    private static boolean isForm(Metadata metadata) {
        String named = metadata.typeName() + " " + metadata.title();
        return PRESCRIBING.contains(String.valueOf(metadata.type()))
                || FORM.matcher(named.toLowerCase(Locale.ROOT)).find();
    }

    private static void in(String text, Span block, List<Span> blanks) {
        String words = block.in(text);
        Matcher found = BLANK.matcher(words);
        int at = 0;
        while (Seek.next(found, words, at, FILLERS)) {
            if (at == 0 && INSTRUCTION.matcher(words).find()) {
                return;
            }
            at = found.end();
            if (!isQuoted(words, found.start())) {
                blanks.add(new Span(found.start(), found.end()).shift(block.start()));
            }
        }
    }

    private static boolean isQuoted(String words, int at) {
        long marks = words.substring(0, at).chars().filter(c -> c == '"').count();
        return words.lastIndexOf('“', at) > words.lastIndexOf('”', at) || marks % 2 == 1;
    }

    private static Finding finding(StructuredDocument document, Span blank) {
        return new Finding(
                document.evidence(SentenceAt.of(document, blank)),
                Finding.Kind.MISSING,
                Finding.Severity.WARNING,
                "Còn chỗ để trống (\""
                        + blank.in(document.text()).strip()
                        + "\"): điền nội dung, hoặc bỏ nếu không dùng.",
                List.of(blank));
    }
}
