package org.gongkai.report.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.access.Callers;

/** parse-service, which alone opens documents from outside. */
@ApplicationScoped
public class ParseService {
    private final Neighbour neighbour;

    ParseService(
            @ConfigProperty(name = "gongkai.parse.url") String address,
            @ConfigProperty(name = "gongkai.relay.patience") Duration patience,
            Callers callers) {
        this.neighbour = new Neighbour(address, patience, callers);
    }

    /** Text and tables of a document with their places. */
    public Answer blocks(byte[] document) {
        return neighbour.post("/api/blocks", "application/octet-stream", BodyPublishers.ofByteArray(document));
    }
}
