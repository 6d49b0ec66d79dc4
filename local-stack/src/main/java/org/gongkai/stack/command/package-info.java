/** What is typed behind {@code ./gongkai}, but for the measurements. */
@NullMarked
package org.gongkai.stack.command;

import org.jspecify.annotations.NullMarked;
