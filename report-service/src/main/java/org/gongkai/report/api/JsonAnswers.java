package org.gongkai.report.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gongkai.events.EventJson;

/** Answers are written as events are: times in ISO 8601, numbers as printed. */
class JsonAnswers {
    @Produces
    @Singleton
    ObjectMapper mapper() {
        return EventJson.mapper().copy();
    }
}
