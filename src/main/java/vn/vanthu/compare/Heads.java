package vn.vanthu.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.compare.Field.Item;
import vn.vanthu.fact.AnalysedDocument;
import vn.vanthu.fact.Metadata;
import vn.vanthu.registry.Abbreviations;

/** Compares what the letterheads, signature blocks and lists of recipients say. */
final class Heads {

    /** Entries of the recipients that are less alike are two. */
    private static final int RECIPIENT = 700;

    private final int years;
    private final Abbreviations abbreviations;
    private final List<Change<Field>> changes = new ArrayList<>();

    private Heads(int years, Abbreviations abbreviations) {
        this.years = years;
        this.abbreviations = abbreviations;
    }

    /** In the order of a letterhead; what both lack is left out. */
    static List<Change<Field>> of(
            AnalysedDocument before, AnalysedDocument now, int years, Abbreviations abbreviations) {
        var heads = new Heads(years, abbreviations);
        var one = before.metadata();
        var other = now.metadata();
        heads.add(Item.TYPE, one.typeName(), other.typeName());
        heads.add(Item.NUMBER, one.number(), other.number());
        heads.add(Item.ISSUER, one.issuer(), other.issuer());
        heads.add(Item.DATE, one.date(), other.date());
        heads.add(Item.TITLE, one.title(), other.title());
        heads.add(Item.SIGNATORY, signatory(one.signatory()), signatory(other.signatory()));
        heads.recipients(one.recipients(), other.recipients());
        return heads.changes;
    }

    private static @Nullable String signatory(Metadata.@Nullable Signatory signatory) {
        if (signatory == null || signatory.name() == null) {
            return null;
        }
        String position = signatory.position();
        return position == null ? signatory.name() : signatory.name() + ", " + position;
    }

    private void add(Item item, @Nullable String before, @Nullable String now) {
        if (before == null && now == null) {
            return;
        }
        if (before == null) {
            changes.add(new Change.Added<>(new Field(item, String.valueOf(now))));
        } else if (now == null) {
            changes.add(new Change.Dropped<>(new Field(item, before)));
        } else {
            changes.add(both(new Field(item, before), new Field(item, now)));
        }
    }

    private Change<Field> both(Field before, Field now) {
        var differences = words(before).differences(words(now), years);
        // Next year's plan has another number and day, of course.
        boolean expected = before.item() == Item.NUMBER || before.item() == Item.DATE;
        return new Change.Both<>(
                before,
                now,
                expected && years != 0 && !differences.isEmpty()
                        ? Set.of(Aspect.SHIFTED)
                        : differences);
    }

    private void recipients(List<String> before, List<String> now) {
        var first = before.stream().map(entry -> new Field(Item.RECIPIENT, entry)).toList();
        var second = now.stream().map(entry -> new Field(Item.RECIPIENT, entry)).toList();
        int[] partners =
                Pairing.of(first, second, (a, b) -> words(a).likeness(words(b)), RECIPIENT);
        changes.addAll(Pairing.changes(first, second, partners, this::both));
    }

    private Wording words(Field field) {
        return Wording.of(field.value(), abbreviations);
    }
}
