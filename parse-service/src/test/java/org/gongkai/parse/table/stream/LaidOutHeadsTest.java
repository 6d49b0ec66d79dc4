package org.gongkai.parse.table.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.junit.jupiter.api.Test;

class LaidOutHeadsTest {
    private static final String[] OFFICIAL =
            Stream.of(Applicant.values()).map(Applicant::label).toArray(String[]::new);

    @Test
    void headsBrokenOverLinesStandInTheOrderOfTheirPlaces() {
        var heads = """
                                                           法人或其他组织
                                      自然人                                      总计
                                                          社会公益组 法律服务机
                                            商业企业   科研机构                 其他
                                                            织       构
                """;

        assertThat(LaidOutHeads.words(heads))
                .hasValueSatisfying(words -> assertThat(words).containsExactly(OFFICIAL));
    }

    @Test
    void whereTheirPlacesAreLostTheOrderOfLinesIsNotBelieved() {
        var heads = """
                法人或其他组织
                自然人 总计
                社会公益组织 法律服务机构
                商业企业 科研机构 其他
                """;

        assertThat(LaidOutHeads.words(heads)).isEmpty();
    }

    @Test
    void headsOnOneLineStandAsTheyArePrinted() {
        var heads = "自然人 法律服务机构 商业企业 科研机构 社会公益组织 其他 总计\n";

        assertThat(LaidOutHeads.words(heads))
                .hasValueSatisfying(words -> assertThat(words).startsWith("自然人", "法律服务机构", "商业企业"));
    }
}
