package org.gongkai.parse.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.events.Breakdown;
import org.gongkai.events.Format;
import org.gongkai.events.Formats;
import org.gongkai.parse.block.Prose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreakdownReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            受理申请83件，其中予以公开40件，部分公开20件，不予公开23件。 | t3.received.total 83: 予以公开 40, 部分公开 20, 不予公开 23
            办结申请81件，其中：予以公开42件，占51.85%；不予公开5件，占6.17%。 | t3.total.total 81: 予以公开 42 51.85%, 不予公开 5 6.17%
            全年公开信息1500条。其中网站1133条，公报74条，微博293条。 | null 1500: 网站 1133, 公报 74, 微博 293
            """)
    void aWholeIsTakenApart(String words, String expected) {
        assertThat(breakdowns(words)).extracting(BreakdownReaderTest::inShort).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"受理申请83件，其中网上申请60余件，信函23件。", "其中予以公开40件。", "受理申请83件，其中大部分予以公开。"})
    void estimatesAndPartsWithoutAWholeGiveNothingToCompare(String words) {
        assertThat(breakdowns(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "受理申请83件，其中网上申请60件，信函申请23件，予以公开52件，部分公开31件。")
    void waysOfAskingAndResultsAreTakenApartByThemselves(String words) {
        assertThat(breakdowns(words))
                .extracting(BreakdownReaderTest::inShort)
                .containsExactly("t3.received.total 83: 网上申请 60, 信函申请 23", "t3.received.total 83: 予以公开 52, 部分公开 31");
    }

    private static List<Breakdown> breakdowns(String words) {
        var prose = SectionReader.prose(Prose.of(words));
        var formats = new Formats(Format.V2021, Format.V2021, Format.V2021);
        return BreakdownReader.breakdowns(prose, ClaimReader.claims(prose, 2020, null, formats));
    }

    private static String inShort(Breakdown breakdown) {
        return breakdown.cell() + " " + breakdown.whole() + ": "
                + breakdown.parts().stream()
                        .map(part -> part.what() + " " + part.value()
                                + (part.percent() == null ? "" : " " + part.percent() + "%"))
                        .collect(Collectors.joining(", "));
    }
}
