package org.gongkai.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gongkai.events.EventJson;

/** Answers over HTTP are written like the events, so that a date or a number looks the same everywhere. */
class IngestJson {
    @Produces
    @Singleton
    ObjectMapper mapper() {
        return EventJson.mapper().copy();
    }
}
