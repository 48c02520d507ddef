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
 *
 * <p>WebP is written by webp-imageio, which wraps libwebp as native code (see {@link
 * muharrir.media.Webp}, and the pom for what else there is): half the bytes of a JPEG. The hole of
 * 2023 was in the decoder of libwebp, and that is never asked: what comes from outside is decoded
 * in Java, and the encoder gets pixels of a size that we chose. It is asked with the first picture
 * of an export, on no thread of a window, and nothing but WebP is lost where it does not load. An
 * encoder for AVIF that is kept was not found (looked at in December 2026).
 */
@NullMarked
package muharrir.media;

import org.jspecify.annotations.NullMarked;
