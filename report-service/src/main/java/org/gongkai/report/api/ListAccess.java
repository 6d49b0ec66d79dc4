package org.gongkai.report.api;

import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Set;
import org.gongkai.access.Role;

/** Who may have a list as a file: whoever may have it page by page. */
final class ListAccess {
    private ListAccess() {}

    static void require(String list, SecurityContext caller) {
        var roles = switch (list) {
            case "acts" -> Set.of(Role.ADMIN);
            case "dead-letters" -> Set.of(Role.OPERATOR, Role.ADMIN);
            case "submissions" -> Set.of(Role.PORTAL, Role.ADMIN);
            case "rules", "statistics" -> Set.of(Role.PORTAL, Role.AGENCY, Role.ADMIN, Role.OPERATOR);
            default -> Set.of(Role.AGENCY, Role.ADMIN);
        };
        if (roles.stream().noneMatch(caller::isUserInRole)) {
            throw new ForbiddenException();
        }
    }
}
