package org.gongkai.report.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.events.EventJson;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {
    private static final Path SOURCE = Path.of("../validate-service/src/main/resources/rules.json");

    @Test
    void theRulesAreThoseOfTheServiceThatChecks() throws IOException {
        assumeThat(SOURCE).exists();

        var rules = new RuleResource().rules();

        assertThat(rules).isEqualTo(EventJson.mapper().readTree(Files.readAllBytes(SOURCE)));
        assertThat(rules.findValuesAsText("id")).doesNotHaveDuplicates().isNotEmpty();
    }
}
