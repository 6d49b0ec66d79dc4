/** What a file is, told from its bytes alone. Pure. */
@NullMarked
package org.gongkai.ingest.media;

import org.jspecify.annotations.NullMarked;
