package vn.vanthu.desk;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.draft.Decision;

/**
 * A draft that somebody works on (bản đang soạn): what it is made from, and what was decided. The
 * draft itself is made again from these.
 *
 * @param id that nobody can guess
 * @param owner who began it; nobody else sees it
 * @param title what it will be, for people
 * @param beside documents of the library that were found for it when it was begun, by checksum; so
 *     that it stays the same while the library grows
 * @param decisions by the id of the proposal
 */
public record DraftSession(
        String id,
        String owner,
        Instant since,
        String title,
        DraftRequest request,
        List<String> beside,
        Map<String, Decision> decisions) {

    public DraftSession {
        beside = List.copyOf(beside);
        decisions = Collections.unmodifiableMap(new LinkedHashMap<>(decisions));
    }

    DraftSession decided(Map<String, Decision> other) {
        return new DraftSession(id, owner, since, title, request, beside, other);
    }

    public DraftKind kind() {
        return switch (request) {
            case DraftRequest.Plan ignored -> DraftKind.PLAN;
            case DraftRequest.Report ignored -> DraftKind.REPORT;
        };
    }
}
