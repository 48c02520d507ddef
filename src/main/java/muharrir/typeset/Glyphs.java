package muharrir.typeset;

import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.text.Bidi;
import java.util.List;

/** The letters of a line, shaped and in their order: ready to be drawn. */
sealed interface Glyphs {
  /** The width of the line, in logical pixels. */
  float advance();

  /** The width without the spaces at the end of the line. */
  float visibleAdvance();

  /** Draws the line with its left end at {@code x} and its baseline at {@code y}. */
  void draw(Graphics2D g, float x, float y);

  /**
   * Where the clusters stand.
   *
   * @param line the text of the line
   */
  Clusters clusters(String line);

  /** A line that Java2D has shaped and ordered as one. */
  record Whole(TextLayout layout) implements Glyphs {
    @Override
    public float advance() {
      return layout.getAdvance();
    }

    @Override
    public float visibleAdvance() {
      return layout.getVisibleAdvance();
    }

    @Override
    public void draw(Graphics2D g, float x, float y) {
      layout.draw(g, x, y);
    }

    @Override
    public Clusters clusters(String line) {
      return Clusters.of(line, layout);
    }
  }

  /** A line put together of words and the spaces between them. */
  final class OfWords implements Glyphs {
    private final List<WordShape> pieces;
    private final byte[] levels;

    /** Where each piece begins, from the left end of the line. */
    private final float[] places;

    private final float advance;
    private final float visible;

    /**
     * Sets pieces side by side.
     *
     * @param pieces in logical order, not empty
     * @param levels the level at which each of them runs, as in the Unicode Bidirectional Algorithm
     * @param hanging how many pieces at the end are spaces
     */
    OfWords(List<WordShape> pieces, byte[] levels, int hanging) {
      this.pieces = List.copyOf(pieces);
      this.levels = levels.clone();
      int count = pieces.size();
      Integer[] order = new Integer[count];
      for (int i = 0; i < count; i++) {
        order[i] = i;
      }
      Bidi.reorderVisually(this.levels, 0, order, 0, count);
      places = new float[count];
      float x = 0;
      float hang = 0;
      for (int piece : order) {
        places[piece] = x;
        float width = pieces.get(piece).advance();
        x += width;
        hang += piece >= count - hanging ? width : 0;
      }
      advance = x;
      visible = x - hang;
    }

    @Override
    public float advance() {
      return advance;
    }

    @Override
    public float visibleAdvance() {
      return visible;
    }

    @Override
    public void draw(Graphics2D g, float x, float y) {
      for (int i = 0; i < places.length; i++) {
        pieces.get(i).draw(g, x + places[i], y);
      }
    }

    @Override
    public Clusters clusters(String line) {
      return Clusters.joined(pieces.stream().map(WordShape::clusters).toList(), levels);
    }
  }
}
