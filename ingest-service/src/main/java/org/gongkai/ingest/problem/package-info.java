/** How a request is refused: RFC 9457, in Chinese and English. */
@NullMarked
package org.gongkai.ingest.problem;

import org.jspecify.annotations.NullMarked;
