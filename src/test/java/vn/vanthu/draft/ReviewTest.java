package vn.vanthu.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
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

    @Test
    void a_task_that_is_done_goes_stays_or_gets_other_words_with_its_footnote() {
        var footnote = List.of(Piece.of("Quyết định số 77/QĐ-UBND."));
        var line =
                new Draft.Paragraph(
                        List.of(
                                Piece.noted("- Ban hành quy chế", "Đã hoàn thành."),
                                Piece.of(" làm việc").withFootnote(footnote),
                                Piece.of(" của sở.")),
                        Fate.DROPPED);
        var draft = with(line);
        var place = first(draft, Kind.REMOVED);
        assertThat(place.before()).isEqualTo("- Ban hành quy chế làm việc của sở.");
        assertThat(place.why()).isEqualTo("Đã hoàn thành.");

        assertThat(words(decided(draft, place, TAKEN).accepted())).doesNotContain("quy chế");
        assertThat(words(decided(draft, place, DROPPED).accepted()))
                .contains("- Ban hành quy chế làm việc của sở.", "77/QĐ-UBND");
        var own = decided(draft, place, new Decision.Reworded("- Sửa quy chế của sở."));
        assertThat(words(own.accepted())).contains("- Sửa quy chế của sở.", "77/QĐ-UBND");
        assertThat(words(own.rejected())).contains("- Ban hành quy chế làm việc của sở.");
    }

    @Test
    void rows_of_a_table_of_tasks_come_and_go_as_paragraphs_do() {
        var head = row(Fate.KEPT, Piece.of("Nhiệm vụ"), Piece.of("Cơ quan"));
        var done = row(Fate.DROPPED, Piece.noted("Rà soát", "Đã xong."), Piece.of("Sở Tư pháp"));
        var task = Piece.noted("Tập huấn", "Nhiệm vụ mới giao.");
        var draft = with(new Grid(List.of(head, done, row(Fate.ADDED, task, Piece.of("Sở Y tế")))));
        var added = first(draft, Kind.ADDED);
        var removed = first(draft, Kind.REMOVED);

        assertThat(added.after()).isEqualTo("Tập huấn");
        assertThat(added.now().tail()).isEqualTo(" | Sở Y tế");
        assertThat(removed.before()).isEqualTo("Rà soát | Sở Tư pháp");
        assertThat(removed.rewordable()).isFalse();
        assertThat(words(decided(draft, added, DROPPED).accepted())).doesNotContain("Sở Y tế");
        assertThat(words(decided(draft, added, new Decision.Reworded("Diễn tập")).accepted()))
                .contains("Diễn tập", "Sở Y tế")
                .doesNotContain("Tập huấn");
        assertThat(words(decided(draft, removed, DROPPED).accepted())).contains("Sở Tư pháp");
        assertThat(words(decided(draft, removed, TAKEN).accepted())).doesNotContain("Sở Tư pháp");
        assertThat(words(all(draft, each -> DROPPED).accepted()))
                .isEqualTo(words(draft.rejected()));
        assertThat(words(all(draft, each -> TAKEN).accepted())).isEqualTo(words(draft.accepted()));
    }

    @Test
    void what_a_report_carried_over_is_left_out_as_a_tracked_deletion() {
        var words =
                new Piece("Đã rà soát 41 văn bản.", Piece.Look.PLAIN, "Nguồn: 60/BC.", null, null);
        var blank = new Draft.Paragraph(List.of(Piece.noted("……", "Không ai nêu.")));
        var draft = with(new Draft.Paragraph(List.of(Piece.of("- Sở Tư pháp: "), words)), blank);
        var review = Review.ofReport(draft, List.of("Chưa có báo cáo: Sở Y tế."), Map.of());
        assertThat(review.proposals())
                .extracting(Proposal::kind)
                .containsExactly(Kind.REMARK, Kind.CARRIED, Kind.ASKED);
        assertThat(review.open()).isEqualTo(2);

        String carried = review.proposals().get(1).id();
        String gap = review.proposals().get(2).id();
        var out = Review.ofReport(draft, List.of(), Map.of(carried, DROPPED)).draft();
        assertThat(words(out.accepted())).doesNotContain("41 văn bản", "Sở Tư pháp");
        assertThat(words(out.rejected())).contains("- Sở Tư pháp: Đã rà soát 41 văn bản.");
        var own = new Decision.Reworded("Đã rà soát 40 văn bản.");
        var other = Review.ofReport(draft, List.of(), Map.of(carried, own)).draft();
        assertThat(piece(other, "40 văn bản").note()).isEqualTo("Nguồn: 60/BC.");
        assertThat(piece(other, "40 văn bản").before()).isEqualTo("Đã rà soát 41 văn bản.");
        var filled =
                Review.ofReport(draft, List.of(), Map.of(gap, new Decision.Reworded("Không.")));
        assertThat(piece(filled.draft(), "Không.").before()).as("a blank is only filled").isNull();
    }

    private static Draft with(Draft.Block... blocks) {
        var head =
                new Draft.Letterhead(
                        List.of(), List.of(), List.of(), List.of(), "KẾ HOẠCH", Draft.Layout.STATE);
        var heading = List.of(new Draft.Paragraph(List.of(Piece.of("I. NHIỆM VỤ"))));
        var part = new Draft.Part(heading, List.of(blocks), List.of());
        return new Draft(
                head,
                List.of(Piece.of("Cải cách hành chính")),
                List.of(),
                List.of(part),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Grid.Row row(Fate fate, Piece... cells) {
        var row = new ArrayList<Grid.Cell>();
        for (Piece cell : cells) {
            row.add(new Grid.Cell(List.of(List.of(cell)), row.size(), 1, 1));
        }
        return new Grid.Row(row, false, fate);
    }

    private static Proposal first(Draft draft, Kind kind) {
        return Review.ofPlan(draft, Map.of()).proposals().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
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
