package org.gongkai.validate.policy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.events.EventJson;
import org.gongkai.validate.ExampleReport;
import org.gongkai.validate.RuleCatalogue;
import org.gongkai.validate.policy.Policies;
import org.gongkai.validate.policy.PolicyRefused;
import org.gongkai.validate.policy.Ruling;
import org.gongkai.validate.rule.Threshold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file may say, and how one that says something else is refused. */
class PolicyFileTest {
    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void theExampleOfTheDocumentationIsFollowed() {
        var policy = PolicyFile.read(DOCS.resolve("policy.example.json"));

        assertThat(policy.ruling("BLANK_CELLS", ExampleReport.of("level township, year 2021"))
                        .orElseThrow()
                        .value())
                .isEqualTo(Ruling.WARNING);
        assertThat(policy.dueDates()).hasSize(2);
        assertThat(policy.thresholds(Threshold.SECTION5_CHARACTERS)).hasSize(1);
    }

    @Test
    void theSchemaOfTheDocumentationAcceptsTheExampleAndKnowsEveryRuleAndThreshold() throws IOException {
        assertThat(schema().validate(Files.readString(DOCS.resolve("policy.example.json")), InputFormat.JSON))
                .isEmpty();

        var defs = EventJson.mapper()
                .readTree(Files.readString(DOCS.resolve("policy.schema.json")))
                .path("$defs");
        var codes = new ArrayList<String>();
        defs.path("code").path("enum").forEach(code -> codes.add(code.asText()));
        assertThat(codes)
                .containsExactlyElementsOf(RuleCatalogue.all().stream()
                        .map(rule -> rule.info().id())
                        .toList());
        Set<String> thresholds = new TreeSet<>();
        defs.path("threshold")
                .path("properties")
                .path("threshold")
                .path("enum")
                .forEach(id -> thresholds.add(id.asText()));
        assertThat(thresholds)
                .containsExactlyInAnyOrderElementsOf(Threshold.ids().toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'codes': ['T3_BALANC'], 'severity': 'OFF', 'reason': 'a'}                     | rules[0].codes[0] | T3_BALANCE, T3_RESULT_SUM
            {'codes': ['LATE'], 'severity': 'FATAL', 'reason': 'a'}                        | rules[0].severity | ERROR, WARNING, INFO, OFF
            {'codes': ['LATE'], 'severity': false, 'reason': 'a'}                          | rules[0].severity | must be a text
            {'codes': ['LATE'], 'severity': 'OFF'}                                         | rules[0]          | lacks “reason”
            {'codes': ['LATE'], 'severity': 'OFF', 'reason': ' '}                          | rules[0].reason   | must be a text that is not empty
            {'codes': ['LATE'], 'reason': 'a'}                                             | rules[0]          | lacks “severity”
            {'severity': 'OFF', 'reason': 'a'}                                             | rules[0]          | lacks “codes”
            {'codes': [], 'severity': 'OFF', 'reason': 'a'}                                | rules[0].codes    | must not be empty
            {'codes': ['LATE', 'LATE'], 'severity': 'OFF', 'reason': 'a'}                  | rules[0].codes[1] | named twice
            {'codes': 'LATE', 'severity': 'OFF', 'reason': 'a'}                            | rules[0].codes    | must be an array
            {'codes': ['LATE'], 'severity': 'OFF', 'reason': 'a', 'level': ['COUNTY']}     | rules[0].level    | unknown field
            {'codes': ['LATE'], 'severity': 'OFF', 'reason': 'a', 'levels': ['VILLAGE']}   | rules[0].levels[0] | TOWNSHIP
            {'codes': ['LATE'], 'severity': 'OFF', 'reason': 'a', 'levels': []}            | rules[0].levels   | must not be empty
            {'codes': ['LATE'], 'severity': 'OFF', 'reason': 'a', 'kinds': ['SCHOOL']}     | rules[0].kinds[0] | GOVERNMENT
            {'codes': ['LATE'], 'severity': 'OFF', 'reason': 'a', 'regions': ['山西']}     | rules[0].regions[0] | code of a division
            {'codes': ['LATE'], 'severity': 'OFF', 'reason': 'a', 'regions': [14]}         | rules[0].regions[0] | must be a text
            {'codes': ['LATE'], 'severity': 'OFF', 'reason': 'a', 'years': {'from': 2023, 'to': 2021}} | rules[0].years | “from” is after “to”
            {'codes': ['LATE'], 'severity': 'OFF', 'reason': 'a', 'years': {'from': 22}}   | rules[0].years.from | report year
            {'codes': ['LATE'], 'severity': 'OFF', 'reason': 'a', 'date': '2026/1/5'}      | rules[0].date     | must be a date
            {'codes': ['UNREAD_CELLS'], 'severity': 'OFF', 'reason': 'a'}                  | rules[0]          | cannot be lowered
            {'codes': ['UNREAD_CELLS'], 'severity': 'INFO', 'reason': 'a'}                 | rules[0]          | cannot be lowered
            """)
    void anEntryThatCannotBeFollowedIsNamed(String entry, String place, String words) {
        assertThatThrownBy(() -> Policies.rules("\n" + entry)).isInstanceOfSatisfying(PolicyRefused.class, refused -> {
            var complaint = refused.complaints().getFirst();
            assertThat(complaint.place().path()).isEqualTo(place);
            assertThat(complaint.place().line()).isEqualTo(2);
            assertThat(complaint.message().en()).contains(words);
            assertThat(complaint.message().zh()).matches("(?s).*\\p{IsHan}.*");
            assertThat(refused).hasMessageContaining("policy.json").hasMessageContaining("第2行");
        });
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'severity': 'OFF'                          | 'severity': 'INFO'
            'severity': 'OFF'                          | 'severity': 'OFF'
            'severity': 'OFF', 'levels': ['COUNTY']    | 'severity': 'INFO', 'years': {'from': 2022}
            'severity': 'OFF', 'levels': ['COUNTY', 'TOWNSHIP'] | 'severity': 'INFO', 'levels': ['COUNTY', 'PROVINCE']
            'severity': 'OFF', 'years': {'to': 2022}   | 'severity': 'INFO', 'years': {'from': 2022}
            'severity': 'OFF', 'regions': ['14']       | 'severity': 'INFO', 'regions': ['140000']
            """)
    void entriesThatContradictEachOtherAreRefusedWithBothLines(String one, String other) {
        assertThatThrownBy(() -> Policies.rules("\n" + entry(one) + ",\n" + entry(other)))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("line 3, rules[1]: contradicts line 2, rules[0]")
                .hasMessageContaining("冲突");
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'severity': 'OFF', 'levels': ['COUNTY']    | 'severity': 'INFO', 'levels': ['TOWNSHIP']
            'severity': 'OFF', 'years': {'to': 2021}   | 'severity': 'INFO', 'years': {'from': 2022}
            'severity': 'OFF', 'regions': ['14']       | 'severity': 'INFO', 'regions': ['1409']
            'severity': 'OFF', 'levels': ['COUNTY']    | 'severity': 'OFF', 'years': {'from': 2022}
            'severity': 'OFF'                          | 'severity': 'INFO', 'kinds': ['TOWNSHIP']
            """)
    void entriesThatAgreeOrAreApartOrOneInsideTheOtherAreFollowed(String one, String other) {
        assertThat(Policies.rules(entry(one) + "," + entry(other)).rulings("LATE"))
                .hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'due': '02-15', 'basis': 'a'}                             | later than 01-31
            {'due': '02-15', 'basis': 'a', 'kinds': ['DEPARTMENT']}    | later than 01-31
            {'due': '04-01', 'basis': 'a', 'kinds': ['GOVERNMENT']}    | later than 03-31
            {'due': '1-26', 'basis': 'a'}                              | must be month and day
            {'due': '01-26'}                                           | lacks “basis”
            {'basis': 'a'}                                             | lacks “due”
            """)
    void aDateThatTheLawDoesNotAllowIsRefused(String entry, String words) {
        assertThatThrownBy(() -> Policies.deadlines(entry)).hasMessageContaining(words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'threshold': 'SECTION5_EMPTY.words', 'value': 20, 'reason': 'a'}       | SECTION5_EMPTY.characters
            {'threshold': 'SECTION5_EMPTY.characters', 'value': 0, 'reason': 'a'}   | must be in 1–500
            {'threshold': 'NARR_YEAR_COPY.share', 'value': 50, 'reason': 'a'}       | must be in 0.01–1
            {'threshold': 'NARR_YEAR_COPY.share', 'value': '50%', 'reason': 'a'}    | must be a number
            {'threshold': 'NARR_YEAR_COPY.share', 'reason': 'a'}                    | lacks “value”
            {'threshold': 'NARR_YEAR_COPY.share', 'value': 0.7}                     | lacks “reason”
            """)
    void aNumberOutOfBoundsIsRefused(String entry, String words) {
        assertThatThrownBy(() -> Policies.of("{'thresholds': [" + entry + "]}")).hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{", "{'rules': {}}", "{'rules': [1]}", "{'name': 'a', 'name': 'b'}", "{} {}"})
    void whatIsNoSuchFileIsRefused(String json) {
        assertThatThrownBy(() -> Policies.of(json))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("line ");
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThatThrownBy(() -> Policies.rules("{'codes': ['A'], 'severity': 'B'}"))
                .isInstanceOfSatisfying(
                        PolicyRefused.class,
                        refused -> assertThat(refused.complaints()).hasSize(3));
    }

    @Test
    void aFileThatIsNotThereIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> PolicyFile.read(folder.resolve("none.json")))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("none.json")
                .hasMessageContaining("无法读取");
    }

    private static String entry(String fields) {
        return "{'codes': ['LATE'], 'reason': 'a', " + fields + "}";
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(DOCS.resolve("policy.schema.json")), InputFormat.JSON);
    }
}
