package muharrir.typeset;

import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import org.jspecify.annotations.Nullable;

/** A word, or the spaces between two, as its letters are drawn in one font at one level. */
final class WordShape {
  private final String text;
  private final TextLayout layout;
  private final boolean blank;
  private @Nullable Clusters clusters;

  WordShape(String text, TextLayout layout) {
    this.text = text;
    this.layout = layout;
    this.blank = text.isBlank();
  }

  float advance() {
    return layout.getAdvance();
  }

  void draw(Graphics2D g, float x, float y) {
    if (!blank) {
      layout.draw(g, x, y);
    }
  }

  Clusters clusters() {
    Clusters known = clusters;
    if (known == null) {
      known = Clusters.of(text, layout);
      clusters = known;
    }
    return known;
  }
}
