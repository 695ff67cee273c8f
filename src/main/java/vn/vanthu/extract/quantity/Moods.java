package vn.vanthu.extract.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Section;
import vn.vanthu.text.Lexicon;
import vn.vanthu.text.Tokens;

/** Tells what a sentence does, by the document's type, the headings above it and its own words. */
public final class Moods {

    private static final Set<String> PLANS =
            Set.of("KH", "CTr", "CTHĐ", "ĐA", "NQ", "CT", "PA", "DA", "HD");

    /** They lay down what holds; their numbers are limits and measures, and no results. */
    private static final Set<String> REGULATIONS = Set.of("TT", "TTLT", "NĐ", "QyĐ", "QC");

    private static final Lexicon<Mood> HEADINGS =
            Lexicon.of(
                    Map.ofEntries(
                            Map.entry("mục tiêu", Mood.GOAL),
                            Map.entry("chỉ tiêu", Mood.GOAL),
                            Map.entry("phương hướng", Mood.GOAL),
                            Map.entry("nhiệm vụ", Mood.GOAL),
                            Map.entry("giải pháp", Mood.GOAL),
                            Map.entry("phân công", Mood.GOAL),
                            Map.entry("tổ chức thực hiện", Mood.GOAL),
                            Map.entry("yêu cầu", Mood.GOAL),
                            Map.entry("mục đích", Mood.GOAL),
                            Map.entry("định hướng", Mood.GOAL),
                            Map.entry("kế hoạch thực hiện", Mood.GOAL),
                            Map.entry("đề xuất", Mood.OTHER),
                            Map.entry("kiến nghị", Mood.OTHER),
                            Map.entry("kinh phí", Mood.OTHER),
                            Map.entry("kết quả", Mood.STATE),
                            Map.entry("tình hình", Mood.STATE),
                            Map.entry("thực trạng", Mood.STATE),
                            Map.entry("đánh giá", Mood.STATE),
                            Map.entry("nhận xét", Mood.STATE),
                            Map.entry("tồn tại", Mood.STATE),
                            Map.entry("hạn chế", Mood.STATE),
                            Map.entry("ưu điểm", Mood.STATE),
                            Map.entry("khó khăn", Mood.STATE),
                            Map.entry("thuận lợi", Mood.STATE),
                            Map.entry("nguyên nhân", Mood.STATE),
                            Map.entry("đặc điểm", Mood.STATE),
                            Map.entry("sự cần thiết", Mood.STATE)));

    private static final Lexicon<Boolean> AIMS =
            Lexicon.words(
                    "phấn đấu, phần đầu, phân đầu, mục tiêu, chỉ tiêu đề ra là, đặt mục tiêu,"
                            + " dự kiến, yêu cầu, chậm nhất, đến cuối năm, phải đạt");

    private static final Lexicon<Boolean> RESULTS =
            Lexicon.words(
                    "đã, đạt được, kết quả, tính đến, đến nay, xếp thứ, xếp hạng, hiện nay, hiện"
                            + " có, so với cùng kỳ, cùng kỳ, thực trạng, ước đạt, vừa qua, đang");

    private Moods() {}

    /** Whether a document of this type sets goals (kế hoạch, chương trình, chỉ thị …). */
    public static boolean isPlan(@Nullable String type) {
        return type != null && PLANS.contains(type);
    }

    /** Whether a document of this type is a regulation (thông tư, nghị định, quy chế …). */
    public static boolean isRegulation(@Nullable String type) {
        return type != null && REGULATIONS.contains(type);
    }

    /** Whether a heading above it is about goals in numbers (mục tiêu, chỉ tiêu). */
    public static boolean underGoals(List<Section> path) {
        return path.stream()
                .map(section -> section.title().toLowerCase(Locale.ROOT))
                .anyMatch(title -> title.contains("mục tiêu") || title.contains("chỉ tiêu"));
    }

    /** What a table does: reports unless its headings or the document's type plan. */
    public static Mood ofTable(@Nullable String type, List<Section> path) {
        Mood heading = heading(path);
        return heading != null ? heading : "BC".equals(type) ? Mood.STATE : Mood.OTHER;
    }

    static Mood of(@Nullable String type, List<Section> path, Tokens sentence) {
        Mood heading = heading(path);
        boolean aims = AIMS.first(sentence, 0, sentence.size()) != null;
        boolean results = RESULTS.first(sentence, 0, sentence.size()) != null;
        if ("BC".equals(type) || "TTr".equals(type)) {
            boolean plans = heading == Mood.GOAL || heading != Mood.STATE && aims && !results;
            return plans || firmAim(sentence, results) ? Mood.GOAL : Mood.STATE;
        }
        if (isPlan(type)) {
            if (heading == Mood.STATE || path.isEmpty()) {
                return results && !firmAim(sentence, results) ? Mood.STATE : Mood.GOAL;
            }
            return heading == Mood.OTHER ? Mood.OTHER : Mood.GOAL;
        }
        if (heading == Mood.STATE) {
            return Mood.STATE;
        }
        if (heading == Mood.GOAL) {
            return Mood.GOAL;
        }
        if (path.isEmpty()) {
            return results ? Mood.STATE : aims ? Mood.GOAL : Mood.OTHER;
        }
        return results && !aims ? Mood.STATE : Mood.GOAL;
    }

    /** "phấn đấu đến năm 2025 đạt …" in the middle of a report. */
    private static boolean firmAim(Tokens sentence, boolean results) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.has(i, "phấn", "đấu") && !sentence.is(i - 1, "đã")) {
                return !results || !sentence.is(i - 1, "sự");
            }
        }
        return false;
    }

    /** By the innermost heading that tells; of several words in it by the first. */
    private static @Nullable Mood heading(List<Section> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            var title = Tokens.of(path.get(i).title());
            var hit = HEADINGS.first(title, 0, title.size());
            if (hit != null) {
                return hit.value();
            }
        }
        return null;
    }
}
