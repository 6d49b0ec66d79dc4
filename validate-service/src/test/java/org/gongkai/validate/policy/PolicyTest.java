package org.gongkai.validate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.events.Format;
import org.gongkai.validate.ExampleReport;
import org.gongkai.validate.RuleCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which entry counts for which report, and what tells one policy from another. */
class PolicyTest {
    private static final String OFF = "'codes': ['BLANK_CELLS'], 'severity': 'OFF', 'reason': '试点'";

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            'levels': ['COUNTY']                         | year 2022                           | true
            'levels': ['TOWNSHIP']                       | year 2022                           | false
            'levels': ['TOWNSHIP']                       | level township                      | true
            'levels': ['COUNTY', 'TOWNSHIP']             | level township                      | true
            'kinds': ['GOVERNMENT']                      | year 2022                           | true
            'kinds': ['DEPARTMENT']                      | agency department                   | true
            'kinds': ['DEPARTMENT']                      | year 2022                           | false
            'regions': ['42']                            | division 420100                     | true
            'regions': ['420000']                        | division 420100                     | true
            'regions': ['4201']                          | division 420100                     | true
            'regions': ['4202', '4201']                  | division 420100                     | true
            'regions': ['43']                            | division 420100                     | false
            'years': {'from': 2022}                      | year 2022                           | true
            'years': {'from': 2023}                      | year 2022                           | false
            'years': {'to': 2021}                        | year 2022                           | false
            'years': {'from': 2020, 'to': 2022}          | year 2022                           | true
            'years': {'from': 2020, 'to': 2022}          | no year                             | false
            'regions': ['42'], 'kinds': ['GOVERNMENT']   | division 420100                     | true
            'regions': ['42'], 'kinds': ['DEPARTMENT']   | division 420100                     | false
            """, quoteCharacter = '~')
    void anEntryCoversTheReportsThatAllOfItsSelectorsName(String selectors, String report, boolean covered) {
        var policy = Policies.rules("{" + OFF + ", " + selectors + "}");

        assertThat(policy.ruling("BLANK_CELLS", ExampleReport.of(report)).isPresent())
                .isEqualTo(covered);
        assertThat(policy.ruling("LATE", ExampleReport.of(report))).isEmpty();
    }

    @Test
    void theNarrowestEntryCountsWhereverItStands() {
        var everybody = "{'codes': ['BLANK_CELLS'], 'severity': 'OFF', 'reason': 'a'}";
        var counties = "{'codes': ['BLANK_CELLS'], 'severity': 'WARNING', 'levels': ['COUNTY'], 'reason': 'b'}";
        var lately =
                "{'codes': ['BLANK_CELLS'], 'severity': 'INFO', 'levels': ['COUNTY'], 'years': {'from': 2022}, 'reason': 'c'}";

        for (var entries :
                new String[] {everybody + "," + counties + "," + lately, lately + "," + counties + "," + everybody}) {
            var policy = Policies.rules(entries);
            assertThat(ruling(policy, "year 2022")).isEqualTo(Ruling.INFO);
            assertThat(ruling(policy, "year 2021")).isEqualTo(Ruling.WARNING);
            assertThat(ruling(policy, "level township")).isEqualTo(Ruling.OFF);
        }
    }

    @Test
    void neitherOrderNorLayoutMakeAnotherPolicy() {
        var one = Policies.rules(
                "{'codes': ['LATE', 'TITLE'], 'severity': 'INFO', 'regions': ['14', '42'], 'reason': 'a b'},"
                        + "{'codes': ['T2_ORDER'], 'severity': 'OFF', 'reason': 'c'}");
        var other = Policies.of("""
                {"name": "another name", "thresholds": [], "rules": [
                  {"reason": "c", "severity": "OFF", "codes": ["T2_ORDER"]},
                  {"reason": "a b", "regions": ["420000", "14"], "severity": "INFORMATION", "codes": ["TITLE"]},
                  {"reason": " a  b ", "regions": ["42", "14", "1401"], "severity": "INFO", "codes": ["LATE"]}
                ]}""");

        assertThat(other.fingerprint()).isEqualTo(one.fingerprint());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'codes': ['LATE'], 'severity': 'INFO', 'reason': 'a'}
            {'codes': ['TITLE'], 'severity': 'OFF', 'reason': 'a'}
            {'codes': ['LATE'], 'severity': 'OFF', 'reason': 'b'}
            {'codes': ['LATE'], 'severity': 'OFF', 'reason': 'a', 'author': 'c'}
            {'codes': ['LATE'], 'severity': 'OFF', 'reason': 'a', 'date': '2026-01-05'}
            {'codes': ['LATE'], 'severity': 'OFF', 'reason': 'a', 'years': {'to': 2021}}
            {'codes': ['LATE'], 'severity': 'OFF', 'reason': 'a', 'years': {'from': 2021}}
            {'codes': ['LATE'], 'severity': 'OFF', 'reason': 'a', 'levels': ['COUNTY']}
            """)
    void whateverShowsInAResultMakesAnotherRuleSet(String entry) {
        var policy = Policies.rules(entry);
        var other = Policies.rules("{'codes': ['LATE'], 'severity': 'OFF', 'reason': 'a'}");
        var plain = RuleCatalogue.ruleSet(Format.V2021, Policy.NONE);
        var ruleSet = RuleCatalogue.ruleSet(Format.V2021, policy);

        assertThat(ruleSet.hash())
                .isNotEqualTo(plain.hash())
                .isNotEqualTo(RuleCatalogue.ruleSet(Format.V2021, other).hash());
        assertThat(ruleSet.version()).startsWith(plain.version() + "+policy.");
    }

    @Test
    void anEmptyFileChangesNothing() {
        assertThat(RuleCatalogue.ruleSet(Format.V2021, Policies.of("{'name': 'nothing yet'}")))
                .isEqualTo(RuleCatalogue.ruleSet(Format.V2021, Policy.NONE));
    }

    private static Ruling ruling(Policy policy, String report) {
        return policy.ruling("BLANK_CELLS", ExampleReport.of(report))
                .orElseThrow()
                .value();
    }
}
