/**
 * Answers as files: whole lists, streamed from one state of the tables. A file says at its end what it holds, or that it
 * is incomplete.
 */
@NullMarked
package org.gongkai.report.export;

import org.jspecify.annotations.NullMarked;
