package org.gongkai.validate.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;

class BoundedMemoryTest {
    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void allStoresShareOneBufferHoweverManyPartitionsThereAre() {
        try (var one = options();
                var other = options()) {
            new BoundedMemory().setConfig("one", one, Map.of());
            new BoundedMemory().setConfig("other", other, Map.of());

            assertThat(one.writeBufferManager()).isNotNull().isSameAs(other.writeBufferManager());
            assertThat(one.writeBufferSize() * one.maxWriteBufferNumber()).isLessThanOrEqualTo(8 * MEGABYTE);
            assertThat(((BlockBasedTableConfig) one.tableFormatConfig()).cacheIndexAndFilterBlocks())
                    .isTrue();
        }
    }

    private static Options options() {
        return new Options().setTableFormatConfig(new BlockBasedTableConfig());
    }
}
