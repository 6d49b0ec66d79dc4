/** Faults while uploads go on, and whether anything is missing or twice in the end. */
@NullMarked
package org.gongkai.stack.chaos;

import org.jspecify.annotations.NullMarked;
