package org.gongkai.validate.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One small cache and one small buffer for all stores of this process. Each partition has a few stores, and each store
 * would by itself take up to 100 MB outside of the heap; what does not fit is read from the disk, which has it cached.
 */
public final class BoundedMemory implements RocksDBConfigSetter {
    private static final long CACHED_BYTES = 24L * 1024 * 1024;
    private static final long BUFFERED_BYTES = 12L * 1024 * 1024;
    private static final long BUFFER_BYTES = 4L * 1024 * 1024;
    private static final Cache CACHE = new LRUCache(CACHED_BYTES);
    private static final WriteBufferManager BUFFERS = new WriteBufferManager(BUFFERED_BYTES, CACHE);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        var tables = (BlockBasedTableConfig) options.tableFormatConfig();
        tables.setBlockCache(CACHE);
        tables.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(tables);
        options.setWriteBufferManager(BUFFERS);
        options.setWriteBufferSize(BUFFER_BYTES);
        options.setMaxWriteBufferNumber(2);
    }

    /** What is shared lives as long as the process. */
    @Override
    public void close(String store, Options options) {
        // nothing of the store's own
    }
}
