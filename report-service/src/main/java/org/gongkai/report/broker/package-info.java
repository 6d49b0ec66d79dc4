/** Kafka clients for what operators do by hand, beside the channels that serve. */
@NullMarked
package org.gongkai.report.broker;

import org.jspecify.annotations.NullMarked;
