package vn.vanthu.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.draft.Proposal.Kind;

/** Place by place through a draft. */
class ReviewTest {

    private static final Decision TAKEN = new Decision.Taken();
    private static final Decision DROPPED = new Decision.Dropped();

    @TempDir private Path folder;

    private Draft draft() throws Exception {
        var plan =
                Written.plan(
                        folder,
                        "7/KH-UBND",
                        "12 tháng 01 năm 2024",
                        "Cải cách hành chính năm 2024 của tỉnh Bình Lâm",
                        "I. MỤC TIÊU",
                        "1. Trên 95% hồ sơ được giải quyết đúng hạn trong năm 2024.",
                        "II. NHIỆM VỤ",
                        "1. Sở Nội vụ rà soát quy chế làm việc, hoàn thành trước ngày 30/6/2024.",
                        "2. Sở Tư pháp kiểm tra văn bản quy phạm pháp luật, hoàn thành trước ngày"
                                + " 30/9/2024.",
                        "Trên đây là Kế hoạch cải cách hành chính năm 2024./.");
        var notice =
                Written.province(
                        folder,
                        "40/TB-UBND",
                        "05 tháng 8 năm 2024",
                        "THÔNG BÁO",
                        "Kết luận về cải cách hành chính năm 2024",
                        "1. Giao Sở Nội vụ tập huấn cải cách hành chính cho công chức cấp xã, hoàn"
                                + " thành trước ngày 31/3/2025.",
                        "Thông báo để các cơ quan biết, thực hiện./.");
        return Written.rolled(new Sources(List.of(plan), List.of(), List.of(notice), null), 2025);
    }

    @Test
    void each_place_is_named_with_what_stands_above_and_around_it() throws Exception {
        var deadline = only(draft(), "trước ngày 30/6/2024");

        assertThat(deadline.headings()).containsExactly("II. NHIỆM VỤ");
        assertThat(deadline.now().lead()).contains("rà soát quy chế làm việc");
        assertThat(deadline.was().lead()).isEqualTo(deadline.now().lead());
        assertThat(deadline.after()).contains("30/6/2025");
        assertThat(deadline.why()).contains("Thời hạn trong kế hoạch trước");
        assertThat(deadline.isOpen()).isTrue();
    }

    @Test
    void what_only_follows_from_the_year_is_taken_unless_somebody_says_otherwise()
            throws Exception {
        var year =
                Review.ofPlan(draft(), Map.of()).proposals().stream()
                        .filter(each -> each.headings().equals(List.of("Trích yếu")))
                        .filter(each -> each.kind() == Kind.CHANGED)
                        .findFirst()
                        .orElseThrow();

        assertThat(year.before() + year.after()).isEqualTo("20242025");
        assertThat(year.isOpen()).isFalse();
    }

    @Test
    void a_place_that_is_decided_has_neither_colour_nor_question_any_more() throws Exception {
        var place = only(draft(), "trước ngày 30/6/2024");

        String taken = words(decided(draft(), place, TAKEN).accepted());
        String dropped = words(decided(draft(), place, DROPPED).accepted());
        var own = decided(draft(), place, new Decision.Reworded(" 15/5/2025  "));

        assertThat(taken).contains("30/6/2025").doesNotContain("30/6/2024");
        assertThat(dropped).contains("30/6/2024").doesNotContain("30/6/2025");
        assertThat(words(own.accepted())).contains("quy chế làm việc, hoàn thành trước ngày 15/5");
        assertThat(words(own.rejected())).contains("trước ngày 30/6/2024");
        var piece = piece(own, "15/5/2025");
        assertThat(piece.look()).isEqualTo(Piece.Look.PLAIN);
        assertThat(piece.note()).isNull();
        assertThat(Review.ofPlan(draft(), Map.of(place.id(), TAKEN)).open())
                .isEqualTo(Review.ofPlan(draft(), Map.of()).open() - 1);
    }

