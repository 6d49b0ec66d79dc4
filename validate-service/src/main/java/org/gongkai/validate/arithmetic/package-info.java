/** 勾稽关系: figures that must fit together. Pure. */
@NullMarked
package org.gongkai.validate.arithmetic;

import org.jspecify.annotations.NullMarked;
