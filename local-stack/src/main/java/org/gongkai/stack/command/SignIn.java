package org.gongkai.stack.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gongkai.issuer.Person;
import org.gongkai.stack.running.Access;
import org.gongkai.stack.running.Options;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.StackFailure;

/** {@code ./gongkai token} and {@code ./gongkai link}: for whom, as the command line says. */
public final class SignIn {
    public static final String NAME = "--name";
    public static final String AGENCY = "--agency";

    private static final Set<String> ROLES = Set.of("portal", "agency", "admin", "operator");

    private SignIn() {}

    /** A bearer token for the services. */
    public static int token(Path project, Options options) throws IOException {
        System.out.println(access(project, options).keys().token(person(options)));
        return 0;
    }

    /** A link that signs in at the page, once. */
    public static int link(Path project, Options options) throws IOException {
        System.out.println(access(project, options).keys().link(person(options)));
        return 0;
    }

    private static Access access(Path project, Options options) throws IOException {
        return Access.ofRunning(project, options.port(Service.REPORT, System.getenv()));
    }

    static Person person(Options options) {
        if (options.words().size() != 1 || !ROLES.contains(options.words().getFirst())) {
            throw new StackFailure(
                    "请给出一个角色：portal、agency、admin 或 operator", "name one role: portal, agency, admin or operator");
        }
        var role = options.words().getFirst();
        var agencies =
                options.value(AGENCY).map(keys -> List.of(keys.split(",", -1))).orElse(List.of());
        return Person.of(role, options.value(NAME).orElse(role)).boundTo(agencies);
    }
}
