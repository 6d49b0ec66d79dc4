package org.gongkai.stack.chaos;

import java.util.Locale;
import java.util.Optional;
import org.gongkai.stack.running.Service;
import org.jspecify.annotations.Nullable;

/** What can die by itself in a running stack. */
enum Part {
    INGEST(Service.INGEST),
    PARSE(Service.PARSE),
    VALIDATE(Service.VALIDATE),
    REPORT(Service.REPORT),
    BROKER(null),
    DATABASE(null);

    private final Optional<Service> service;

    Part(@Nullable Service service) {
        this.service = Optional.ofNullable(service);
    }

    /** The service that the part is; empty for the servers. */
    Optional<Service> service() {
        return service;
    }

    /** The name in tables and logs. */
    String label() {
        return service.map(Service::module).orElse(name().toLowerCase(Locale.ROOT));
    }
}
