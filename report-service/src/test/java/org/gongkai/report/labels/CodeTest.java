package org.gongkai.report.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.AgencyKind;
import org.gongkai.events.Blame;
import org.gongkai.events.FigureState;
import org.gongkai.events.FindingStatus;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;
import org.gongkai.report.desk.ActKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodeTest {
    @ParameterizedTest
    @MethodSource
    void everyConstantHasAChineseAndAnEnglishName(Code code, Enum<?> constant) {
        assertThat(code.words(constant.name())).hasValueSatisfying(words -> {
            assertThat(words.zh()).containsPattern("\\p{IsHan}");
            assertThat(words.en()).matches("[a-z ]+");
        });
    }

    static Stream<Arguments> everyConstantHasAChineseAndAnEnglishName() {
        return Stream.of(
                        named(Code.LEVEL, AdministrativeLevel.values()),
                        named(Code.KIND, AgencyKind.values()),
                        named(Code.VERDICT, Verdict.values()),
                        named(Code.SEVERITY, Severity.values()),
                        named(Code.STATUS, FindingStatus.values()),
                        named(Code.BLAME, Blame.values()),
                        named(Code.STATE, FigureState.values()),
                        named(Code.ACT, ActKind.values()))
                .flatMap(each -> each);
    }

    private static Stream<Arguments> named(Code code, Enum<?>... constants) {
        return Stream.of(constants).map(constant -> Arguments.of(code, constant));
    }

    @Test
    void everyGroupOfTheCatalogueHasAName() {
        assertThat(RuleCatalogue.json())
                .isNotEmpty()
                .allSatisfy(
                        rule -> assertThat(Code.GROUP.words(rule.path("group").asText()))
                                .as(rule.path("group").asText())
                                .isPresent());
    }

    @Test
    void whatIsNoCodeHasNoWords() {
        assertThat(Code.CELL.words("t9.nothing")).isEmpty();
        assertThat(Code.RULE.words("")).isEmpty();
        assertThat(Code.LEVEL.words("county")).isEmpty();
    }
}
