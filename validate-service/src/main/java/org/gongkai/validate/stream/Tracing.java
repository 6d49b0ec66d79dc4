package org.gongkai.validate.stream;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapSetter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.gongkai.events.Topics;
import org.jspecify.annotations.Nullable;

/** One trace from upload to row: the span of this stage continues the trace that the record's headers carry. */
@Singleton
class Tracing {
    private static final TextMapSetter<Headers> SETTER =
            (carrier, name, value) -> TextHeaders.set(Objects.requireNonNull(carrier), name, value);

    private final OpenTelemetry telemetry;

    Tracing(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** Does the work on one record within a span of its own. */
    void continuing(Headers headers, Runnable work) {
        var parent = telemetry.getPropagators().getTextMapPropagator().extract(Context.root(), headers, new Getter());
        var span = telemetry
                .getTracer("org.gongkai.validate")
                .spanBuilder(Topics.PARSED + " process")
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(parent)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", Topics.PARSED)
                .startSpan();
        try (var _ = span.makeCurrent()) {
            work.run();
        } finally {
            span.end();
        }
    }

    /** Hands the trace on. */
    void inject(Headers headers) {
        telemetry.getPropagators().getTextMapPropagator().inject(Context.current(), headers, SETTER);
    }

    private static final class Getter implements TextMapGetter<Headers> {
        @Override
        public Iterable<String> keys(Headers carrier) {
            return StreamSupport.stream(carrier.spliterator(), false)
                    .map(Header::key)
                    .toList();
        }

        @Override
        public @Nullable String get(@Nullable Headers carrier, String name) {
            var header = carrier == null ? null : carrier.lastHeader(name);
            return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    }
}
