package vn.vanthu.structure;

import org.jspecify.annotations.Nullable;

/** The issuing body (cơ quan ban hành) in normal case, and its province where there is one. */
record Issuer(@Nullable String name, @Nullable String province) {}
