/** The keychains of the operating systems. */
@NullMarked
package muharrir.publish.keychain;

import org.jspecify.annotations.NullMarked;
