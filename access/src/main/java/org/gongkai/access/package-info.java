/** Who may do what, the same for every service: roles, whoever asks, and the answers to those who may not. */
@NullMarked
package org.gongkai.access;

import org.jspecify.annotations.NullMarked;
