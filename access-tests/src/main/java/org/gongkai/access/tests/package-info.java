/** For the tests of every service: tokens to ask with, and the table of who may do what. */
@NullMarked
package org.gongkai.access.tests;

import org.jspecify.annotations.NullMarked;
