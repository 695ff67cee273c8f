package vn.vanthu.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What entries can be filtered by and counted by. */
public enum Field {
    TYPE(Match.WHOLE),
    NUMBER(Match.WHOLE),
    ISSUER(Match.WORDS),
    PROVINCE(Match.WHOLE),
    YEAR(Match.WHOLE),
    KIND(Match.WHOLE),
    AREA(Match.WORDS),
    /** The bodies that a task or target is given to. */
    AGENCY(Match.WORDS),
    INDICATOR(Match.WORDS),
    UNIT(Match.WHOLE),
    /** Who signed the document. */
    SIGNER(Match.WORDS),
    /** Numbers of the documents that it cites. */
    CITES(Match.WHOLE),
    /** SHA-256 of the document. */
    DOCUMENT(Match.WHOLE),
    FILE(Match.WHOLE);

    /** How a filter's value meets an entry's. Capitals, marks and tone placement never matter. */
    public enum Match {
        /** It must be the same. */
        WHOLE,
        /** Its words must stand in the entry's, one after another. */
        WORDS
    }

    private final Match match;

    Field(Match match) {
        this.match = match;
    }

    public Match match() {
        return match;
    }

    /** Whether no entry has more than one value in this field. */
    public boolean isSingle() {
        return switch (this) {
            case AGENCY, CITES -> false;
            case TYPE,
                    NUMBER,
                    ISSUER,
                    PROVINCE,
                    YEAR,
                    KIND,
                    AREA,
                    INDICATOR,
                    UNIT,
                    SIGNER,
                    DOCUMENT,
                    FILE ->
                    true;
        };
    }

    /**
     * Whether all entries of a document have what the document has, and engines may keep it once;
     * not of {@link #DOCUMENT}, by which entries are told apart and removed.
     */
    public boolean isOfDocument() {
        return switch (this) {
            case TYPE, NUMBER, ISSUER, PROVINCE, SIGNER, FILE -> true;
            case YEAR, KIND, AREA, AGENCY, INDICATOR, UNIT, CITES, DOCUMENT -> false;
        };
    }

    /** The values that an entry has in this field, as written; empty where unknown. */
    public List<String> of(Entry entry) {
        return switch (this) {
            case TYPE -> one(entry.about().type());
            case NUMBER -> one(entry.about().number());
            case ISSUER -> one(entry.about().issuer());
            case PROVINCE -> one(entry.about().province());
            case YEAR -> one(entry.year());
            case KIND -> one(entry.kind());
            case AREA -> one(entry.about().area());
            case AGENCY -> entry.fact().agencies();
            case INDICATOR -> one(entry.fact().indicator());
            case UNIT -> one(entry.fact().unit());
            case SIGNER -> one(entry.about().signer());
            case CITES -> entry.cites();
            case DOCUMENT -> one(entry.document().sha256());
            case FILE -> one(entry.about().file());
        };
    }

    private static List<String> one(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