    @Test
    void a_new_task_comes_in_stays_out_or_gets_other_words() throws Exception {
        var task =
                Review.ofPlan(draft(), Map.of()).proposals().stream()
                        .filter(each -> each.kind() == Kind.ADDED)
                        .findFirst()
                        .orElseThrow();
        assertThat(task.why()).contains("40/TB-UBND");

        assertThat(words(decided(draft(), task, TAKEN).accepted())).contains("công chức cấp xã");
        assertThat(words(decided(draft(), task, DROPPED).accepted()))
                .doesNotContain("công chức cấp xã");
        var own = new Decision.Reworded("- Sở Nội vụ mở hai lớp tập huấn.");
        assertThat(words(decided(draft(), task, own).accepted()))
                .contains("mở hai lớp tập huấn")
                .doesNotContain("công chức cấp xã");
        assertThat(words(decided(draft(), task, own).rejected())).doesNotContain("mở hai lớp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "son-hai-kh-cchc-2024.docx",
                "son-hai-kh-cchc-2025.docx",
                "binh-lam-kh-cchc-2024.docx",
                "hoa-giang-kh-cchc-2024.txt",
                "nam-trieu-kh-cchc-2024.html",
                "nam-trieu-kh-cchc-2025.md",
                "nam-trieu-kh-chuyen-doi-so-2025.odt",
                "tinh-uy-son-hai-kh-cchc-2024.docx",
                "xa-dong-sa-kh-cchc-2026.docx"
            })
    void all_dropped_is_the_prior_plan_and_all_taken_the_new_one(String file) throws Exception {
        var plan = Written.read(Path.of("corpus", file));
        var draft = Written.rolled(Sources.of(plan), 2027);
        var proposals = Review.ofPlan(draft, Map.of()).proposals();

        assertThat(proposals).extracting(Proposal::id).doesNotHaveDuplicates();
        assertThat(Review.ofPlan(draft, Map.of()).draft()).isEqualTo(draft);
        var none = all(draft, each -> DROPPED);
        assertThat(words(none.accepted())).isEqualTo(words(draft.rejected()));
        assertThat(words(none.rejected())).isEqualTo(words(draft.rejected()));
        var whole = all(draft, each -> TAKEN);
        assertThat(words(whole.accepted())).isEqualTo(words(draft.accepted()));
        assertThat(words(whole.rejected())).isEqualTo(words(draft.rejected()));
        var decisions = proposals.stream().collect(Collectors.toMap(Proposal::id, each -> TAKEN));
        assertThat(Review.ofPlan(draft, decisions).open()).isZero();
    }

    private static Draft all(Draft draft, Function<Proposal, Decision> decision) {
        var decisions = new HashMap<String, Decision>();
        for (Proposal each : Review.ofPlan(draft, Map.of()).proposals()) {
            decisions.put(each.id(), decision.apply(each));
        }
        return Review.ofPlan(draft, decisions).draft();
    }

    private static Draft decided(Draft draft, Proposal place, Decision decision) {
        return Review.ofPlan(draft, Map.of(place.id(), decision)).draft();
    }

    private static Proposal only(Draft draft, String before) {
        return Review.ofPlan(draft, Map.of()).proposals().stream()
                .filter(each -> before.contains(each.before()) && each.before().length() > 6)
                .findFirst()
                .orElseThrow();
    }

    private static Piece piece(Draft draft, String words) {
        return draft.parts().stream()
                .flatMap(ReviewTest::paragraphs)
                .flatMap(each -> each.pieces().stream())
                .filter(each -> each.text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** All that the body of a draft says, a line for each paragraph. */
    private static String words(Draft draft) {
        var lines = new StringBuilder();
        lines.append(Piece.words(draft.letterhead().number())).append('\n');
        lines.append(Piece.words(draft.letterhead().placeAndDate())).append('\n');
        lines.append(Piece.words(draft.title())).append('\n');
        draft.preamble().forEach(block -> lines.append(words(block)));
        Stream.concat(draft.parts().stream(), draft.annexes().stream())
                .flatMap(ReviewTest::paragraphs)
                .forEach(each -> lines.append(Piece.words(each.pieces())).append('\n'));
        draft.ending().forEach(block -> lines.append(words(block)));
        draft.recipients().forEach(each -> lines.append(Piece.words(each.pieces())).append('\n'));
        return lines.append(Piece.words(draft.signatory())).toString();
    }

    private static String words(Draft.Block block) {
        return of(block).map(each -> Piece.words(each.pieces())).collect(Collectors.joining("\n"));
    }

    private static Stream<Draft.Paragraph> paragraphs(Draft.Part part) {
        return Stream.of(
                        part.heading().stream(),
                        part.blocks().stream().flatMap(ReviewTest::of),
                        part.parts().stream().flatMap(ReviewTest::paragraphs))
                .flatMap(each -> each);
    }

    /** The paragraphs of a block, with those of its footnotes. */
    private static Stream<Draft.Paragraph> of(Draft.Block block) {
        return switch (block) {
            case Draft.Paragraph paragraph ->
                    Stream.concat(
                            Stream.of(paragraph),
                            paragraph.pieces().stream()
                                    .map(Piece::footnote)
                                    .filter(each -> each != null)
                                    .map(Draft.Paragraph::new));
            case Grid grid ->
                    grid.rows().stream()
                            .flatMap(row -> row.cells().stream())
                            .flatMap(cell -> cell.paragraphs().stream())
                            .map(Draft.Paragraph::new);
            case Draft.Drawn ignored -> Stream.of();
        };
    }
}
