package org.gongkai.parse.word;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Blocks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileRtfTest {
    @Test
    void moreGroupsTablesCellsOrCharactersThanTheLimitsAreRefused() {
        assertRefused("{".repeat(1_000_000));
        assertRefused("\\itap1000000\\intbl 1\\par");
        assertRefused("\\trowd\\cellx900\\intbl 1\\cell".repeat(200_001));
        assertRefused("\\cellx1".repeat(200_001));
        assertRefused("1".repeat(1_000_001));
        assertRefused("\\par".repeat(1_000_001));
        assertRefused("\\tab".repeat(1_000_001));
    }

    @Test
    void tablesAsDeepAsIsReadAreRead() {
        var deep = new StringBuilder();
        for (int level = 1; level <= Limits.USUAL.depth(); level++) {
            deep.append("\\pard\\intbl\\itap").append(level).append(" 1\\par");
        }
        assertEnds(deep.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\bin2147483647 ",
                "\\bin-5 1",
                "\\u99999999999",
                "\\cellx-",
                "\\uc1000000000\\u1 23456",
                "\\'",
                "\\'4",
                "\\",
                "\\row\\cell\\nestrow\\nestcell",
                "{\\shptxt 1\\cell}\\cell}}}}}{\\shptxt",
                "\\trowd\\trleft2147483647\\cellx-2147483648\\cellx2147483647\\intbl 1\\cell 2\\cell\\row"
            })
    void brokenSignsDoNoHarm(String body) {
        assertEnds(body);
    }

    @Test
    void aRowThatIsToldOnceAndRepeatedCostsNoMoreThanItsCells() {
        assertEnds("\\trowd" + "\\cellx1".repeat(100_000) + "\\intbl 1\\cell\\row".repeat(100_000));
    }

    @Test
    void propertiesWithoutTextCostNoMoreThanTheirBytes() {
        assertEnds("\\f1\\b\\trowd{\\f2\\cf7}".repeat(500_000));
        assertEnds("{\\fonttbl" + "{\\f1\\fcharset134 A;}".repeat(300_000) + "}");
        assertEnds("{\\colortbl" + ";".repeat(5_000_000) + "}");
    }

    private static void assertEnds(String body) {
        assertTimeout(Duration.ofSeconds(10), () -> {
            read(body);
        });
    }

    private static void assertRefused(String body) {
        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThatThrownBy(() -> read(body)).isInstanceOf(Blocks.TooLarge.class));
    }

    private static void read(String body) {
        RtfReader.read(("{\\rtf1\\ansi " + body + "}").getBytes(StandardCharsets.ISO_8859_1), Limits.USUAL);
    }
}
