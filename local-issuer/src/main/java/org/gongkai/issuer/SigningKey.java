package org.gongkai.issuer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.gongkai.events.EventJson;

/** The key that tokens are signed with (RS256), and what everybody may know of it. */
public final class SigningKey {
    private static final int BITS = 2048;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";

    private final RSAPrivateCrtKey key;

    private SigningKey(RSAPrivateCrtKey key) {
        this.key = key;
    }

    /** A new key. */
    public static SigningKey make() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new SigningKey((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform makes RSA keys", e);
        }
    }

    /** The key in a file; a new one, which only the owner can read, where there is none. */
    static SigningKey in(Path file) throws IOException {
        if (!Files.exists(file)) {
            var made = make();
            var pem = BEGIN + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(made.key.getEncoded()) + END;
            OwnerOnly.write(file, pem.getBytes(US_ASCII));
            return made;
        }
        var pem = Files.readString(file);
        try {
            var encoded = Base64.getMimeDecoder().decode(pem.substring(BEGIN.length(), pem.length() - END.length()));
            return new SigningKey(
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IOException("no private key in " + file, e);
        }
    }

    /** A token (JWS, compact) that says this. */
    String sign(Map<String, Object> claims) {
        var head = Map.of("alg", "RS256", "typ", "JWT", "kid", id());
        var signed = URL.encodeToString(EventJson.write(head)) + "." + URL.encodeToString(EventJson.write(claims));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform signs with RSA", e);
        }
    }

    /** The public half, as a set of keys (JWKS) has it. */
    Map<String, Object> jwk() {
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                id(),
                "n",
                number(key.getModulus()),
                "e",
                number(key.getPublicExponent()));
    }

    private String id() {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(key.getModulus().toByteArray());
            return URL.encodeToString(digest).substring(0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return URL.encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
