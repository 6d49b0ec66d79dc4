/**
 * The topics in, the tables out. Whatever the order in which the three topics are read, and however often a record comes,
 * the tables end the same.
 */
@NullMarked
package org.gongkai.report.store;

import org.jspecify.annotations.NullMarked;
