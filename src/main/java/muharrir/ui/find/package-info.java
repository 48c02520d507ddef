/**
 * The bar above the text in which a person looks for words and replaces them.
 *
 * <p>The search runs off the FX thread, since a regular expression may take long; what it finds is
 * drawn as decorations, which move with the text until the next search a moment later.
 */
@NullMarked
package muharrir.ui.find;

import org.jspecify.annotations.NullMarked;
