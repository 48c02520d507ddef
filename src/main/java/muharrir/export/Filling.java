package muharrir.export;

import java.util.List;
import muharrir.export.theme.Piece;
import muharrir.export.theme.Slot;

/** Writes what a theme brings, with what the page puts into it. */
final class Filling {
  /** Says what stands in the slots of one piece of a page. */
  interface Filler {
    /** Whether a slot has anything to say on this page. */
    boolean says(Slot slot);

    /** Appends what a slot stands for. */
    void fill(Slot slot);

    /** The address that a slot stands for, never empty. */
    String address(Slot slot);
  }

  private final Html html;
  private final Filler filler;

  Filling(Html html, Filler filler) {
    this.html = html;
    this.filler = filler;
  }

  void write(List<Piece> pieces) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Text(String text) -> html.text(text);
        case Piece.Filled(Slot slot) -> filler.fill(slot);
        case Piece.Element element -> {
          if (element.only().isEmpty() || filler.says(element.only().get())) {
            write(element);
          }
        }
      }
    }
  }

  private void write(Piece.Element element) {
    html.raw("<").raw(element.name());
    for (Piece.Attribute attribute : element.attributes()) {
      html.attribute(
          attribute.name(), attribute.slot().map(filler::address).orElse(attribute.value()));
    }
    html.raw(">");
    if (!element.isVoid()) {
      write(element.pieces());
      html.raw("</").raw(element.name()).raw(">");
    }
  }
}
