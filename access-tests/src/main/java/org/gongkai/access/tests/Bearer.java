package org.gongkai.access.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.gongkai.issuer.Keys;
import org.gongkai.issuer.Person;
import org.gongkai.issuer.SigningKey;
import org.gongkai.issuer.Tokens;

/** What a test sends in the header Authorization. */
public final class Bearer {
    /** Who asks where a test does not say. */
    public static final Person ADMIN = Person.of("admin", "测试");

    private Bearer() {}

    /** Of somebody. */
    public static String of(Person person) {
        return "Bearer " + token(person);
    }

    /** Of somebody with one role. */
    public static String of(String role) {
        return of(Person.of(role, "测试"));
    }

    /** Of an administrator of this name. */
    public static String named(String name) {
        return of(Person.of("admin", name));
    }

    /** A link of the issuer, which makes a browser known there. */
    public static String link(Person person) {
        try {
            return keys().link(person);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String wrongKey() {
        try {
            return "Bearer " + new Tokens(SigningKey.make(), keys().address(), Clock.systemUTC()).access(ADMIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String wrongIssuer() {
        return "Bearer " + tokens("https://elsewhere.example").access(ADMIN);
    }

    static String expired() {
        return "Bearer " + tokens(address()).access(ADMIN, Tokens.AUDIENCE, Duration.ofHours(-1));
    }

    static String wrongAudience() {
        return "Bearer " + tokens(address()).access(ADMIN, "another-service", Tokens.LIFETIME);
    }

    private static String token(Person person) {
        return tokens(address()).access(person);
    }

    private static String address() {
        try {
            return keys().address();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tokens tokens(String issuer) {
        try {
            return new Tokens(keys().signing(), issuer, Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Keys keys() {
        return new Keys(Path.of(System.getProperty(IssuerOfTests.FOLDER)));
    }
}
