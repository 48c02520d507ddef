/**
 * The articles that come with the program, as files in it.
 *
 * <p>A jar cannot be asked what it holds, so {@code samples/index.txt} names the folders in the
 * order in which they are taken in. Each folder is what an export leaves: {@code article.json} and
 * the pictures under {@code media}, so that nothing but the ordinary reading of an article is
 * needed.
 */
@NullMarked
package muharrir.intake.samples;

import org.jspecify.annotations.NullMarked;
