/** What several tests share. */
@NullMarked
package muharrir.testing;

import org.jspecify.annotations.NullMarked;
