package org.gongkai.validate.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.Equation;
import org.gongkai.validate.ExampleReport;
import org.gongkai.validate.ReportValidator;
import org.gongkai.validate.RuleCatalogue;
import org.gongkai.validate.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue is complete, its examples are true, and what is written from it is up to date. */
class RuleCatalogueTest {
    private static final Path PAGE = Path.of("..", "docs", "rules.md");
    private static final Path JSON = Path.of("src", "main", "resources", "rules.json");

    static Stream<Rule> rules() {
        return RuleCatalogue.all().stream();
    }

    @Test
    void noTwoRulesShareAnId() {
        assertThat(rules().map(rule -> rule.info().id())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleHasABasisAndIsExplainedInBothLanguages(Rule rule) {
        var info = rule.info();

        assertThat(info.id()).matches("[A-Z][A-Z0-9_]+");
        assertThat(List.of(info.basis().of2019(), info.basis().of2021())).noneMatch(String::isBlank);
        assertThat(List.of(info.summary().zh(), info.explanation().zh()))
                .allMatch(text -> text.matches("(?s).*\\p{IsHan}.*"));
        assertThat(List.of(info.summary().en(), info.explanation().en())).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theExamplesOfARuleKeepAndBreakIt(Rule rule) {
        assertThat(rulesBrokenBy(rule.examples().kept()))
                .doesNotContain(rule.info().id());
        assertThat(rulesBrokenBy(rule.examples().broken())).contains(rule.info().id());
    }

    @Test
    void thePageAndTheCatalogueForOtherServicesAreUpToDate() throws IOException {
        assertUpToDate(PAGE, RulesPage.of(RuleCatalogue.all()));
        assertUpToDate(JSON, RulesJson.of(RuleCatalogue.all()));
    }

    /** With {@code -Drules.update=true} the files are written anew; then read the diff. */
    private static void assertUpToDate(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("rules.update")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, expected);
        }
        assertThat(file)
                .as("run ./mvnw test -pl validate-service -am -Drules.update=true")
                .hasContent(expected);
    }

    /** A finding tells the first rule that a mistake breaks; its equations tell the others. */
    private static List<String> rulesBrokenBy(String example) {
        return new ReportValidator()
                        .check(ExampleReport.of(example), ExampleReport.lastYear(example), Instant.EPOCH)
                        .validated()
                        .findings()
                        .stream()
                        .flatMap(finding -> Stream.concat(
                                Stream.of(finding.rule()),
                                finding.equations().stream().map(Equation::rule)))
                        .toList();
    }
}
