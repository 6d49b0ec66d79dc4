package org.gongkai.validate.stream;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Writes what is told of re-validations to the {@link Board}. */
final class BoardUpdater extends ContextualProcessor<String, byte[], Void, Void> {
    private KeyValueStore<String, byte[]> store;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        store = context.getStateStore(Board.STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        store.put(record.key(), record.value());
    }
}
