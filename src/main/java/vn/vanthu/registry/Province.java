package vn.vanthu.registry;

import java.time.LocalDate;
import java.util.List;

/**
 * A province or a city under the central government (tỉnh, thành phố trực thuộc trung ương).
 *
 * <p>A province of 1 July 2025 is another one than its namesake of the day before when their
 * territories differ; its code may even be that of a partner in the merger (Lào Cai is 15 since,
 * once Yên Bái's). A new name or type alone makes no new province: it is another form.
 *
 * @param id code alone for those before July 2025, {@code code@first-day} for later ones
 * @param code two digits (mã đơn vị hành chính), meaningful only together with a date
 * @param forms names and types one after the other, the oldest first; never empty
 * @param aliases other spellings, each as it may stand in a text
 * @param successorIds ids of those that took over its territory when it ended
 */
public record Province(
        String id,
        String code,
        Validity validity,
        List<Form> forms,
        List<String> aliases,
        List<String> successorIds,
        String legalBasis,
        String source)
        implements Dated {

    /** What the unit is called and what it is, from {@code validity} on. */
    public record Form(
            String name, Type type, Validity validity, String legalBasis, String source) {

        /** As written in the middle of a sentence: "tỉnh Lai Châu", "thành phố Huế". */
        public String fullName() {
            return type.word() + " " + name;
        }
    }

    /** Tỉnh or thành phố. */
    public enum Type {
        PROVINCE("tỉnh"),
        CITY("thành phố");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Province {
        forms = List.copyOf(forms);
        aliases = List.copyOf(aliases);
        successorIds = List.copyOf(successorIds);
    }

    /** The form on a day; before the first day the first, after the last day the last. */
    public Form formAt(LocalDate date) {
        return forms.reversed().stream()
                .filter(form -> !form.validity().isAfter(date))
                .findFirst()
                .orElse(forms.getFirst());
    }

    /** The latest name. */
    public String name() {
        return forms.getLast().name();
    }

    public String nameAt(LocalDate date) {
        return formAt(date).name();
    }

    public Type typeAt(LocalDate date) {
        return formAt(date).type();
    }
}
