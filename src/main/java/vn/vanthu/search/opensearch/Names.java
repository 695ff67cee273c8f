package vn.vanthu.search.opensearch;

import java.util.Locale;
import vn.vanthu.search.Field;
import vn.vanthu.search.Query;
import vn.vanthu.search.TermStream;

/** The names of the fields on the cluster. */
final class Names {

    static final String ENTRY = "entry";
    static final String KEY = "key";
    static final String DOCUMENT = "document";
    static final String YEAR = "year";
    static final String VALUES = "values";

    /** The document's day, counted from 1970-01-01, to sort by. */
    static final String NEWNESS = "newness";

    private Names() {}

    /** Holds a stream of terms. */
    static String of(TermStream stream) {
        return lower(stream.zone()) + "_" + lower(stream.form());
    }

    /** By which entries are filtered. */
    static String filter(Field field) {
        return "f_" + lower(field);
    }

    /** A value as written, by which entries are counted. */
    static String facet(Field field) {
        return "v_" + lower(field);
    }

    /** A day, counted from 1970-01-01. */
    static String day(Query.Day day) {
        return "day_" + lower(day);
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
