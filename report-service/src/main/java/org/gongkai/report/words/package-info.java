/** Words as an index of Chinese text has them (分词). Pure. */
@NullMarked
package org.gongkai.report.words;

import org.jspecify.annotations.NullMarked;
