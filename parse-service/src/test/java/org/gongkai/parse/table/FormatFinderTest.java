package org.gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.events.Format;
import org.gongkai.events.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatFinderTest {
    @ParameterizedTest
    @CsvSource({
        "信息内容/本年制发件数, 规章/0, V2021",
        "信息内容/现行有效件数, 规章/0, V2021",
        "信息内容/本年收费金额（单位：万元）, 行政事业性收费/0, V2021",
        "信息内容/本年新制作数量, 规章/0, V2019",
        "信息内容/对外公开总数量, 规章/0, V2019",
        "信息内容/上一年项目数量, 行政许可/0, V2019"
    })
    void theWordsOfTheHeadingsTellTheFormatOfTableTwoWhateverTheYear(String headings, String row, Format format) {
        var drawing = (headings + "\n" + row).replace('/', '|');

        assertThat(Grids.read(drawing, 2020).formats().t2()).isEqualTo(format);
        assertThat(Grids.read(drawing, 2022).formats().t2()).isEqualTo(format);
    }

    @Test
    void aRowThatOnlyTheOldFormatHasTellsWithoutHeadings() {
        assertThat(Grids.read("其他对外管理服务事项|1|0|2", 2022).formats().t2()).isEqualTo(Format.V2019);
    }

    @Test
    void withoutHeadingsTheWidthOfTheRowTells() {
        assertThat(Grids.read("行政许可|159|-5|961", 2022).formats().t2()).isEqualTo(Format.V2019);
        assertThat(Grids.read("行政许可|961", 2020).formats().t2()).isEqualTo(Format.V2021);
    }

    @Test
    void tableThreeIsToldByItsRowsOfOtherResults() {
        assertThat(Grids.read("3.其他|0|0|0|0|0|0|0", 2020).formats().t3()).isEqualTo(Format.V2021);
        assertThat(Grids.read("（六）其他处理|0|0|0|0|0|0|0", 2022).formats().t3()).isEqualTo(Format.V2019);
        assertThat(Grids.read("（六）其他|0|0|0|0|0|0|0", 2022).formats().t3()).isEqualTo(Format.V2019);
    }

    @Test
    void whereNothingTellsTheYearDecides() {
        assertThat(Grids.read("（一）予以公开|0|0|0|0|0|0|0", 2020).formats())
                .isEqualTo(new Formats(null, Format.V2019, null));
        assertThat(Grids.read("（一）予以公开|0|0|0|0|0|0|0", 2022).formats())
                .isEqualTo(new Formats(null, Format.V2021, null));
    }
}
