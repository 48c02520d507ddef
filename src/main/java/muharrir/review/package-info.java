/**
 * What a desk does with an article before it goes out: the people, threads of remarks on its words,
 * the decisions of its life and what stands in their way.
 *
 * <p>Choices. An anchor is one stretch of one text: a thread whose words are split goes on with the
 * longer part. It keeps the words that it was set on, and finds them again where a change brings
 * them back; so undo needs no memory of its own. People are named by id, since a name is corrected
 * and a remark is not. {@code ReviewThread} is not called {@code Thread}, which is a word of Java.
 */
@NullMarked
package muharrir.review;

import org.jspecify.annotations.NullMarked;
