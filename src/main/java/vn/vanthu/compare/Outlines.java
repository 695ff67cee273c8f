package vn.vanthu.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Fact;
import vn.vanthu.registry.Abbreviations;

/** Two documents with their sections and sentences paired. */
final class Outlines {

    /** Sections less alike are two; so are sentences. */
    private static final int SECTION = 450;

    private static final int SENTENCE = 400;

    /** A sentence that went to another section must be nearly the same, and not short. */
    private static final int SENTENCE_ELSEWHERE = 850;

    private static final int FEWEST_WORDS = 8;

    private static final Comparator<Sentence> BY_PLACE = Comparator.comparing(Sentence::span);

    private final int years;
    private final List<Division> before;
    private final List<Division> now;

    /** For each division before its partner's index, or {@link Alignment#ALONE}. */
    private final int[] partners;

    /** Indexes of pairs that are not in the order of the others. */
    private final Set<Integer> moved = new HashSet<>();

    private final List<Sentence> sentencesBefore = new ArrayList<>();
    private final List<Sentence> sentencesNow = new ArrayList<>();
    private final int[] sentencePartners;
    private final Map<Sentence, Division> home = new IdentityHashMap<>();

    Outlines(
            AnalysedDocument before, AnalysedDocument now, int years, Abbreviations abbreviations) {
        this.years = years;
        this.before = Divisions.of(before, abbreviations);
        this.now = Divisions.of(now, abbreviations);
        partners = Alignment.of(this.before, this.now, Division::likeness, SECTION);
        pairThoseElsewhere();
        collect(this.before, sentencesBefore);
        collect(this.now, sentencesNow);
        sentencePartners = new int[sentencesBefore.size()];
        Arrays.fill(sentencePartners, Alignment.ALONE);
        pairSentences();
    }

    private void collect(List<Division> divisions, List<Sentence> sentences) {
        for (Division division : divisions) {
            for (Sentence sentence : division.sentences()) {
                home.put(sentence, division);
                sentences.add(sentence);
            }
        }
        sentences.sort(BY_PLACE);
    }

