package vn.vanthu.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of Soạn thảo show. */
sealed interface DraftView {

    /** What one works on. */
    record Desk(long documents, List<Begun> drafts) implements DraftView {}

    record Begun(String title, String since, long decided, String address, String discard) {}

    /**
     * Prior plans to choose.
     *
     * @param chosen before this search; they stay chosen
     */
    record Priors(TrackView.Plans plans, List<Choice> chosen, List<Choice> found)
            implements DraftView {}

    /** A document that can be chosen. */
    record Choice(String sha256, DocumentView.Other document, String issuer, boolean on) {}

    /**
     * What else is asked for a plan.
     *
     * @param wrong why no draft could be made; empty on the first view
     * @param others words by which more reports were looked for
     */
    record PlanForm(
            String wrong,
            List<Choice> priors,
            String again,
            List<Choice> reports,
            String others,
            String year,
            String issuer,
            List<TrackView.Option> rules,
            String raise)
            implements DraftView {}

    /** What else is asked for a report. */
    record ReportForm(
            String wrong,
            Choice plan,
            List<Choice> received,
            String others,
            List<TrackView.Option> periods,
            boolean previous,
            String issuer)
            implements DraftView {}

    /** A draft that is still being made. */
    record Making(String title, String address) implements DraftView {}

    /**
     * A draft, place by place.
     *
     * @param about names and values of what it is made from
     * @param open places that a person must decide, in all
     * @param all places in all
     */
    record Draft(
            String title,
            String address,
            List<DocumentView.Known> about,
            boolean plan,
            long open,
            long all,
            List<Tab> tabs,
            List<Group> groups,
            int page,
            @Nullable String previous,
            @Nullable String next)
            implements DraftView {}

    /**
     * @param value in the address
     */
    record Tab(String value, String words, long count, String address, boolean on) {}

    /**
     * Places under one heading.
     *
     * @param open ids of those to be decided
     */
    record Group(String place, List<Proposed> proposals, List<String> open, Form form) {}

    /**
     * Where a decision is sent, and what is shown afterwards.
     *
     * @param tab that is shown
     */
    record Form(String action, String tab, int page) {}

    /**
     * One place.
     *
     * @param status name of the decision
     * @param badge style of the status
     * @param before the sentence of the prior plan; empty for none
     * @param after the sentence of the draft; empty where it goes
     * @param same whether the draft's words are no change, but stand there to be looked at
     * @param own words that a person put there, or those that can be changed
     * @param drops words of the button that drops; empty where there is nothing to drop
     */
    record Proposed(
            String id,
            String status,
            String badge,
            String words,
            String kind,
            List<Piece> before,
            List<Piece> after,
            boolean same,
            String why,
            String own,
            boolean rewordable,
            String takes,
            String drops,
            Form form) {}

    /**
     * Some places after a decision.
     *
     * @param open places that a person must still decide
     */
    record Decided(long open, List<Proposed> proposals) implements DraftView {}
}
