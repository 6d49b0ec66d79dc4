/** A broker, a database and the four services on one machine: how they are started, watched and ended. */
@NullMarked
package org.gongkai.stack.running;

import org.jspecify.annotations.NullMarked;
