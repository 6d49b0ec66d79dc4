package org.gongkai.issuer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.events.EventJson;

/**
 * Links that let one person in, once, for a while. Each is a file that its use deletes, so that another process can make
 * one, and a restart forgets nothing.
 *
 * @param folder where the files are
 */
record Invitations(Path folder, Clock clock) {
    static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final Pattern CODE = Pattern.compile("[0-9a-f]{32}");

    private record Invitation(Person person, Instant until) {}

    /** The code of a new invitation. */
    String make(Person person) throws IOException {
        OwnerOnly.folder(folder);
        var code = Secrets.random();
        var invitation = new Invitation(person, clock.instant().plus(LIFETIME));
        OwnerOnly.write(file(code), EventJson.write(invitation));
        return code;
    }

    /** Who is let in by a code; nobody when it was used before, is too old, or never was. */
    Optional<Person> use(String code) throws IOException {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        try {
            var content = Files.readAllBytes(file(code));
            Files.delete(file(code)); // of two who come at once, one finds it gone
            var invitation = EventJson.read(content, Invitation.class);
            return clock.instant().isBefore(invitation.until()) ? Optional.of(invitation.person()) : Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /** Named by a hash: who sees the names of the files knows no code. */
    private Path file(String code) {
        return folder.resolve(Secrets.hash(code));
    }
}
