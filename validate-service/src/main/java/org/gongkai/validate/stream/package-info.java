/** The way through Kafka: {@code reports.parsed} in, {@code reports.validated} out. */
@NullMarked
package org.gongkai.validate.stream;

import org.jspecify.annotations.NullMarked;
