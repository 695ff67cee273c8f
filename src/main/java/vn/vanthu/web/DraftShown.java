package vn.vanthu.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.vanthu.desk.DecisionWords;
import vn.vanthu.desk.DraftKind;
import vn.vanthu.desk.DraftRequest;
import vn.vanthu.desk.DraftSession;
import vn.vanthu.draft.Decision;
import vn.vanthu.draft.Proposal;
import vn.vanthu.draft.Review;

/** A draft as the page shows it, place by place. */
final class DraftShown {

    static final String PATH = "/soan-thao";

    private static final int ON_A_PAGE = 100;
    private static final String BLANK = "……";

    private final DraftSession session;
    private final Review review;
    private final String tab;
    private final int page;

    /** Which places are shown. */
    private enum Tab {
        OPEN("mo", "Cần quyết định"),
        DONE("xong", "Đã quyết định"),
        ALL("tat-ca", "Tất cả");

        private final String value;
        private final String words;

        Tab(String value, String words) {
            this.value = value;
            this.words = words;
        }

        boolean shows(Proposal proposal) {
            return switch (this) {
                case OPEN -> proposal.isOpen();
                case DONE -> proposal.decision() != null;
                case ALL -> true;
            };
        }
    }

    /**
     * @param tab in the address; the places to decide are shown where it is none
     * @param page from 1
     */
    DraftShown(DraftSession session, Review review, String tab, int page) {
        this.session = session;
        this.review = review;
        this.tab = tab(tab, review).value;
        this.page = page;
    }

    private static Tab tab(String value, Review review) {
        for (Tab each : Tab.values()) {
            if (each.value.equals(value)) {
                return each;
            }
        }
        return review.open() > 0 ? Tab.OPEN : Tab.ALL;
    }

    static String address(String id) {
        return PATH + "/" + id;
    }

    DraftView.Draft view(List<DocumentView.Known> about) {
        List<Proposal> shown = review.proposals().stream().filter(tab(tab, review)::shows).toList();
        int last = Math.max(1, Math.ceilDiv(shown.size(), ON_A_PAGE));
        int at = Math.clamp(page, 1, last);
        var onPage = shown.subList((at - 1) * ON_A_PAGE, Math.min(shown.size(), at * ON_A_PAGE));
        return new DraftView.Draft(
                session.title(),
                address(session.id()),
                about,
                session.kind() == DraftKind.PLAN,
                review.open(),
                review.proposals().size(),
                tabs(),
                groups(onPage),
                at,
                at > 1 ? address(tab, at - 1) : null,
                at < last ? address(tab, at + 1) : null);
    }

    /** Some places alone. */
    DraftView.Decided decided(Set<String> places) {
        return new DraftView.Decided(
                review.open(),
                review.proposals().stream()
                        .filter(each -> places.contains(each.id()))
                        .map(this::proposed)
                        .toList());
    }

    private String address(String other, int number) {
        return address(session.id()) + "?xem=" + other + (number > 1 ? "&trang=" + number : "");
    }

    private List<DraftView.Tab> tabs() {
        var tabs = new ArrayList<DraftView.Tab>();
        for (Tab each : Tab.values()) {
            long count = review.proposals().stream().filter(each::shows).count();
            boolean on = each.value.equals(tab);
            tabs.add(new DraftView.Tab(each.value, each.words, count, address(each.value, 1), on));
        }
        return tabs;
    }

    private List<DraftView.Group> groups(List<Proposal> proposals) {
        var groups = new ArrayList<DraftView.Group>();
        int from = 0;
        while (from < proposals.size()) {
            List<String> headings = proposals.get(from).headings();
            int to = from;
            while (to < proposals.size() && proposals.get(to).headings().equals(headings)) {
                to++;
            }
            var under = proposals.subList(from, to);
            groups.add(
                    new DraftView.Group(
                            headings.isEmpty() ? "Về cả văn bản" : String.join(" › ", headings),
                            under.stream().map(this::proposed).toList(),
                            under.stream().filter(Proposal::isOpen).map(Proposal::id).toList(),
                            form()));
            from = to;
        }
        return groups;
    }

    private DraftView.Form form() {
        return new DraftView.Form(address(session.id()) + "/quyet-dinh", tab, page);
    }

