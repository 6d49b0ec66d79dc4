package org.gongkai.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "宁武县 2020年报（定稿）.pdf, 宁武县 2020年报（定稿）.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\王\\年报.docx, 年报.docx",
        "年报\u202Efdp.exe, 年报fdp.exe",
        "' a\u0000b\u0007\r\n.txt ', ab.txt"
    })
    void keepsTheNameWithoutFoldersAndInvisibleCharacters(String given, String safe) {
        assertThat(FileName.safe(given)).isEqualTo(safe);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", ".", "..", "a/", "a\\", "\u0000"})
    void whatLeavesNothingIsUnnamed(String given) {
        assertThat(FileName.safe(given)).isEqualTo(FileName.UNNAMED);
    }

    @Test
    void aLongNameIsCutAndKeepsItsEnding() {
        assertThat(FileName.safe("年".repeat(300) + ".docx")).isEqualTo("年".repeat(195) + ".docx");
    }

    @Test
    void aCharacterOutsideOfTheBasicPlaneIsNotCutInTwo() {
        assertThat(FileName.safe("𠮷".repeat(201))).isEqualTo("𠮷".repeat(200));
    }
}
