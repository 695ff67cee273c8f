package vn.vanthu.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.vanthu.correct.Corrected;
import vn.vanthu.correct.Corrected.Item;
import vn.vanthu.correct.FactKind;
import vn.vanthu.desk.FactLine;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Section;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Fact;
import vn.vanthu.report.Words;
import vn.vanthu.text.Span;

/** {@code vanthu show}: a document's outline with its facts, readable in a terminal. */
@Command(name = "show", description = "In dàn ý của văn bản cùng chỉ tiêu, nhiệm vụ, số liệu.")
final class ShowCommand implements Callable<Integer> {

    private static final int WIDTH = 100;

    @Parameters(
            paramLabel = "VĂN-BẢN",
            description = "Tệp, hoặc văn bản trong kho: mã (ít nhất 6 ký tự đầu) hay số ký hiệu.")
    private String name = "";

    @Mixin private LibraryOption library = new LibraryOption();

    @Override
    public Integer call() throws Exception {
        System.out.print(text(Named.corrected(name, library)));
        return ExitCode.OK;
    }

    private static String text(Corrected corrected) {
        AnalysedDocument document = corrected.document();
        var out = new StringBuilder();
        var metadata = document.metadata();
        line(out, "Loại", metadata.typeName());
        line(out, "Số", metadata.number() == null ? metadata.symbol() : metadata.number());
        line(out, "Cơ quan", metadata.issuer());
        line(out, "Ngày", metadata.date());
        line(out, "Trích yếu", metadata.title());
        var period = metadata.period();
        line(out, "Kỳ", period == null ? null : Words.of(period));
        var signatory = metadata.signatory();
        line(out, "Người ký", signatory == null ? null : signatory.name());
        for (Problem problem : document.document().problems()) {
            wrap(out, "", "Lưu ý: " + problem);
        }
        out.append('\n');
        int first =
                document.outline().sections().isEmpty()
                        ? document.text().length()
                        : document.outline().sections().getFirst().extent().start();
        facts(corrected, new Span(0, first), List.of(), "  ", out);
        sections(corrected, document.outline().sections(), "", out);
        dropped(corrected, out);
        if (!document.findings().isEmpty()) {
            out.append('\n').append(CheckCommand.text(document));
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String label, @Nullable String value) {
        if (value != null) {
            out.append(label).append(": ").append(value).append('\n');
        }
    }

    /** What people said is none, or is in the text no more. */
    private static void dropped(Corrected corrected, StringBuilder out) {
        var dropped = corrected.corrected().stream().filter(item -> item.now() == null).toList();
        if (!dropped.isEmpty()) {
            out.append("\nĐã bỏ khi hiệu đính:\n");
        }
        for (Item item : dropped) {
            String words = FactLine.of(item.shown());
            wrap(out, "  ", item.kind().words() + ": " + words + mark(item));
        }
    }

    private static String mark(Item item) {
        return item.correction() == null ? "" : " {" + FactLine.said(item) + "}";
    }

    private static void sections(
            Corrected document, List<Section> sections, String indent, StringBuilder out) {
        for (Section section : sections) {
            String dot = section.label().isEmpty() ? "" : ". ";
            wrap(out, indent, section.label() + dot + section.title());
            facts(document, section.extent(), section.children(), indent + "  ", out);
            sections(document, section.children(), indent + "  ", out);
        }
    }

    private static void facts(
            Corrected document,
            Span extent,
            List<Section> children,
            String indent,
            StringBuilder out) {
        for (FactKind kind : List.of(FactKind.TARGET, FactKind.ASSIGNMENT, FactKind.FIGURE)) {
            for (Item item : document.of(kind)) {
                Fact fact = item.shown();
                if (own(fact, extent, children)) {
                    wrap(out, indent, sign(kind) + FactLine.of(fact) + mark(item));
                }
            }
        }
    }

    private static String sign(FactKind kind) {
        return kind == FactKind.TARGET ? "◎ " : kind == FactKind.ASSIGNMENT ? "▸ " : "# ";
    }

    private static boolean own(Fact fact, Span extent, List<Section> children) {
        int at = fact.evidence().span().start();
        return extent.contains(at)
                && children.stream().noneMatch(child -> child.extent().contains(at));
    }

    private static void wrap(StringBuilder out, String indent, String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        String next = indent;
        for (String line : Grid.wrap(plain, WIDTH - indent.length())) {
            out.append(next).append(line).append('\n');
            next = indent + "  ";
        }
    }
}
