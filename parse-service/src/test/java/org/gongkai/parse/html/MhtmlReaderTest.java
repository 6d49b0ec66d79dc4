package org.gongkai.parse.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.gongkai.parse.Limits;
import org.gongkai.parse.Unreadable;
import org.gongkai.parse.block.Drawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MhtmlReaderTest {
    private static final String PAGE =
            "<html><body><p>一、总体情况</p><table><tr><td>规章</td><td>0</td></tr></table></body></html>";

    @Test
    void thePageIsOnePartOfTheMail() {
        var text = Base64.getMimeEncoder().encodeToString(PAGE.getBytes(StandardCharsets.UTF_8));
        assertThat(read("""
                From: <Saved by Blink>
                MIME-Version: 1.0
                Content-Type: multipart/related;
                \ttype="text/html"; boundary="--x"

                ----x
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                ----x
                content-type: TEXT/HTML; charset=utf-8
                Content-Transfer-Encoding: Base64

                %s
                ----x--
                """.formatted(text))).containsExactly("一、总体情况", "[1:规章 2:0]");
    }

    @Test
    void thePartsOfAPartAreLookedThroughToo() {
        assertThat(read("""
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                no page
                --b
                Content-Type: text/html

                <p>page
                --b--
                --a--
                """)).containsExactly("page");
    }

    @Test
    void charactersThatAreNotOfTheMailsAreWrittenAsTheirNumbers() {
        var coded = new StringBuilder();
        for (byte value : "规章".getBytes(Charset.forName("GBK"))) {
            coded.append("=%02X=\r\n".formatted(value & 0xFF));
        }
        assertThat(read(
                        "MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                                + "<p class=3Dx>" + coded + " 政府信息公开 =4=\r\n1 =ZZ</p>".replace("政府信息公开", "")))
                .containsExactly("规章 =41 =ZZ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIME-Version: 1.0",
                "MIME-Version: 1.0\n\n",
                "MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>",
                "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/plain\n\n1\n--b--",
                "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b--b--b"
            })
    void aMailWithoutAPageIsDamaged(String mail) {
        assertThatThrownBy(() -> read(mail)).isInstanceOf(Unreadable.class);
    }

    @Test
    void mailsInMailsWithoutEndAreNotFollowed() {
        var mail = "MIME-Version: 1.0\n" + "Content-Type: multipart/related; boundary=b\n\n--b\n".repeat(100_000);
        assertThatThrownBy(() -> read(mail)).isInstanceOf(Unreadable.class);
    }

    private static List<String> read(String mail) {
        return Drawing.of(MhtmlReader.read(mail.getBytes(StandardCharsets.UTF_8), Limits.USUAL));
    }
}
