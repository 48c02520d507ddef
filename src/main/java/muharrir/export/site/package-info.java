/**
 * A newsroom's whole site: the pages of its articles, and all that leads to them.
 *
 * <p>Choices. A site is made of {@link muharrir.export.site.Part parts}, each of which says by a
 * fingerprint what it is made from; one that is still made from the same is not made again. What is
 * new is written beside, and moved into place when all of it is there, see {@link
 * muharrir.export.site.Placing}. Lists grow at their top only: their older pages are counted from
 * the oldest article, so that a new article changes a handful of files and not a thousand. Pages
 * share one look in a file of its own, and carry their script; all addresses inside the site are
 * relative, so that it can stand under any address, and be read from a disk.
 */
@NullMarked
package muharrir.export.site;

import org.jspecify.annotations.NullMarked;
