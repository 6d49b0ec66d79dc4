/** Uploads made to do harm, each with its documented answer. */
@NullMarked
package org.gongkai.stack.hostile;

import org.jspecify.annotations.NullMarked;
