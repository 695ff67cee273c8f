package vn.vanthu.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.correct.Corrected.Item;
import vn.vanthu.correct.Corrected.State;
import vn.vanthu.correct.Correction;
import vn.vanthu.correct.Correction.Verdict;
import vn.vanthu.correct.FactField;
import vn.vanthu.correct.FactForm;
import vn.vanthu.desk.FactLine;

/** The small form by which a fact is put right, and what is shown of one that was. */
final class FactForms {

    /** Where fields give a choice: what each stands for, in the order shown. */
    private static final Map<FactField, List<Choice>> CHOICES =
            Map.of(
                    FactField.COMPARATOR,
                    List.of(
                            new Choice("EXACT", "bằng"),
                            new Choice("AT_LEAST", "từ … trở lên"),
                            new Choice("MORE_THAN", "trên"),
                            new Choice("AT_MOST", "không quá"),
                            new Choice("LESS_THAN", "dưới"),
                            new Choice("RANGE", "trong khoảng"),
                            new Choice("INCREASE", "tăng"),
                            new Choice("DECREASE", "giảm")),
                    FactField.ROLE,
                    List.of(
                            new Choice("LEAD", "chủ trì"),
                            new Choice("COORDINATE", "phối hợp"),
                            new Choice("IMPLEMENT", "thực hiện")),
                    FactField.CHANGE,
                    List.of(
                            new Choice("", "không"),
                            new Choice("INCREASE", "tăng"),
                            new Choice("DECREASE", "giảm")));

    /** Fields whose values, or the examples of them, are mostly long. */
    private static final List<FactField> WIDE =
            List.of(
                    FactField.INDICATOR,
                    FactField.TASK,
                    FactField.AGENCIES,
                    FactField.COORDINATORS,
                    FactField.OWNER,
                    FactField.DEADLINE,
                    FactField.PRODUCT,
                    FactField.ISSUER,
                    FactField.LONG);

    private FactForms() {}

    /**
     * @param fact its name in the document
     * @param none words of the button that drops it; empty where it is dropped
     * @param seen by which it is told whether somebody else was quicker
     * @param undo whether there is anything to undo
     */
    record Form(String fact, String none, String seen, List<Input> inputs, boolean undo) {}

    /**
     * @param choices empty where anything may be typed
     */
    record Input(
            String name,
            String label,
            String value,
            String example,
            boolean wide,
            List<Choice> choices) {}

    record Choice(String value, String words) {}

    /**
     * What was said of a fact.
     *
     * @param was what was extracted, where that is something else; empty otherwise
     */
    record Said(String badge, String state, String by, String was) {}

    static Form of(Item item) {
        var inputs = new ArrayList<Input>();
        if (item.now() != null) {
            FactForm.of(item.now()).forEach((field, value) -> inputs.add(input(field, value)));
        }
        return new Form(
                item.id(),
                item.now() == null
                        ? ""
                        : "Không phải " + (inputs.isEmpty() ? "lỗi" : item.kind().words()),
                seen(item),
                inputs,
                item.correction() != null);
    }

    private static Input input(FactField field, String value) {
        String words = field.words();
        return new Input(
                field.key(),
                Character.toUpperCase(words.charAt(0)) + words.substring(1),
                value,
                example(field),
                WIDE.contains(field),
                CHOICES.getOrDefault(field, List.of()));
    }

    private static String example(FactField field) {
        return switch (field) {
            case VALUE -> "95 hoặc 22-27 hoặc 42/102";
            case DEADLINE -> "30/6/2026, 2026-Q3, hằng quý";
            case PERIOD -> "2026, 2026-Q3, 2026-07";
            case DATE -> "30/6/2026";
            case AGENCIES, COORDINATORS, OWNER -> "cách nhau bởi dấu ;";
            default -> "";
        };
    }

    /** When the last was said of it; empty for never. */
    static String seen(Item item) {
        return item.correction() == null ? "" : item.correction().at().toString();
    }

    /** Null where nothing was said. */
    static @Nullable Said said(Item item) {
        Correction correction = item.correction();
        if (correction == null) {
            return null;
        }
        State state = item.state();
        boolean good = state == State.CHANGED || state == State.DROPPED;
        return new Said(
                good ? "good" : "warn",
                state.words(),
                FactLine.by(correction),
                correction.verdict() instanceof Verdict.Change(var fields)
                        ? was(fields, FactForm.of(correction.was()))
                        : "");
    }

    private static String was(Map<FactField, String> fields, Map<FactField, String> before) {
        var words = new ArrayList<String>();
        for (FactField field : fields.keySet()) {
            String old = before.getOrDefault(field, "");
            words.add(field.words() + " " + (old.isEmpty() ? "để trống" : shown(field, old)));
        }
        return String.join("; ", words);
    }

    private static String shown(FactField field, String value) {
        return CHOICES.getOrDefault(field, List.of()).stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::words)
                .findFirst()
                .orElse(value);
    }
}
