package muharrir.ui.versions;

import javafx.scene.layout.Region;

/**
 * The list of versions at the start and the differences beside it, or below it where there is no
 * room beside. It tells both their sizes without asking, each press in the list would wait for the
 * answers.
 */
final class Sides extends Region {
  private static final double LIST_WIDTH = 300;
  private static final double HEIGHT = 560;
  private static final double GAP = 12;

  /** Two versions and the name of one. In pixels. */
  private static final double LIST_HEIGHT = 176;

  private final Region list;
  private final Region differences;
  private boolean stacked;

  Sides(Region list, Region differences) {
    this.list = list;
    this.differences = differences;
    setMinSize(0, 0);
    getChildren().addAll(list, differences);
  }

  /** Puts the differences below the list, or beside it. */
  void stack(boolean below) {
    stacked = below;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (stacked) {
      double from = LIST_HEIGHT + GAP;
      list.resizeRelocate(0, 0, width, LIST_HEIGHT);
      differences.resizeRelocate(0, from, width, Math.max(0, height - from));
    } else {
      double from = LIST_WIDTH + GAP;
      list.resizeRelocate(0, 0, LIST_WIDTH, height);
      differences.resizeRelocate(from, 0, Math.max(0, width - from), height);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }
}
