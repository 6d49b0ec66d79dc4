/** The tables written anew from the topics, beside those that serve (重建): filled, compared, exchanged. */
@org.jspecify.annotations.NullMarked
package org.gongkai.report.rebuild;
