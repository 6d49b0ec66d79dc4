package org.gongkai.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
    private static final String SIMPLIFIED = """
            修武县人民政府2020年政府信息公开工作年度报告
            一、总体情况
            2020年，全县收到政府信息公开申请83件，均在法定期限内答复，未发生行政复议和行政诉讼。
            二、主动公开政府信息情况
            """;
    private static final String TRADITIONAL = """
            同心縣人民政府辦公室2020年政府資訊公開工作年度報告
            一、總體情況
            2020年，全縣收到政府資訊公開申請6件，均在法定期限內答復，未發生行政復議和行政訴訟。
            二、主動公開政府資訊情況
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void simplifiedTextIsDecodedWithoutBeingTold(String charset) {
        assertDecoded(SIMPLIFIED, SIMPLIFIED.getBytes(Charset.forName(charset)));
    }

    @Test
    void big5IsNotTakenForGb18030() {
        var decoded = Encodings.decode(TRADITIONAL.getBytes(Charset.forName("Big5")));

        assertThat(decoded).isEqualTo(new Encodings.Decoded(TRADITIONAL, Charset.forName("Big5"), 0));
    }

    @Test
    void traditionalTextInGb18030IsNotTakenForBig5() {
        assertDecoded(TRADITIONAL, TRADITIONAL.getBytes(Charset.forName("GB18030")));
    }

    @Test
    void aByteOrderMarkTellsAndIsNoCharacter() {
        assertDecoded(SIMPLIFIED, marked(SIMPLIFIED, StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF));
        assertDecoded(SIMPLIFIED, marked(SIMPLIFIED, StandardCharsets.UTF_16LE, 0xFF, 0xFE));
        assertDecoded(SIMPLIFIED, marked(SIMPLIFIED, StandardCharsets.UTF_16BE, 0xFE, 0xFF));
    }

    @Test
    void lostBytesAreCountedAndTheRestIsRead() {
        var bytes = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);
        bytes[4] = (byte) 0xFF;
        bytes[40] = (byte) 0xFF;

        var decoded = Encodings.decode(bytes);

        assertThat(decoded.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(decoded.text()).contains("收到政府信息公开申请83件");
        assertThat(decoded.lost()).isBetween(2, 6);
    }

    @Test
    void noBytesAreAnEmptyText() {
        assertDecoded("", new byte[0]);
    }

    private static void assertDecoded(String text, byte[] bytes) {
        var decoded = Encodings.decode(bytes);
        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.lost()).isZero();
    }

    private static byte[] marked(String text, Charset charset, int... mark) {
        var bytes = new ByteArrayOutputStream();
        for (int part : mark) {
            bytes.write(part);
        }
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }
}
