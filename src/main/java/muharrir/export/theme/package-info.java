/**
 * Themes: a style sheet and pieces of pages that a newsroom brings itself, checked before anything
 * of them is shown.
 *
 * <p>Choices. A theme is text that somebody else wrote, so nothing of it is shown as it came. A
 * style sheet is cut into tokens by the rules of CSS and written anew from those that are known to
 * be harmless: what it may call is listed, not what it may not. A piece of a page is parsed by
 * jsoup, and written anew from elements and attributes on a list; what the newsroom's settings and
 * the page put into it stands behind names in double braces and goes through {@link
 * muharrir.export.Html} like everything else. A theme is taken whole or refused whole, with every
 * reason; half of a theme would look like a mistake of ours. It is kept in the library as text, so
 * that every machine and every backup has the same.
 */
@NullMarked
package muharrir.export.theme;

import org.jspecify.annotations.NullMarked;
