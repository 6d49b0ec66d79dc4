package org.gongkai.validate.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gongkai.events.EventJson;

/** Answers are written as events are: one contract, one mapping. */
class Json {
    @Produces
    @Singleton
    ObjectMapper mapper() {
        return EventJson.mapper();
    }
}
