package org.gongkai.report.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.access.Callers;

/** ingest-service, which alone takes documents in. Bodies pass through unread, and are never held as a whole. */
@ApplicationScoped
public class IngestService {
    private final Neighbour neighbour;

    IngestService(
            @ConfigProperty(name = "gongkai.ingest.url") String address,
            @ConfigProperty(name = "gongkai.relay.patience") Duration patience,
            Callers callers) {
        this.neighbour = new Neighbour(address, patience, callers);
    }

    /** Hands an upload on (multipart). */
    public Answer submit(String contentType, InputStream form) {
        return neighbour.post("/api/submissions", contentType, BodyPublishers.ofInputStream(() -> form));
    }

    /** Has a draft checked (multipart); nothing is stored. */
    public Answer check(String contentType, InputStream form) {
        return neighbour.post("/api/checks", contentType, BodyPublishers.ofInputStream(() -> form));
    }
}
