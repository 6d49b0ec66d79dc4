/** What operators measure, the same in all services: how long a report takes at each stage, and what still waits. */
@NullMarked
package org.gongkai.metering;

import org.jspecify.annotations.NullMarked;
