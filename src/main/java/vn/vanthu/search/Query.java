package vn.vanthu.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Period;

/** What is asked. Each engine translates it in one {@code switch}. */
public sealed interface Query {

    /** Everything. */
    record All() implements Query {}

    /**
     * All these words, in any order; entries with only some of them come after. Text without words
     * asks for everything.
     */
    record Words(String text) implements Query {}

    /** These words one after another. */
    record Phrase(String text) implements Query {}

    /** All of them; none asks for everything. */
    record And(List<Query> queries) implements Query {
        public And {
            queries = List.copyOf(queries);
        }
    }

    /** At least one of them; none asks for nothing. */
    record Or(List<Query> queries) implements Query {
        public Or {
            queries = List.copyOf(queries);
        }
    }

    record Not(Query query) implements Query {}

    /** What an entry meets or does not, and is never better or worse for. */
    sealed interface Condition extends Query {}

    /** Entries that have one of these values. */
    record Filter(Field field, List<String> values) implements Condition {
        public Filter {
            values = List.copyOf(values);
        }
    }

    /**
     * Entries with a value that has these words, the last of which may go on: what somebody has
     * begun to type. In a field that is met whole the value begins with them; in one that is met by
     * words they may stand anywhere in it, one after another.
     */
    record Begun(Field field, String typed) implements Condition {

        /** Whether a value of the field is one that was begun. */
        public boolean meets(String value) {
            return switch (field.match()) {
                case WHOLE -> Analysis.key(value).startsWith(Analysis.key(typed));
                case WORDS -> stands(Analysis.keyWords(value), Analysis.keyWords(typed));
            };
        }

        private static boolean stands(List<String> words, List<String> begun) {
            if (begun.isEmpty()) {
                return false;
            }
            int whole = begun.size() - 1;
            for (int from = 0; from + whole < words.size(); from++) {
                if (words.subList(from, from + whole).equals(begun.subList(0, whole))
                        && words.get(from + whole).startsWith(begun.get(whole))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Entries of these years, both ends included. */
    record YearRange(int from, int to) implements Condition {}

    /**
     * Facts with a value between these, both included; null leaves an end open. Compared as binary
     * floating point, which is exact to 15 digits.
     */
    record ValueRange(@Nullable BigDecimal low, @Nullable BigDecimal high) implements Condition {}

    /** Entries with that day between these, both included; null leaves an end open. */
    record DateRange(Day day, @Nullable LocalDate from, @Nullable LocalDate to)
            implements Condition {}

    /** Days that entries have. */
    enum Day {
        /** The document's date; the first day where only its month or year is known. */
        ISSUED,
        /** By when the task or target is due; the last day of a period. */
        DUE;

        /** Whether all entries of a document have what the document has. */
        public boolean isOfDocument() {
            return this == ISSUED;
        }

        /** Null where it is unknown. */
        public @Nullable LocalDate of(Entry entry) {
            return switch (this) {
                case ISSUED -> first(entry.about().date());
                case DUE -> entry.fact().dueBy();
            };
        }

        private static @Nullable LocalDate first(@Nullable String iso) {
            if (iso == null) {
                return null;
            }
            boolean whole = iso.length() == "2024-01-01".length();
            return whole ? LocalDate.parse(iso) : Period.parse(iso).map(Period::from).orElse(null);
        }
    }

    /** Entries of these kinds. */
    record In(Set<Kind> kinds) implements Condition {
        public In {
            kinds = Set.copyOf(kinds);
        }
    }

    static Query all(Query... queries) {
        return new And(List.of(queries));
    }
}
