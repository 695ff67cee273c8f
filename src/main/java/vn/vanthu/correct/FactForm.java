package vn.vanthu.correct;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.fact.Abbreviation;
import vn.vanthu.fact.Amount;
import vn.vanthu.fact.Citation;
import vn.vanthu.fact.Deadline;
import vn.vanthu.fact.Due;
import vn.vanthu.fact.Fact;
import vn.vanthu.fact.Figure;
import vn.vanthu.fact.Finding;
import vn.vanthu.fact.Period;
import vn.vanthu.fact.Quantity;
import vn.vanthu.fact.Target;
import vn.vanthu.fact.TaskAssignment;

/**
 * The fields of a fact as a person reads and types them, on one line each; an empty field is one
 * that the text does not give. Several bodies are divided by semicolons.
 */
public final class FactForm {

    /** Letters of one field. */
    static final int LONGEST = 4000;

    private final Map<FactField, String> typed;

    private FactForm(Map<FactField, String> typed) {
        this.typed = typed;
    }

    /** What the fields of a fact say, in the order of a form; none for what can only be dropped. */
    public static Map<FactField, String> of(Fact fact) {
        var form = new LinkedHashMap<FactField, String>();
        switch (fact) {
            case Target target -> {
                form.put(FactField.INDICATOR, line(target.indicator()));
                form.put(FactField.COMPARATOR, target.amount().comparator());
                form.put(FactField.VALUE, AmountText.of(target.amount()));
                form.put(FactField.UNIT, AmountText.unit(target.amount().main()));
                form.put(FactField.YEAR, line(target.year()));
                form.put(FactField.DEADLINE, due(target.due()));
                form.put(FactField.OWNER, listed(target.owner()));
            }
            case TaskAssignment task -> {
                form.put(FactField.TASK, line(task.task()));
                form.put(FactField.AGENCIES, listed(task.agencies()));
                form.put(FactField.ROLE, task.role().name());
                form.put(FactField.COORDINATORS, listed(task.coordinators()));
                form.put(FactField.DEADLINE, due(task.due()));
                form.put(FactField.PRODUCT, line(task.product()));
            }
            case Figure figure -> {
                Period period = figure.period();
                Figure.Change change = figure.change();
                form.put(FactField.INDICATOR, line(figure.indicator()));
                form.put(FactField.VALUE, AmountText.of(figure.quantity()));
                form.put(FactField.UNIT, AmountText.unit(figure.quantity()));
                form.put(FactField.PERIOD, period == null ? "" : period.iso());
                form.put(FactField.CHANGE, change == null ? "" : change.name());
            }
            case Citation citation -> {
                LocalDate date = citation.date();
                form.put(FactField.TYPE, line(citation.type()));
                form.put(FactField.NUMBER, line(citation.number()));
                form.put(FactField.DATE, date == null ? "" : TimeText.of(date));
                form.put(FactField.ISSUER, line(citation.issuer()));
                form.put(FactField.PROVISION, line(citation.provision()));
            }
            case Deadline deadline -> form.put(FactField.DEADLINE, TimeText.of(deadline.due()));
            case Abbreviation found -> {
                form.put(FactField.SHORT, line(found.shortForm()));
                form.put(FactField.LONG, line(found.longForm()));
            }
            case Finding ignored -> {}
        }
        return form;
    }

    /** Whether all that a person can put right is the same in both. */
    public static boolean isSame(Fact one, Fact other) {
        return of(one).equals(of(other));
    }

    /**
     * Those of the typed fields that say something else than the fact.
     *
     * @throws BadFieldException for a field that this kind of fact does not have
     */
    public static Map<FactField, String> differing(Fact fact, Map<FactField, String> typed)
            throws BadFieldException {
        var form = of(fact);
        var differing = new EnumMap<FactField, String>(FactField.class);
        for (var each : typed.entrySet()) {
            FactField field = each.getKey();
            String now = form.get(field);
            if (now == null) {
                throw new BadFieldException(
                        FactKind.of(fact).words()
                                + (form.isEmpty()
                                        ? " không sửa được, chỉ bỏ được"
                                        : " không có \"" + field.key() + "\"; có: " + keys(form)));
            }
            String wanted = line(each.getValue());
            if (!wanted.equals(Normalizer.normalize(now, Normalizer.Form.NFC))) {
                differing.put(field, wanted);
            }
        }
        return differing;
    }

    private static String keys(Map<FactField, String> form) {
        return form.keySet().stream().map(FactField::key).collect(Collectors.joining(", "));
    }

    /**
     * The fact with some of its fields as they were typed.
     *
     * @throws BadFieldException when one of them cannot be meant
     */
    public static Fact changed(Fact fact, Map<FactField, String> typed) throws BadFieldException {
        for (var each : typed.entrySet()) {
            if (each.getValue().length() > LONGEST) {
                throw new BadFieldException(
                        each.getKey().words() + " dài quá " + LONGEST + " ký tự");
            }
        }
        var form = new FactForm(typed);
        return switch (fact) {
            case Target target -> form.target(target);
            case TaskAssignment task -> form.task(task);
            case Figure figure -> form.figure(figure);
            case Citation citation -> form.citation(citation);
            case Deadline deadline ->
                    new Deadline(
                            deadline.evidence(),
                            TimeText.due(
                                    form.needed(FactField.DEADLINE, TimeText.of(deadline.due()))));
            case Abbreviation found ->
                    new Abbreviation(
                            found.evidence(),
                            form.needed(FactField.SHORT, found.shortForm()),
                            form.needed(FactField.LONG, found.longForm()));
            case Finding finding -> finding;
        };
    }

