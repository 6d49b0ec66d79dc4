/** Re-validation (重新核对): rules that changed are run over everything already read. Pure; the walk itself is in stream. */
@NullMarked
package org.gongkai.validate.revalidation;

import org.jspecify.annotations.NullMarked;
