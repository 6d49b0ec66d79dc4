/** Draft checks: a file in, its findings out, nothing kept. */
@NullMarked
package org.gongkai.ingest.check;

import org.jspecify.annotations.NullMarked;
