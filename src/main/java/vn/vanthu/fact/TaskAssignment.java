package vn.vanthu.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something given to one or more bodies to do (phân công nhiệm vụ).
 *
 * @param agencies the bodies as written; fixed groups ("các sở, ban, ngành") are one entry
 * @param coordinators those named after "phối hợp với", as written
 * @param task its text without the agency
 * @param product what comes of it (sản phẩm), where given
 * @param due null where none is given
 * @param funding what pays for it (kinh phí), as written; null where not given
 * @param scope the group of tasks it stands in (lĩnh vực), by the rows above it in a table; null
 *     where there is none
 */
public record TaskAssignment(
        Evidence evidence,
        List<String> agencies,
        Role role,
        List<String> coordinators,
        String task,
        @Nullable Due due,
        @Nullable String product,
        @Nullable String funding,
        @Nullable String scope)
        implements Fact {

    public TaskAssignment {
        agencies = List.copyOf(agencies);
        coordinators = List.copyOf(coordinators);
    }

    /** A task in running text, which names neither funds nor a group. */
    public TaskAssignment(
            Evidence evidence,
            List<String> agencies,
            Role role,
            List<String> coordinators,
            String task,
            @Nullable Due due,
            @Nullable String product) {
        this(evidence, agencies, role, coordinators, task, due, product, null, null);
    }

    /** What the bodies are to be in it. */
    public enum Role {
        /** chủ trì, đầu mối. */
        LEAD,
        /** phối hợp, and not chủ trì. */
        COORDINATE,
        /** anything else. */
        IMPLEMENT
    }

    @Override
    public TaskAssignment with(Evidence moved) {
        return new TaskAssignment(
                moved, agencies, role, coordinators, task, due, product, funding, scope);
    }
}
