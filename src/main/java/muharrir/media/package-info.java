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
 * <p>Nor is there an encoder in Java for WebP or AVIF that is kept (looked at in November 2026):
 * TwelveMonkeys only reads WebP, and what writes it on Maven Central (sejda and usefulness
 * webp-imageio, webp4j, scrimage) wraps libwebp as native code for each system, the oldest of them
 * a libwebp with the hole of 2023. A newsroom's program should not open the door that its own
 * safety rests on for a fifth of the bytes; JPEG goes out in four widths instead.
 */
@NullMarked
package muharrir.media;

import org.jspecify.annotations.NullMarked;