    private Target target(Target target) throws BadFieldException {
        String year = typed.get(FactField.YEAR);
        return new Target(
                target.evidence(),
                needed(FactField.INDICATOR, target.indicator()),
                amount(target.amount()),
                year == null ? target.year() : year(year),
                due(FactField.DEADLINE, target.due()),
                target.baseline(),
                bodies(FactField.OWNER, target.owner()));
    }

    private Amount amount(Amount amount) throws BadFieldException {
        String value = typed.get(FactField.VALUE);
        String comparator = typed.get(FactField.COMPARATOR);
        if (value == null && comparator == null && !typed.containsKey(FactField.UNIT)) {
            return amount;
        }
        Quantity main = amount.main();
        String kind = comparator == null ? amount.comparator() : comparator;
        if (comparator == null && amount instanceof Amount.Between && value != null) {
            kind = value.matches(".*\\d\\s*[-–]\\s*\\d.*") ? kind : "EXACT";
        }
        return AmountText.read(
                value == null ? AmountText.of(amount) : value,
                kind.toUpperCase(Locale.ROOT),
                text(FactField.UNIT, main == null ? null : main.unit()),
                main != null && main.approximate());
    }

    private static @Nullable Integer year(String typed) throws BadFieldException {
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("(19|20)\\d{2}")) {
            throw new BadFieldException(FactField.YEAR, typed, "viết năm như 2025");
        }
        return Integer.valueOf(typed);
    }

    private TaskAssignment task(TaskAssignment task) throws BadFieldException {
        String role = typed.get(FactField.ROLE);
        List<String> agencies = bodies(FactField.AGENCIES, task.agencies());
        if (agencies.isEmpty() && !task.agencies().isEmpty()) {
            throw new BadFieldException(
                    FactField.AGENCIES,
                    "",
                    "nêu ít nhất một cơ quan; không giao cho ai thì bỏ cả nhiệm vụ");
        }
        return new TaskAssignment(
                task.evidence(),
                agencies,
                role == null
                        ? task.role()
                        : choice(FactField.ROLE, role, TaskAssignment.Role.class),
                bodies(FactField.COORDINATORS, task.coordinators()),
                needed(FactField.TASK, task.task()),
                due(FactField.DEADLINE, task.due()),
                text(FactField.PRODUCT, task.product()),
                task.funding(),
                task.scope());
    }

    private Figure figure(Figure figure) throws BadFieldException {
        Quantity was = figure.quantity();
        String value = typed.get(FactField.VALUE);
        String unit = text(FactField.UNIT, was.unit());
        String period = typed.get(FactField.PERIOD);
        String change = typed.get(FactField.CHANGE);
        return new Figure(
                figure.evidence(),
                figure.number(),
                value == null
                        ? new Quantity(was.value(), was.of(), unit, was.approximate())
                        : AmountText.quantity(value, unit, was.approximate()),
                needed(FactField.INDICATOR, figure.indicator()),
                period == null
                        ? figure.period()
                        : period.isEmpty() ? null : TimeText.period(period),
                change == null
                        ? figure.change()
                        : change.isEmpty()
                                ? null
                                : choice(FactField.CHANGE, change, Figure.Change.class));
    }

    private Citation citation(Citation citation) throws BadFieldException {
        String date = typed.get(FactField.DATE);
        return new Citation(
                citation.evidence(),
                text(FactField.NUMBER, citation.number()),
                text(FactField.TYPE, citation.type()),
                date == null
                        ? citation.date()
                        : date.isEmpty() ? null : TimeText.day(FactField.DATE, date),
                text(FactField.ISSUER, citation.issuer()),
                text(FactField.PROVISION, citation.provision()),
                citation.title());
    }

    private @Nullable String text(FactField field, @Nullable String now) {
        String wanted = typed.get(field);
        return wanted == null ? now : wanted.isEmpty() ? null : wanted;
    }

    private String needed(FactField field, String now) throws BadFieldException {
        String wanted = typed.get(field);
        if (wanted != null && wanted.isEmpty()) {
            throw new BadFieldException(field.words() + " không để trống được");
        }
        return wanted == null ? now : wanted;
    }

    private @Nullable Due due(FactField field, @Nullable Due now) throws BadFieldException {
        String wanted = typed.get(field);
        return wanted == null ? now : wanted.isEmpty() ? null : TimeText.due(wanted);
    }

    private List<String> bodies(FactField field, List<String> now) {
        String wanted = typed.get(field);
        return wanted == null
                ? now
                : Arrays.stream(wanted.split(";"))
                        .map(String::strip)
                        .filter(body -> !body.isEmpty())
                        .toList();
    }

    private static <E extends Enum<E>> E choice(FactField field, String wanted, Class<E> kind)
            throws BadFieldException {
        for (E each : kind.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(wanted)) {
                return each;
            }
        }
        throw new BadFieldException(
                field,
                wanted,
                "chọn một trong: "
                        + Arrays.stream(kind.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ")));
    }

    private static String due(@Nullable Due due) {
        return due == null ? "" : TimeText.of(due);
    }

    private static String listed(List<String> bodies) {
        return line(String.join("; ", bodies));
    }

    /** On one line, in the usual form of Unicode. */
    private static String line(@Nullable Object value) {
        return value == null
                ? ""
                : Normalizer.normalize(
                        value.toString().replaceAll("\\s+", " ").strip(), Normalizer.Form.NFC);
    }
}
