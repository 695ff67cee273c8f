package vn.vanthu.extract.assignment;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.vanthu.document.Section;
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

    private static final Pattern OTHERS =
            Pattern.compile(
                    "\\b(muc dich|yeu cau|muc tieu|chi tieu|quan diem|nguyen tac|ket qua|tinh"
                        + " hinh|danh gia|ton tai|han che|uu diem|nguyen nhan|thuan loi|kho khan|su"
                        + " can|can cu|pham vi|doi tuong|dac diem|boi canh|thuc trang|hien"
                        + " trang)\\b");

    private static final Pattern AHEAD =
            Pattern.compile(
                    "\\b(nhiem vu|phuong huong|giai phap|to chuc thuc hien|phan cong|ke hoach)\\b");

    private static final Pattern BACK =
            Pattern.compile(
                    "\\b(ket qua|tinh hinh|danh gia|da thuc hien|da trien khai|trong nam)\\b");

    private static final Pattern ASKS = Pattern.compile("\\b(kien nghi|de xuat)\\b");

    private final StructuredDocument document;
    private final boolean report;

    /** What is known of the sections; by identity, for each stands in one place. */
    private final Map<Section, Boolean> giving = new IdentityHashMap<>();

    Zone(StructuredDocument document) {
        this.document = document;
        this.report = "BC".equals(document.metadata().type());
    }

    boolean isReport() {
        return report;
    }

    boolean givesTasks(int offset) {
        List<Section> path = document.outline().pathTo(offset);
        if (path.isEmpty()) {
            return !report && document.outline().sections().isEmpty();
        }
        return giving.computeIfAbsent(path.getLast(), innermost -> givesTasks(path));
    }

    private boolean givesTasks(List<Section> path) {
        if (report) {
            return path.stream().anyMatch(section -> AHEAD.matcher(title(section)).find())
                    && path.stream().noneMatch(section -> BACK.matcher(title(section)).find());
        }
        if (isRegulation(path)) {
            return path.stream().anyMatch(section -> TASKS.matcher(title(section)).find());
        }
        for (Section section : path.reversed()) {
            String title = title(section);
            // "Nội dung và mục tiêu" beside "Phân công trách nhiệm" states wishes.
            if (TASKS.matcher(title).find()) {
                return true;
            }
            if (OTHERS.matcher(title).find()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a regulation that the document brings into force stands there. */
    boolean isRegulation(int offset) {
        List<Section> path = document.outline().pathTo(offset);
        return !path.isEmpty() && isRegulation(path);
    }

    private static boolean isRegulation(List<Section> path) {
        return path.getFirst().label().matches("Quy chế|Quy định|Quy trình");
    }

    /** Whether a report asks others there to do something (kiến nghị). */
    boolean asks(int offset) {
        return report
                && document.outline().pathTo(offset).stream()
                        .anyMatch(section -> ASKS.matcher(title(section)).find());
    }

    /** Whether a table of tasks there gives them, and does not report on them. */
    boolean tableGivesTasks(int offset) {
        List<Section> path = document.outline().pathTo(offset);
        return !report
                || path.stream().anyMatch(section -> AHEAD.matcher(title(section)).find())
                        && path.stream().noneMatch(section -> BACK.matcher(title(section)).find());
    }

    private static String title(Section section) {
        return Unmarked.of(section.title());
    }
}
