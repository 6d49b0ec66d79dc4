package org.gongkai.report.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs messages as Standard Webhooks 1.0 says: HMAC-SHA256 of id, time and body. */
final class Signature {
    static final String PREFIX = "whsec_";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    /** The specification asks for 24 to 64 bytes. */
    private static final int LEAST_BYTES = 24;

    private static final int MOST_BYTES = 64;

    private final SecretKeySpec key;

    /**
     * Takes a secret as it is shown.
     *
     * @throws IllegalArgumentException when it is none
     */
    Signature(String secret) {
        var encoded = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
        var bytes = Base64.getDecoder().decode(encoded);
        if (bytes.length < LEAST_BYTES || bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "a secret has " + LEAST_BYTES + " to " + MOST_BYTES + " bytes in base64, after " + PREFIX);
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** A new secret. */
    static String secret(SecureRandom random) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** The value of the header {@code webhook-signature}. */
    String of(String messageId, Instant at, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var signed = messageId + "." + at.getEpochSecond() + "." + body;
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
