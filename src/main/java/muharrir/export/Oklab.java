package muharrir.export;

/**
 * A colour by how light it is and by its hue, as eyes see it: Björn Ottosson's OKLab. Counted by
 * {@link StrictMath}, so that every machine comes to the same bytes.
 *
 * @param lightness 0 is black, 1 is white
 * @param a green to red
 * @param b blue to yellow
 */
record Oklab(double lightness, double a, double b) {
  static Oklab of(int rgb) {
    double red = linear(rgb >> 16 & 0xff);
    double green = linear(rgb >> 8 & 0xff);
    double blue = linear(rgb & 0xff);
    double l = StrictMath.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = StrictMath.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = StrictMath.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return new Oklab(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  /** How far from grey: 0 to about 0.32. */
  double chroma() {
    return StrictMath.sqrt(a * a + b * b);
  }

  /** The same hue, lighter or darker, and by a factor stronger or weaker. */
  Oklab with(double newLightness, double strength) {
    return new Oklab(newLightness, a * strength, b * strength);
  }

  /** In sRGB; a colour that no screen shows gets weaker until one does. */
  int rgb() {
    double strength = 1;
    double[] parts = parts(strength);
    while (strength > 0 && !shown(parts)) {
      strength = Math.max(0, strength - 0.02);
      parts = parts(strength);
    }
    return part(parts[0]) << 16 | part(parts[1]) << 8 | part(parts[2]);
  }

  private double[] parts(double strength) {
    double u = a * strength;
    double v = b * strength;
    double l = cube(lightness + 0.3963377774 * u + 0.2158037573 * v);
    double m = cube(lightness - 0.1055613458 * u - 0.0638541728 * v);
    double s = cube(lightness - 0.0894841775 * u - 1.2914855480 * v);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static boolean shown(double[] parts) {
    for (double part : parts) {
      if (part < -0.0005 || part > 1.0005) {
        return false;
      }
    }
    return true;
  }

  private static double cube(double x) {
    return x * x * x;
  }

  /** The light of a part of a colour. */
  static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }

  private static int part(double light) {
    double share =
        light <= 0.0031308 ? light * 12.92 : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
    return (int) Math.max(0, Math.min(255, Math.round(share * 255)));
  }
}
