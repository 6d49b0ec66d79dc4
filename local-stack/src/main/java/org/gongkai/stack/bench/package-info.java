/** How fast, how large: what is measured by {@code ./gongkai bench}. */
@NullMarked
package org.gongkai.stack.bench;

import org.jspecify.annotations.NullMarked;
