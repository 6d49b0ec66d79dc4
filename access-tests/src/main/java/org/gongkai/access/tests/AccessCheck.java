package org.gongkai.access.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tries every endpoint of a service with every kind of credential, and compares with the table in
 * {@code src/test/resources/access.csv}. {@code -Daccess.update=true} writes the service's part of docs/access.md.
 */
public final class AccessCheck {
    private static final Path TABLE = Path.of("src/test/resources/access.csv");
    private static final Path PAGE = Path.of("../docs/access.md");

    private AccessCheck() {}

    /** Fails where the service lets in somebody else than the table says, or has an endpoint that the table lacks. */
    public static void everyEndpointLetsInWhomTheTableNames() throws IOException, InterruptedException {
        var table = AccessTable.read(TABLE);
        try (var endpoints = new Endpoints()) {
            assertThat(table.lines().stream().map(AccessTable.Line::endpoint))
                    .as("every endpoint has a line in " + TABLE)
                    .doesNotHaveDuplicates()
                    .containsAll(endpoints.all());
            var found = new ArrayList<String>();
            for (var line : table.lines()) {
                var answers = new ArrayList<String>();
                for (var credential : Credential.values()) {
                    answers.add(endpoints.ask(line, credential));
                }
                found.add(new AccessTable.Line(line.method(), line.path(), line.example(), answers).csv());
            }
            assertThat(found)
                    .isEqualTo(table.lines().stream().map(AccessTable.Line::csv).toList());
        }
    }

    /** Fails where docs/access.md says something else than the table. */
    public static void theDocumentShowsTheTable(String service) throws IOException {
        var page = Files.readString(PAGE);
        var part = Pattern.compile("(?s)(?<=<!-- " + service + " -->\n).*?(?=<!-- end -->)");
        assertThat(part.matcher(page).find())
                .as(PAGE + " has a part of " + service)
                .isTrue();
        var now = part.matcher(page)
                .replaceFirst(
                        Matcher.quoteReplacement("\n" + AccessTable.read(TABLE).markdown() + "\n"));
        if (Boolean.getBoolean("access.update")) {
            Files.writeString(PAGE, now);
        } else {
            assertThat(page)
                    .as(PAGE + " is up to date; -Daccess.update=true writes it")
                    .isEqualTo(now);
        }
    }
}
