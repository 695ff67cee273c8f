package vn.vanthu.extract.assignment;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.document.Section;
import vn.vanthu.extract.quantity.Moods;
import vn.vanthu.fact.StructuredDocument;
import vn.vanthu.text.Unmarked;

/**
 * Where in a document tasks are given: not in its purposes and demands, nor in what a report tells
 * of the past.
 */
final class Zone {

    private static final Pattern TASKS =
            Pattern.compile(
                    "\\b(nhiem vu|giai phap|to chuc thuc hien|phan cong|trach nhiem|phuong"
                        + " huong|che do bao cao|che do thong tin|kinh phi|thuc hien|tien do|trien"
                        + " khai)\\b");

    /** In a regulation, whose other chapters say what holds and not who is to do it. */
    private static final Pattern DUTIES =
            Pattern.compile("\\b(trach nhiem|phan cong|nhiem vu|to chuc thuc hien)\\b");

    private static final Pattern OTHERS =
            Pattern.compile(
                    "\\b(muc dich|yeu cau|muc tieu|chi tieu|quan diem|nguyen tac|ket qua|tinh"
                        + " hinh|danh gia|ton tai|han che|uu diem|nguyen nhan|thuan loi|kho khan|su"
                        + " can|can cu|pham vi|doi tuong|dac diem|boi canh|thuc trang|hien"
                        + " trang)\\b");

    private static final Pattern AHEAD =
            Pattern.compile(
                    "\\b(nhiem vu|phuong huong|giai phap|to chuc thuc hien|phan cong"
                            + "|(?<!(?:ban hanh|xay dung|thuc hien|theo) )ke hoach)\\b");

    private static final Pattern BACK =
            Pattern.compile(
                    "\\b(ket qua|tinh hinh|danh gia|da thuc hien|da trien khai|trong nam)\\b");

    private static final Set<String> REGULATIONS = Set.of("Quy chế", "Quy định", "Quy trình");

    private static final Pattern ASKS = Pattern.compile("\\b(kien nghi|de xuat|tham muu)\\b");

    /** They tell what was done and found, and ask for something. */
    private static final Set<String> REPORTS = Set.of("BC", "TTr");

    private final StructuredDocument document;
    private final boolean report;

    /** Whether the document itself is one: only some of its parts say who is to do what. */
    private final boolean regulation;

    /** By identity, for each stands in one place. */
    private final Map<Section, Signs> signs = new IdentityHashMap<>();

    /** What label and title of a section say of what stands under it; a report has other signs. */
    private record Signs(
            boolean regulation,
            boolean tasks,
            boolean duties,
            boolean others,
            boolean ahead,
            boolean back,
            boolean asks) {

        static Signs of(Section section, boolean report) {
            String title = Unmarked.of(section.title());
            return new Signs(
                    REGULATIONS.contains(section.label()),
                    !report && TASKS.matcher(title).find(),
                    !report && DUTIES.matcher(title).find(),
                    !report && OTHERS.matcher(title).find(),
                    report && AHEAD.matcher(title).find(),
                    report && BACK.matcher(title).find(),
                    report && ASKS.matcher(title).find());
        }
    }

    Zone(StructuredDocument document) {
        this.document = document;
        String type = document.metadata().type();
        this.report = type != null && REPORTS.contains(type);
        this.regulation = Moods.isRegulation(type);
    }

    boolean isReport() {
        return report;
    }

    boolean givesTasks(int offset) {
        List<Signs> path = signsAt(offset);
        if (path.isEmpty()) {
            return !report && document.outline().sections().isEmpty();
        }
        if (report) {
            return looksAhead(path);
        }
        if (regulation) {
            return path.stream().anyMatch(Signs::duties);
        }
        if (path.getFirst().regulation()) {
            return path.stream().skip(1).anyMatch(Signs::duties);
        }
        for (Signs section : path.reversed()) {
            // "Nội dung và mục tiêu" beside "Phân công trách nhiệm" states wishes.
            if (section.tasks()) {
                return true;
            }
            if (section.others()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a regulation that the document brings into force stands there. */
    boolean isRegulation(int offset) {
        List<Signs> path = signsAt(offset);
        return !path.isEmpty() && (regulation || path.getFirst().regulation());
    }

    /** Whether a report asks others there to do something (kiến nghị). */
    boolean asks(int offset) {
        return report && signsAt(offset).stream().anyMatch(Signs::asks);
    }

    /** Whether a table of tasks there gives them, and does not report on them. */
    boolean tableGivesTasks(int offset) {
        return !report || looksAhead(signsAt(offset));
    }

    private static boolean looksAhead(List<Signs> path) {
        return path.stream().anyMatch(Signs::ahead) && path.stream().noneMatch(Signs::back);
    }

    /** Of the sections that an offset lies in, outermost first. */
    private List<Signs> signsAt(int offset) {
        var path = new ArrayList<Signs>();
        for (Section section : document.outline().pathTo(offset)) {
            path.add(signs.computeIfAbsent(section, each -> Signs.of(each, report)));
        }
        return path;
    }
}
