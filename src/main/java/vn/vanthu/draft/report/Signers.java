package vn.vanthu.draft.report;

import java.util.List;
import vn.vanthu.fact.Metadata;
import vn.vanthu.registry.Registry;

/** The letterhead facts of a body that writes about another's plan. */
final class Signers {

    private Signers() {}

    /** Those of the plan for another body: its symbol is by its abbreviation, where it has one. */
    static Metadata by(Registry registry, String issuer, Metadata plan) {
        String initials =
                registry.bodies().find(issuer).stream()
                        .flatMap(body -> body.abbreviations().stream())
                        .findFirst()
                        .orElse(null);
        return new Metadata(
                plan.type(),
                plan.typeName(),
                null,
                initials == null ? null : "BC-" + initials,
                issuer,
                plan.province(),
                plan.place(),
                null,
                plan.title(),
                plan.period(),
                null,
                List.of(),
                List.of(),
                null);
    }
}
