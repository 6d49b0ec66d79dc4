/** The one shape that every format is brought to: paragraphs and grids whose characters know their place. */
package org.gongkai.parse.block;
