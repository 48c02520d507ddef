/**
 * What is different between two versions of an article, so that a person can read it.
 *
 * <p>Choices. Blocks are matched first, by id and then by likeness; then the words of their texts.
 * Paragraphs that were split or joined are compared as one text in which their ends are a sign, so
 * the words that they kept stay. A word is the smallest thing that is shown as changed: half an
 * Arabic word loses its joining. The words are aligned by their folded form, so a word that only
 * took a haraka or a hamza stays in its place and is classed as such; a reader can hide these.
 * Signs that stand on one side only are set aside before the search, which is Myers' in linear
 * space; a whole article takes a few milliseconds. Where two texts have next to nothing in common
 * the search is cut short.
 */
@NullMarked
package muharrir.review.compare;

import org.jspecify.annotations.NullMarked;
