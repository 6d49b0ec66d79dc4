package org.gongkai.parse;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gongkai.events.EventJson;
import org.gongkai.parse.quarantine.Attempts;
import org.gongkai.parse.quarantine.GuardedReader;

/** Makes the pure core known to the edge. */
class ParseBeans {
    @Produces
    @Singleton
    ReportParser parser(ParseConfig config) {
        return new ReportParser(config.limits());
    }

    @Produces
    @Singleton
    OriginalReader original(ParseConfig config) {
        return new OriginalReader(config.limits());
    }

    @Produces
    @Singleton
    Attempts attempts(ParseConfig config) {
        return Attempts.in(config.stateDir());
    }

    void stop(@Disposes Attempts attempts) {
        attempts.forgetUnderWay();
    }

    @Produces
    @Singleton
    GuardedReader reader(ReportParser parser, Attempts attempts, ParseConfig config) {
        return new GuardedReader(parser::parse, attempts, config.patience());
    }

    /** Answers are written as events are. */
    @Produces
    @Singleton
    ObjectMapper mapper() {
        return EventJson.mapper();
    }
}
