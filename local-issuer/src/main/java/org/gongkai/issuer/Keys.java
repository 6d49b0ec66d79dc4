package org.gongkai.issuer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What the folder of a provider holds. Whoever can read it is the owner of the machine's stack, and may sign in anybody.
 *
 * @param folder of the provider
 */
public record Keys(Path folder) {
    private static final String ADDRESS = "address";

    /** Where the provider of this folder is, or was when it last ran. */
    public String address() throws IOException {
        return Files.readString(folder.resolve(ADDRESS)).strip();
    }

    void remember(String address) throws IOException {
        Files.writeString(folder.resolve(ADDRESS), address);
    }

    /** What tokens are signed with. */
    public SigningKey signing() throws IOException {
        return SigningKey.in(folder.resolve("signing-key.pem"));
    }

    Invitations invitations() {
        return new Invitations(folder.resolve("invitations"), Clock.systemUTC());
    }

    /** What the page encrypts its sessions with: the same after a restart, so that nobody has to sign in again. */
    public String sessionSecret() throws IOException {
        var file = folder.resolve("session-secret");
        if (!Files.exists(file)) {
            OwnerOnly.write(file, Secrets.random().getBytes(US_ASCII));
        }
        return Files.readString(file);
    }

    /** A bearer token for the services. */
    public String token(Person person) throws IOException {
        return new Tokens(signing(), address(), Clock.systemUTC()).access(person);
    }

    /** A link that signs a person in at the page, once. */
    public String link(Person person) throws IOException {
        return address() + LocalIssuer.ENTRANCE + "?code=" + invitations().make(person);
    }
}