    /** Sections that the order left without partner find one that is very like them. */
    private void pairThoseElsewhere() {
        var left = new ArrayList<Integer>();
        var taken = new HashSet<Integer>();
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] == Alignment.ALONE) {
                left.add(i);
            } else {
                taken.add(partners[i]);
            }
        }
        var right = new ArrayList<Integer>();
        for (int j = 0; j < now.size(); j++) {
            if (!taken.contains(j)) {
                right.add(j);
            }
        }
        int[] found = Pairing.of(left, right, this::likenessElsewhere, SECTION);
        for (int i = 0; i < found.length; i++) {
            if (found[i] != Alignment.ALONE) {
                partners[left.get(i)] = right.get(found[i]);
                moved.add(left.get(i));
            }
        }
    }

    private int likenessElsewhere(Integer i, Integer j) {
        Division one = before.get(i);
        Division other = now.get(j);
        boolean enough = Math.min(one.body().size(), other.body().size()) >= FEWEST_WORDS;
        int alike = Math.min(one.body().likeness(other.body()), one.likeness(other));
        return enough ? alike : 0;
    }

    private void pairSentences() {
        for (int i = 0; i < before.size(); i++) {
            if (partners[i] == Alignment.ALONE) {
                continue;
            }
            var own = before.get(i).sentences();
            var others = now.get(partners[i]).sentences();
            int[] found = Alignment.of(own, others, Sentence::likeness, SENTENCE);
            for (int s = 0; s < found.length; s++) {
                if (found[s] != Alignment.ALONE) {
                    sentencePartners[place(sentencesBefore, own.get(s))] =
                            place(sentencesNow, others.get(found[s]));
                }
            }
        }
        pairSentencesElsewhere();
    }

    private static int place(List<Sentence> sentences, Sentence sentence) {
        return Collections.binarySearch(sentences, sentence, BY_PLACE);
    }

    private void pairSentencesElsewhere() {
        var taken = new HashSet<Integer>();
        for (int partner : sentencePartners) {
            taken.add(partner);
        }
        var left = new ArrayList<Integer>();
        var right = new ArrayList<Integer>();
        for (int i = 0; i < sentencePartners.length; i++) {
            boolean free = sentencePartners[i] == Alignment.ALONE;
            if (free && sentencesBefore.get(i).wording().size() >= FEWEST_WORDS) {
                left.add(i);
            }
        }
        for (int j = 0; j < sentencesNow.size(); j++) {
            if (!taken.contains(j) && sentencesNow.get(j).wording().size() >= FEWEST_WORDS) {
                right.add(j);
            }
        }
        int[] found =
                Pairing.of(
                        left,
                        right,
                        (i, j) -> sentencesBefore.get(i).likeness(sentencesNow.get(j)),
                        SENTENCE_ELSEWHERE);
        for (int i = 0; i < found.length; i++) {
            if (found[i] != Alignment.ALONE) {
                sentencePartners[left.get(i)] = right.get(found[i]);
            }
        }
    }

    /**
     * What became of each sentence; those of a section that came or went as a whole are no news.
     */
    List<Change<Sentence>> sentences() {
        var changes =
                Pairing.changes(
                        sentencesBefore, sentencesNow, sentencePartners, this::sentencePair);
        return changes.stream().filter(change -> !isInNewOrOldSection(change)).toList();
    }

    private Change<Sentence> sentencePair(Sentence one, Sentence other) {
        var differences = new HashSet<>(one.wording().differences(other.wording(), years));
        if (!arePaired(home.get(one), home.get(other))) {
            differences.add(Aspect.MOVED);
        }
        return new Change.Both<>(one, other, differences);
    }

    private boolean isInNewOrOldSection(Change<Sentence> change) {
        return switch (change) {
            case Change.Added<Sentence>(var sentence) -> !isPairedNow(home.get(sentence));
            case Change.Dropped<Sentence>(var sentence) -> !isPairedBefore(home.get(sentence));
            case Change.Both<Sentence> ignored -> false;
        };
    }

    /** What became of each section, without those that came or went with the one around them. */
    List<Change<Division>> sections() {
        var reworded = reworded();
        var changes =
                Pairing.changes(
                        before,
                        now,
                        partners,
                        (one, other) ->
                                new Change.Both<>(one, other, differences(one, other, reworded)));
        return changes.stream()
                .filter(change ->
                        switch (change) {
                            case Change.Added<Division>(var division) ->
                                    isPairedNow(division.parent());
                            case Change.Dropped<Division>(var division) ->
                                    isPairedBefore(division.parent());
                            case Change.Both<Division> ignored -> true;
                        })
                .toList();
    }

    /** How the sentences right under each section of the earlier document differ, if they do. */
    private Map<Division, Set<Aspect>> reworded() {
        Map<Division, Set<Aspect>> reworded = new HashMap<>();
        for (Change<Sentence> change : sentences()) {
            for (Aspect aspect : change.aspects()) {
                Aspect seen = aspect == Aspect.SHIFTED ? Aspect.SHIFTED : Aspect.WORDING;
                note(change.inEarlier(), seen, reworded);
                note(change.inLater(), seen, reworded);
            }
        }
        return reworded;
    }

    private void note(
            @Nullable Sentence sentence, Aspect seen, Map<Division, Set<Aspect>> reworded) {
        if (sentence != null) {
            reworded.computeIfAbsent(home.get(sentence), key -> new HashSet<>()).add(seen);
        }
    }

    private Set<Aspect> differences(
            Division one, Division other, Map<Division, Set<Aspect>> reworded) {
        var differences = new HashSet<Aspect>();
        if (one.section() == null || other.section() == null) {
            differences.addAll(reworded.getOrDefault(one, Set.of()));
            return differences;
        }
        for (Aspect aspect : one.title().differences(other.title(), years)) {
            differences.add(aspect == Aspect.WORDING ? Aspect.TITLE : aspect);
        }
        differences.addAll(reworded.getOrDefault(one, Set.of()));
        differences.addAll(reworded.getOrDefault(other, Set.of()));
        if (moved.contains(before.indexOf(one)) || !arePaired(one.parent(), other.parent())) {
            differences.add(Aspect.MOVED);
        } else if (!one.section().label().equals(other.section().label())) {
            differences.add(Aspect.RENUMBERED);
        }
        return differences;
    }

    /** Whether two divisions became each other; true for none and none. */
    private boolean arePaired(@Nullable Division one, @Nullable Division other) {
        if (one == null || other == null) {
            return one == other;
        }
        int partner = partners[before.indexOf(one)];
        return partner != Alignment.ALONE && now.get(partner) == other;
    }

    private boolean isPairedBefore(@Nullable Division division) {
        return division == null || partners[before.indexOf(division)] != Alignment.ALONE;
    }

    private boolean isPairedNow(@Nullable Division division) {
        int index = now.indexOf(division);
        return division == null || Arrays.stream(partners).anyMatch(partner -> partner == index);
    }

    /** How much two facts of the two documents have in common by where they stand. */
    Nearness nearness(Fact one, Fact other) {
        int i = sentenceAt(sentencesBefore, one);
        int j = sentenceAt(sentencesNow, other);
        if (i == Alignment.ALONE || j == Alignment.ALONE) {
            return Nearness.NONE;
        }
        if (sentencePartners[i] == j) {
            return Nearness.SENTENCE;
        }
        Division mine = home.get(sentencesBefore.get(i));
        return arePaired(mine, home.get(sentencesNow.get(j))) ? Nearness.SECTION : Nearness.NONE;
    }

    /** What two facts share. */
    enum Nearness {
        SENTENCE,
        SECTION,
        NONE
    }

    private static int sentenceAt(List<Sentence> sentences, Fact fact) {
        int low = 0;
        int high = sentences.size() - 1;
        int last = fact.evidence().span().end();
        int found = Alignment.ALONE;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().start() < last) {
                found = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        boolean touches =
                found != Alignment.ALONE
                        && sentences.get(found).span().overlaps(fact.evidence().span());
        return touches ? found : Alignment.ALONE;
    }
}
