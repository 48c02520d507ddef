/** Pictures: what a file really is, and how large. Knows no library and no article. */
@NullMarked
package muharrir.media;

import org.jspecify.annotations.NullMarked;
