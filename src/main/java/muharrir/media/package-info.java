/**
 * Pictures: what a file really is, how large, and its pixels, upright and in sRGB. Knows no library
 * and no article.
 *
 * <p>Choices: PNG and GIF are decoded by Java, JPEG (CMYK, YCCK and profiles too) and WebP by
 * TwelveMonkeys ImageIO (pure Java, BSD-3-Clause, kept well). Each format's parts are first walked
 * through here, with every length checked: that finds what is cut off, gives size and orientation,
 * and lets no decoder see more than it can bear. There is no decoder in Java for AVIF and HEIC that
 * could be had from Maven Central in a state to be trusted; those with native parts carry a library
 * for each system, and are not worth it while every phone and browser can save a JPEG.
 */
@NullMarked
package muharrir.media;

import org.jspecify.annotations.NullMarked;
