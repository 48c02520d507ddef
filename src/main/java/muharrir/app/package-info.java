/**
 * Where everything is put together: the window and the command line start here, wired by
 * constructors.
 *
 * <p>The only package that may import every other, and the only one that prints.
 */
@NullMarked
package muharrir.app;

import org.jspecify.annotations.NullMarked;
