package muharrir.textview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Field.Part;
import muharrir.document.Gallery;
import muharrir.document.Position;
import muharrir.typeset.Box;
import muharrir.typeset.Caret;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a document one below the other: follows the document with as little work as
 * possible, knows what stands where.
 */
final class Flow {
  /** How far below the last block something is shown that would follow it. */
  private static final double END_GAP = 12;

  private static final double BOTTOM_ROOM = 160;

  private final Arranger arranger;
  private final Map<BlockId, BlockView> byId = new HashMap<>();
  private List<BlockView> views = new ArrayList<>();
  private List<Block> blocks = List.of();
  private double width = 1;
  private double height;

  Flow(Arranger arranger) {
    this.arranger = arranger;
  }

  List<BlockView> views() {
    return views;
  }

  Palette palette() {
    return arranger.looks().palette();
  }

  double height() {
    return height;
  }

  double width() {
    return width;
  }

  void setWidth(double newWidth) {
    if (newWidth != width) {
      width = newWidth;
      views.forEach(view -> view.setWidth(newWidth));
    }
  }

  /**
   * Follows the document.
   *
   * @return the views of blocks that are gone
   */
  List<BlockView> follow(Document document) {
    List<Block> now = document.blocks();
    List<BlockView> gone = List.of();
    int common = Math.min(blocks.size(), now.size());
    int head = 0;
    while (head < common && same(blocks.get(head), now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < common - head
        && same(blocks.get(blocks.size() - 1 - tail), now.get(now.size() - 1 - tail))) {
      tail++;
    }
    if (blocks.size() != now.size() || !sameIds(now, head, now.size() - tail)) {
      gone = rebuild(document, head, tail);
    }
    update(document, head, now.size() - tail);
    blocks = now;
    return gone;
  }

  @SuppressWarnings("ReferenceEquality") // blocks are immutable: identity says all
  private static boolean same(Block a, Block b) {
    return a == b;
  }

  private boolean sameIds(List<Block> now, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!blocks.get(i).id().equals(now.get(i).id())) {
        return false;
      }
    }
    return true;
  }

  /** Hands the views their blocks; the numbers of a list may change beyond what was edited. */
  private void update(Document document, int from, int to) {
    List<Block> now = document.blocks();
    int first = Numbering.start(now, from);
    int last = Math.max(to, Numbering.end(now, to));
    int[] numbers = Numbering.of(now, first, last);
    for (int i = first; i < last; i++) {
      views.get(i).update(now.get(i), new Place(alone(document, i), numbers[i - first]));
    }
    int body = document.bodyStart();
    if (body < now.size() && (body < first || body >= last)) {
      // Whether a block is alone changes with its neighbours.
      views
          .get(body)
          .update(now.get(body), views.get(body).place().withAlone(alone(document, body)));
    }
  }

  private static boolean alone(Document document, int index) {
    return index == document.bodyStart() && document.size() == index + 1;
  }

  private List<BlockView> rebuild(Document document, int head, int tail) {
    List<Block> now = document.blocks();
    List<BlockView> next = new ArrayList<>(now.size());
    next.addAll(views.subList(0, head));
    Map<BlockId, BlockView> middle = new HashMap<>();
    for (BlockView view : views.subList(head, views.size() - tail)) {
      middle.put(view.block().id(), view);
    }
    for (int i = head; i < now.size() - tail; i++) {
      Block block = now.get(i);
      BlockView view = middle.remove(block.id());
      if (view == null) {
        view = new BlockView(arranger, block);
        view.setWidth(width);
        byId.put(block.id(), view);
      }
      next.add(view);
    }
    next.addAll(views.subList(views.size() - tail, views.size()));
    views = next;
    middle.keySet().forEach(byId::remove);
    return List.copyOf(middle.values());
  }

  /** Adds up the heights; cheap, called after each change. */
  void stack() {
    double y = 0;
    for (int i = 0; i < views.size(); i++) {
      BlockView view = views.get(i);
      view.index = i;
      y += view.gapBefore;
      view.top = y;
      y += view.height() + view.gapAfter;
    }
    height = y + BOTTOM_ROOM;
  }

  @Nullable BlockView view(BlockId id) {
    return byId.get(id);
  }

  /** The gap between two blocks that is nearest to a height: so many blocks are above it. */
  int gapNear(double y) {
    int under = indexAt(y);
    BlockView view = views().get(under);
    return y < (view.top + view.bottom()) / 2 ? under : under + 1;
  }

  /** The height in the middle of the gap below so many blocks, which are one at least. */
  double middleOf(int gap) {
    double above = views().get(gap - 1).bottom();
    double below = gap < views().size() ? views().get(gap).top : above + END_GAP;
    return (above + below) / 2;
  }

  /** The first block whose lower edge lies below {@code y}; the last block where there is none. */
  int indexAt(double y) {
    int low = 0;
    int high = views.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (views.get(middle).bottom() > y) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  @Nullable Spot spot(Position position, Caret.Side side) {
    BlockView view = byId.get(position.block());
    if (view == null) {
      return null;
    }
    FieldView field = view.field(position.field());
    int index = field == null ? 0 : Math.min(position.offset(), field.length());
    return new Spot(view, field, new Caret(index, side));
  }

  /** The place nearest to a point of the flow. */
  Spot hit(double x, double y) {
    BlockView view = views.get(indexAt(y));
    if (view.index > 0 && y < view.top) {
      BlockView above = views.get(view.index - 1);
      if (y - above.bottom() < view.top - y) {
        view = above;
      }
    }
    return hit(view, x, y - view.top);
  }

  private static Spot hit(BlockView view, double x, double y) {
    List<Box> pictures = view.arrangement().pictures();
    for (int i = 0; i < pictures.size(); i++) {
      Box picture = pictures.get(i);
      boolean inside =
          x >= picture.x() && x < picture.right() && y >= picture.y() && y < picture.bottom();
      if (inside) {
        // One picture of several is meant by itself; it has no caret but that of its caption.
        FieldView caption =
            view.block() instanceof Gallery ? view.field(Field.of(Part.CAPTION, i)) : null;
        return caption == null ? Spot.start(view, null) : Spot.end(view, caption);
      }
    }
    FieldView best = null;
    double bestDistance = Double.MAX_VALUE;
    for (FieldView field : view.fields()) {
      double dy = Math.max(0, Math.max(field.y - y, y - field.y - field.height()));
      double dx = Math.max(0, Math.max(field.x - x, x - field.x - field.layout.width()));
      double distance = dy * 1000 + dx;
      if (distance < bestDistance) {
        bestDistance = distance;
        best = field;
      }
    }
    return best == null
        ? Spot.start(view, null)
        : new Spot(view, best, best.layout.hit(x - best.x, y - best.y));
  }

  /** The text or block after that of a spot in reading order; null at the end. */
  @Nullable Spot next(Spot from) {
    List<FieldView> fields = from.view().fields();
    int at = from.field() == null ? 0 : fields.indexOf(from.field()) + 1;
    if (at < fields.size()) {
      return Spot.start(from.view(), fields.get(at));
    }
    int index = from.view().index + 1;
    if (index >= views.size()) {
      return null;
    }
    BlockView view = views.get(index);
    return Spot.start(view, view.block().isUnit() ? null : view.fields().getFirst());
  }

  /** The end of the text or block before that of a spot in reading order; null at the start. */
  @Nullable Spot previous(Spot from) {
    List<FieldView> fields = from.view().fields();
    FieldView field = from.field();
    if (field != null) {
      int at = fields.indexOf(field) - 1;
      if (at >= 0) {
        return Spot.end(from.view(), fields.get(at));
      }
      if (from.view().block().isUnit()) {
        return Spot.start(from.view(), null);
      }
    }
    int index = from.view().index - 1;
    if (index < 0) {
      return null;
    }
    BlockView view = views.get(index);
    return Spot.end(view, view.fields().isEmpty() ? null : view.fields().getLast());
  }
}
