package org.gongkai.access.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.issuer.LocalIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * An issuer for all tests of a module, started before the first service is: JUnit finds it by itself. What the service
 * and the tests must know of it stands in system properties, which every class loader sees.
 */
public final class IssuerOfTests implements LauncherSessionListener {
    static final String FOLDER = "gongkai.tests.issuer";

    /** Where the page says that it is, wherever it listens: only the address counts at the issuer. */
    private static final String PAGE = "http://localhost:8080";

    private @Nullable LocalIssuer issuer;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            var folder = Files.createTempDirectory(Path.of("target"), "issuer-");
            issuer = LocalIssuer.start(
                    folder, 0, PAGE, address -> address.matches("http://localhost:[0-9]+/(sign-in)?"));
            System.setProperty(FOLDER, folder.toAbsolutePath().toString());
            System.setProperty("gongkai.access.issuer", issuer.address());
            System.setProperty("gongkai.access.keys", issuer.jwks());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (issuer != null) {
            issuer.close();
        }
    }
}
