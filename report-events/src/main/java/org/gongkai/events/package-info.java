/** The contract of Gongkai: what the topics carry. No Quarkus, no logic. */
@NullMarked
package org.gongkai.events;

import org.jspecify.annotations.NullMarked;
