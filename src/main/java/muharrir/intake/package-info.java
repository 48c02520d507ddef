/**
 * Files in: plain text becomes an article, with a report of everything that was not simply taken
 * over.
 *
 * <p>Choices. What a file is taken for is decided by its content and never by its name. A text is
 * read in three passes that know nothing of one another: bytes to letters ({@link
 * muharrir.intake.Decoder}), lines to paragraphs ({@link muharrir.intake.Paragraphs}), paragraphs
 * to parts of an article (the head, then the body). Every rule is about the shape of a text or
 * about a list that a desk can edit; none is about one file. Where a rule is not sure, the line
 * stays text and the report says what it might be: a person moves a line sooner than she finds a
 * lost one.
 */
@NullMarked
package muharrir.intake;

import org.jspecify.annotations.NullMarked;
