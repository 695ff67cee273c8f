package vn.vanthu.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page Theo dõi shows: plans to choose from, or one held against its reports. */
sealed interface TrackView {

    /**
     * @param words as typed, to find a plan by
     * @param documents in the library; the page explains how to fill an empty one
     * @param wrong what cannot be meant; null where all is well
     */
    record Plans(
            String words, long documents, @Nullable String wrong, List<DocumentView.Other> plans)
            implements TrackView {}

    /**
     * @param plan the plan, with its address
     * @param counting how many of the chosen reports count
     * @param remarks why others do not
     * @param summary how many stand how
     * @param periods that the letter may be about
     */
    record Tracked(
            DocumentView.Other plan,
            Asked asked,
            List<Report> reports,
            int counting,
            List<String> remarks,
            Summary summary,
            List<Group> targets,
            List<Group> tasks,
            String workbook,
            String document,
            List<Option> periods)
            implements TrackView {}

    /**
     * The form.
     *
     * @param id of the plan
     * @param day ISO date
     * @param standing that alone is shown, in words; empty for all
     * @param all address of the page with all standings
     */
    record Asked(String id, String day, List<Option> groupings, String standing, String all) {}

    record Option(String value, String words, boolean on) {}

    /**
     * @param id the first digits of its checksum
     */
    record Report(String id, DocumentView.Other document, String issuer, boolean on) {}

    /**
     * @param heads the standings
     */
    record Summary(List<String> heads, Counts targets, Counts tasks) {}

    record Counts(String name, List<Count> counts, int all) {}

    /**
     * @param address of the page with these alone
     */
    record Count(int count, String address) {}

    /**
     * Rows that are put together.
     *
     * @param title empty where rows stand in the order of the plan
     */
    record Group(String title, List<Row> rows) {}

    /**
     * A target or a task.
     *
     * @param goal what is to be reached; of a task by when
     * @param agencies bodies that it is given to
     * @param open what a task leaves unclear; may be empty
     * @param address of the sentence in the plan
     */
    record Row(
            String section,
            String words,
            String goal,
            String agencies,
            String badge,
            String standing,
            String open,
            String address,
            List<Proof> proofs) {}

    /**
     * @param source the report and who wrote it
     */
    record Proof(String quote, String source, String address) {}
}
