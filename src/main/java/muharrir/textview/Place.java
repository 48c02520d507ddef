package muharrir.textview;

/**
 * What a block's neighbours make of it.
 *
 * @param alone whether it is all there is in the body
 * @param number of an item in a numbered list, from 1; 0 for every other block
 */
record Place(boolean alone, int number) {
  static final Place PLAIN = new Place(false, 0);

  Place withAlone(boolean isAlone) {
    return new Place(isAlone, number);
  }
}
