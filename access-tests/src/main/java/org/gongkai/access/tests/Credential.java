package org.gongkai.access.tests;

import java.util.Optional;
import java.util.function.Supplier;

/** What somebody comes with. */
enum Credential {
    NONE("no token", () -> null),
    GARBAGE("garbage", () -> "Bearer eyJhbGciOiJub25lIn0.e30."),
    WRONG_ISSUER("wrong issuer", Bearer::wrongIssuer),
    WRONG_KEY("wrong key", Bearer::wrongKey),
    EXPIRED("expired", Bearer::expired),
    WRONG_AUDIENCE("wrong audience", Bearer::wrongAudience),
    PORTAL("portal", () -> Bearer.of("portal")),
    AGENCY("agency", () -> Bearer.of("agency")),
    ADMIN("admin", () -> Bearer.of("admin")),
    OPERATOR("operator", () -> Bearer.of("operator"));

    private final String label;
    private final Supplier<String> header;

    Credential(String label, Supplier<String> header) {
        this.label = label;
        this.header = header;
    }

    String label() {
        return label;
    }

    Optional<String> header() {
        return Optional.ofNullable(header.get());
    }
}
