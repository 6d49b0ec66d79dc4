package org.gongkai.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongkai.ingest.problem.ProblemType;
import org.gongkai.ingest.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintsTest {
    @Test
    void fieldsAreTakenAsGiven() {
        assertThat(Hints.of(" 宁武县人民政府 ", "2020", "https://portal.example.gov.cn/done?id=1"))
                .isEqualTo(new Hints("宁武县人民政府", 2020, "https://portal.example.gov.cn/done?id=1"));
    }

    @Test
    void aBlankFieldIsNotGiven() {
        assertThat(Hints.of("", " ", null)).isEqualTo(new Hints(null, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "NONE|1989|NONE",
                "NONE|2101|NONE",
                "NONE|二〇二〇|NONE",
                "NONE|20200|NONE",
                "NONE|-2020|NONE",
                "NONE|NONE|ftp://example.cn/a",
                "NONE|NONE|javascript:alert(1)",
                "NONE|NONE|/relative",
                "NONE|NONE|http:///no-host",
                "NONE|NONE|http://user:secret@example.cn/",
                "NONE|NONE|not an address",
                "一'\u0007'|NONE|NONE"
            },
            delimiter = '|',
            nullValues = "NONE")
    void whatIsNotValidIsRefused(String agency, String year, String callbackUrl) {
        assertThatThrownBy(() -> Hints.of(agency, year, callbackUrl))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.type()).isEqualTo(ProblemType.INVALID_FIELD));
    }
}
