package org.gongkai.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionIdTest {
    /** The expected ids were computed with sha256sum, so that another program can tell the id of its upload. */
    @ParameterizedTest
    @CsvSource({
        "anonymous, abc, 898f97db15497b33a88a1af1f98e292a",
        "anonymous, '',  9cf5782ffb810de1f260a9f3ebffd1cb",
        "宁武县,    abc, 84c3a9ba75a1b5431f68e7cd67cb6912",
        "a,         bc,  40bb547d936bbd31318ee37ac8799e7e"
    })
    void theIdIsTheBeginningOfTheHashOfSubmitterZeroAndDocument(String submitter, String document, String id) {
        assertThat(SubmissionId.of(submitter, bytes(document))).isEqualTo(id);
    }

    @Test
    void theZeroBetweenKeepsSubmitterAndDocumentApart() {
        assertThat(SubmissionId.of("a", bytes("bc"))).isNotEqualTo(SubmissionId.of("ab", bytes("c")));
    }

    @Test
    void theSameFileOfTwoSubmittersIsTwoSubmissions() {
        assertThat(SubmissionId.of("portal-1", bytes("abc"))).isNotEqualTo(SubmissionId.of("portal-2", bytes("abc")));
    }

    @Test
    void theHashOfADocumentIsPlainSha256() {
        assertThat(SubmissionId.sha256(bytes("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