    private DraftView.Proposed proposed(Proposal proposal) {
        Decision decision = proposal.decision();
        boolean open = proposal.isOpen();
        return new DraftView.Proposed(
                proposal.id(),
                DecisionWords.of(decision),
                open ? "warn" : decision instanceof Decision.Dropped ? "" : "good",
                status(proposal),
                kind(proposal),
                before(proposal),
                after(proposal),
                isSame(proposal),
                proposal.why().isEmpty() ? "Chuyển sang năm kế hoạch mới." : proposal.why(),
                decision instanceof Decision.Reworded(var words) ? words : words(proposal),
                proposal.rewordable(),
                takes(proposal),
                drops(proposal),
                form());
    }

    private static boolean isSame(Proposal proposal) {
        boolean carried =
                proposal.kind() == Proposal.Kind.ASKED || proposal.kind() == Proposal.Kind.CARRIED;
        return proposal.decision() instanceof Decision.Dropped
                || carried && !(proposal.decision() instanceof Decision.Reworded);
    }

    /** A blank offers no words to go on from. */
    private static String words(Proposal proposal) {
        String words = proposal.after().isEmpty() ? proposal.before() : proposal.after();
        return words.codePoints().anyMatch(Character::isLetterOrDigit) ? words : "";
    }

    private static String status(Proposal proposal) {
        return switch (proposal.decision()) {
            case null -> proposal.asks() ? "cần quyết định" : "tự động chấp nhận";
            case Decision.Taken() -> "đã chấp nhận";
            case Decision.Dropped() -> "đã bỏ";
            case Decision.Reworded ignored -> "đã ghi lời khác";
        };
    }

    private static String kind(Proposal proposal) {
        return switch (proposal.kind()) {
            case CHANGED -> "Đổi lời";
            case ASKED -> words(proposal).isEmpty() ? "Chỗ trống" : "Cần kiểm tra";
            case ADDED -> "Thêm mới";
            case REMOVED -> "Bỏ đoạn";
            case CARRIED -> "Lấy từ báo cáo";
            case REMARK -> "Lưu ý";
        };
    }

    private static String takes(Proposal proposal) {
        return switch (proposal.kind()) {
            case CHANGED, ADDED, CARRIED -> "Chấp nhận";
            case ASKED -> words(proposal).isEmpty() ? "Để trống" : "Giữ nguyên";
            case REMOVED -> "Đồng ý bỏ";
            case REMARK -> "Đã xem";
        };
    }

    private static String drops(Proposal proposal) {
        return switch (proposal.kind()) {
            case CHANGED -> "Giữ lời cũ";
            case ADDED -> "Không đưa vào";
            case REMOVED -> "Giữ lại đoạn này";
            case CARRIED -> "Bỏ khỏi dự thảo";
            case ASKED, REMARK -> "";
        };
    }

    private static List<Piece> before(Proposal proposal) {
        return switch (proposal.kind()) {
            case CHANGED, REMOVED -> sentence(proposal.was(), proposal.before());
            case ASKED, ADDED, CARRIED, REMARK -> List.of();
        };
    }

    /** As the draft has it with the decision. */
    private static List<Piece> after(Proposal proposal) {
        String words =
                switch (proposal.decision()) {
                    case null -> proposal.after();
                    case Decision.Taken() -> proposal.after();
                    case Decision.Dropped() ->
                            proposal.kind() == Proposal.Kind.ASKED
                                    ? proposal.after()
                                    : proposal.before();
                    case Decision.Reworded(var own) -> own;
                };
        return words.isEmpty() ? List.of() : sentence(proposal.now(), words);
    }

    private static List<Piece> sentence(Proposal.Around around, String words) {
        var sentence = new ArrayList<Piece>();
        if (!around.lead().isEmpty()) {
            sentence.add(new Piece(around.lead(), false));
        }
        sentence.add(new Piece(words.isBlank() ? BLANK : words, true));
        if (!around.tail().isEmpty()) {
            sentence.add(new Piece(around.tail(), false));
        }
        return sentence;
    }

    /** What it is made from, as far as the request tells. */
    static List<DocumentView.Known> known(DraftRequest request) {
        var known = new ArrayList<DocumentView.Known>();
        switch (request) {
            case DraftRequest.Plan plan -> {
                known.add(new DocumentView.Known("Báo cáo kết quả", count(plan.with())));
                if (plan.issuer() != null) {
                    known.add(new DocumentView.Known("Cơ quan ban hành", plan.issuer()));
                }
            }
            case DraftRequest.Report report -> {
                known.add(new DocumentView.Known("Báo cáo nhận được", count(report.received())));
                if (report.issuer() != null) {
                    known.add(new DocumentView.Known("Cơ quan báo cáo", report.issuer()));
                }
            }
        }
        return known;
    }

    private static String count(List<String> documents) {
        return documents.isEmpty() ? "không có" : Integer.toString(documents.size());
    }
}
