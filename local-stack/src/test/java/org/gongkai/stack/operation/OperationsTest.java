package org.gongkai.stack.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The two languages of docs/operations.md say the same, and what they refer to is there. */
class OperationsTest {
    private static final String ENGLISH = Project.text("docs/operations.md");
    private static final String CHINESE = Project.text("docs/operations.zh-CN.md");
    private static final Pattern LINK = Pattern.compile("]\\(([^):#]+)\\)");
    private static final Pattern ALERT = Pattern.compile("(?m)^### (.+)$");
    private static final Pattern SETTING = Pattern.compile("`((?:GONGKAI|QUARKUS|KAFKA)_[A-Z_]+)`");
    private static final Pattern COMMAND = Pattern.compile("(?s)```sh\n(.*?)```");

    @Test
    void bothHaveTheSameMetrics() {
        assertThat(MetricsTable.in(CHINESE).all())
                .isEqualTo(MetricsTable.in(ENGLISH).all());
    }

    @Test
    void everyPartAboutAnAlertHasOne() {
        var alerts = AlertRulesTest.alerts()
                .map(alert -> alert.path("alert").asText())
                .toList();

        for (var document : List.of(ENGLISH, CHINESE)) {
            assertThat(all(ALERT, document)).isEqualTo(alerts);
        }
    }

    @Test
    void bothNameTheSameSettings() {
        assertThat(all(SETTING, CHINESE)).isEqualTo(all(SETTING, ENGLISH));
    }

    @Test
    void bothGiveTheSameCommands() {
        assertThat(withoutRemarks(CHINESE)).isNotEmpty().isEqualTo(withoutRemarks(ENGLISH));
    }

    @Test
    void whatTheyLinkToIsThere() {
        for (var document : List.of(ENGLISH, CHINESE)) {
            assertThat(all(LINK, document))
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(Project.ROOT.resolve("docs").resolve(link))
                            .exists());
        }
    }

    private static List<String> withoutRemarks(String document) {
        return all(COMMAND, document).stream()
                .flatMap(String::lines)
                .map(line -> line.replaceFirst("\\s*#.*", ""))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<String> all(Pattern pattern, String document) {
        return pattern.matcher(document).results().map(found -> found.group(1)).toList();
    }
}
