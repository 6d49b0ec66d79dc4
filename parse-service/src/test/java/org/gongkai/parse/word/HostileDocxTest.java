package org.gongkai.parse.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.parse.word.Docx.p;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.gongkai.events.ProblemKind;
import org.gongkai.parse.Limits;
import org.gongkai.parse.Unreadable;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Drawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileDocxTest {
    @Test
    void anEntityThatNamesAFileIsNotOpened(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        var xml = "<!DOCTYPE d [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>" + Docx.document(p("a&x;b"));

        assertThat(outcome(Docx.zip("word/document.xml", xml))).doesNotContain("SECRET");
    }

    @Test
    void entitiesThatGrowAreNotExpanded() {
        var xml = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 'haha'>");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        var document = Docx.zip("word/document.xml", xml + "]>" + Docx.document(p("&a29;")));

        assertTimeout(Duration.ofSeconds(5), () -> assertThat(outcome(document)).doesNotContain("haha"));
    }

    @Test
    void aZipBombIsRefusedAtOnce() {
        var bomb = Docx.of(p(" ".repeat(30_000_000)));
        var limits = new Limits(200, 200_000, 2_000_000, 10_000_000, 200, Duration.ofSeconds(20));

        assertThat(bomb).hasSizeLessThan(100_000);
        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> DocxReader.read(bomb, limits)).isInstanceOf(Blocks.TooLarge.class));
    }

    @Test
    void aBombBesideTheTextIsRefusedToo() {
        var bomb = Docx.zip("word/media/image1.bmp", " ".repeat(30_000_000));
        var limits = new Limits(200, 200_000, 2_000_000, 10_000_000, 200, Duration.ofSeconds(20));

        assertThatThrownBy(() -> DocxReader.read(bomb, limits)).isInstanceOf(Blocks.TooLarge.class);
    }

    @Test
    void moreCellsParagraphsOrDepthThanTheLimitsAreRefused() {
        assertRefused(Docx.table("<w:tr>" + "<w:tc/>".repeat(200_001) + "</w:tr>"));
        assertRefused("<w:p/>".repeat(2_000_001));
        assertRefused("<w:sdt>".repeat(500) + "</w:sdt>".repeat(500));
        assertRefused("<w:tbl>" + "<w:sdt>".repeat(500) + "</w:sdt>".repeat(500) + "</w:tbl>");
        assertRefused("<w:tbl><w:tr>" + "<w:sdt>".repeat(500) + "</w:sdt>".repeat(500) + "</w:tr></w:tbl>");
    }

    @Test
    void elementsNestedWithoutEndAreRefusedWhereverTheyStand() {
        assertDamaged(Docx.of("<w:p><w:pPr>" + "<w:x>".repeat(100_000) + "</w:x>".repeat(100_000) + "</w:pPr></w:p>"));
    }

    @Test
    void aTruncatedContainerIsDamaged() {
        var whole = Docx.of(p("一、总体情况".repeat(500)));
        var cut = Arrays.copyOf(whole, whole.length / 2);

        assertDamaged(cut);
        assertDamaged(Arrays.copyOf(whole, 10));
    }

    @Test
    void aContainerWithoutATextPartIsDamaged() {
        assertDamaged(Docx.zip("META-INF/notes.xml", "<notes/>"));
    }

    @Test
    void textThatIsNoXmlIsDamaged() {
        assertDamaged(Docx.zip("word/document.xml", "<w:document><w:body></w:p>"));
    }

    private static void assertRefused(String body) {
        assertThatThrownBy(() -> Docx.read(body)).isInstanceOf(Blocks.TooLarge.class);
    }

    private static void assertDamaged(byte[] document) {
        assertThatThrownBy(() -> DocxReader.read(document, Limits.USUAL))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.DAMAGED));
    }

    private static String outcome(byte[] document) {
        try {
            return Drawing.of(DocxReader.read(document, Limits.USUAL)).toString();
        } catch (Unreadable e) {
            return "refused";
        }
    }
}
