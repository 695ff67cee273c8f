package vn.vanthu.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.vanthu.document.Section;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Fact;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;
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
        System.out.print(text(Named.document(name, library)));
        return ExitCode.OK;
    }

    static String text(AnalysedDocument document) {
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
        out.append('\n');
        int first =
                document.outline().sections().isEmpty()
                        ? document.text().length()
                        : document.outline().sections().getFirst().extent().start();
        facts(document, new Span(0, first), List.of(), "  ", out);
        sections(document, document.outline().sections(), "", out);
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

    private static void sections(
            AnalysedDocument document, List<Section> sections, String indent, StringBuilder out) {
        for (Section section : sections) {
            String dot = section.label().isEmpty() ? "" : ". ";
            wrap(out, indent, section.label() + dot + section.title());
            facts(document, section.extent(), section.children(), indent + "  ", out);
            sections(document, section.children(), indent + "  ", out);
        }
    }

    private static void facts(
            AnalysedDocument document,
            Span extent,
            List<Section> children,
            String indent,
            StringBuilder out) {
        var facts = document.facts();
        for (Target target : facts.targets()) {
            if (own(target, extent, children)) {
                wrap(out, indent, "◎ " + target.indicator() + ": " + Words.of(target.amount()));
            }
        }
        for (TaskAssignment task : facts.assignments()) {
            if (own(task, extent, children)) {
                String due = task.due() == null ? "" : " [" + Words.of(task.due()) + "]";
                wrap(
                        out,
                        indent,
                        "▸ "
                                + String.join("; ", task.agencies())
                                + " ("
                                + Words.of(task.role())
                                + "): "
                                + task.task()
                                + due);
            }
        }
        for (Figure figure : facts.figures()) {
            if (own(figure, extent, children)) {
                wrap(out, indent, "# " + figure.indicator() + ": " + Words.of(figure.quantity()));
            }
        }
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
