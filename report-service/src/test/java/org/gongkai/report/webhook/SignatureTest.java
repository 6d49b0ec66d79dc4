package org.gongkai.report.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);

    @Test
    void signsAsTheExampleOfTheSpecification() {
        var signature = new Signature(SECRET).of("msg_p5jXN8AQM9LWM0D4loKWxJek", AT, "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    /** Made with another implementation (Python's hmac and base64). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "e-1 | {}                | v1,i91kgy3es1xziPUxIWixir79NIWghR1Dbh95WVJwUVE=",
                "e-2 | {\"a\":\"公开\"} | v1,upzCFMKVI/y2vEIGee7sK1bmV6YvO2lP0vZPnNWBhHI=",
            })
    void signsTheBytesOfTheBody(String id, String body, String expected) {
        assertThat(new Signature(SECRET).of(id, AT, body)).isEqualTo(expected);
    }

    @Test
    void anotherIdTimeBodyOrKeyIsAnotherSignature() {
        var signature = new Signature(SECRET);
        var other = new Signature(Signature.secret(new SecureRandom()));

        assertThat(signature.of("a", AT, "b"))
                .isNotEqualTo(signature.of("c", AT, "b"))
                .isNotEqualTo(signature.of("a", AT.plusSeconds(1), "b"))
                .isNotEqualTo(signature.of("a", AT, "d"))
                .isNotEqualTo(other.of("a", AT, "b"));
    }

    @Test
    void aNewSecretHasThirtyTwoBytesOfItsOwn() {
        var random = new SecureRandom();
        var secret = Signature.secret(random);

        assertThat(secret).startsWith("whsec_").isNotEqualTo(Signature.secret(random));
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_c2hvcnQ=", "whsec_not base64 at all, and long enough"})
    void whatIsNoKeyIsRefused(String secret) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Signature(secret));
    }
}
