package org.gongkai.report.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.access.Callers;

/** parse-service, which alone opens documents from outside. */
@ApplicationScoped
public class ParseService {
    private static final String DOCUMENT = "application/octet-stream";

    private final Neighbour neighbour;

    ParseService(
            @ConfigProperty(name = "gongkai.parse.url") String address,
            @ConfigProperty(name = "gongkai.relay.patience") Duration patience,
            Callers callers) {
        this.neighbour = new Neighbour(address, patience, callers);
    }

    /** The same of a document that passes through unread. */
    public Answer blocks(InputStream document) {
        return neighbour.post("/api/blocks", DOCUMENT, BodyPublishers.ofInputStream(() -> document));
    }

    /** Text and tables of a document with their places. */
    public Answer blocks(byte[] document) {
        return neighbour.post("/api/blocks", DOCUMENT, BodyPublishers.ofByteArray(document));
    }
}
