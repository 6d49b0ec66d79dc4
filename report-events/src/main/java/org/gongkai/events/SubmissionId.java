package org.gongkai.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a submission by who sent it and what was sent: sending the same file again gives the same id. */
public final class SubmissionId {
    /** The submitter of a draft, which nobody hands in. */
    public static final String ANONYMOUS = "anonymous";

    private static final int HEX_DIGITS = 32;

    private SubmissionId() {}

    /** The first 32 hex digits of SHA-256(submitter, 0x00, document). */
    public static String of(String submitter, byte[] document) {
        var digest = sha256();
        digest.update(submitter.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(document);
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    /** SHA-256 of a document, 64 hex digits. */
    public static String sha256(byte[] document) {
        return HexFormat.of().formatHex(sha256().digest(document));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
