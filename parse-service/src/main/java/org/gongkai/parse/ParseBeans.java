package org.gongkai.parse;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gongkai.events.EventJson;

/** Makes the pure core known to the edge. */
class ParseBeans {
    @Produces
    @Singleton
    ReportParser parser(ParseConfig config) {
        return new ReportParser(config.limits());
    }

    /** Answers are written as events are. */
    @Produces
    @Singleton
    ObjectMapper mapper() {
        return EventJson.mapper();
    }
}
