/**
 * The language: normalisation, words, plurals, dates, numbers, and the strings that a person reads.
 *
 * <p>Strings are read by {@link muharrir.arabic.Strings} and not by {@code ResourceBundle}: a
 * bundle falls back to the locale of the machine, so an Arabic window on an English machine would
 * speak English; and {@code MessageFormat} turns counts into locale digits and eats apostrophes.
 */
@NullMarked
package muharrir.arabic;

import org.jspecify.annotations.NullMarked;
