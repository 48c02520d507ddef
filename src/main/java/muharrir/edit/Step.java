package muharrir.edit;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Position;
import muharrir.edit.PositionMap.Bias;
import muharrir.edit.PositionMap.Mapped;

/** The smallest change of a document. Each has an inverse, a position map and a JSON form. */
public sealed interface Step
    permits Step.ReplaceText,
        Step.Remark,
        Step.Split,
        Step.Join,
        Step.InsertBlocks,
        Step.RemoveBlocks,
        Step.Reshape,
        Step.Move,
        Rebuild {
  /**
   * The document after this step.
   *
   * @throws StepException if the step does not fit {@code document}
   */
  Document apply(Document document);

  /** The step that leads from {@code apply(document)} back to {@code document}. */
  Step invert(Document document);

  /** Where the positions of {@code document} are in {@code apply(document)}. */
  PositionMap positions(Document document);

  /** Replaces the text from {@code from} to {@code to} (UTF-16 units) of a field. */
  record ReplaceText(BlockId block, Field field, int from, int to, Inline insert) implements Step {
    public ReplaceText {
      Objects.requireNonNull(block);
      Objects.requireNonNull(field);
      Objects.requireNonNull(insert);
      if (from < 0 || to < from) {
        throw new IllegalArgumentException("not a range: " + from + ".." + to);
      }
    }

    @Override
    public Document apply(Document document) {
      return fitting(() -> {
        Block old = document.block(block);
        return document.with(old.withText(field, old.text(field).replace(from, to, insert)));
      });
    }

    @Override
    public Step invert(Document document) {
      Inline old = fitting(() -> document.block(block).text(field).slice(from, to));
      return new ReplaceText(block, field, from, from + insert.length(), old);
    }

    @Override
    public PositionMap positions(Document document) {
      return (position, bias) -> {
        if (!position.block().equals(block) || !position.field().equals(field)) {
          return new Mapped(position, false);
        }
        int at = position.offset();
        if (at < from || (at == from && bias == Bias.BACKWARD)) {
          return new Mapped(position, false);
        }
        if (at >= to) {
          return new Mapped(position.at(at - to + from + insert.length()), false);
        }
        boolean gone = at > from;
        int to2 = bias == Bias.BACKWARD || !gone ? from : from + insert.length();
        return new Mapped(position.at(to2), gone);
      };
    }
  }

  /** Gives the letters from {@code from} on other marks; {@code marked} holds the same letters. */
  record Remark(BlockId block, Field field, int from, Inline marked) implements Step {
    public Remark {
      Objects.requireNonNull(block);
      Objects.requireNonNull(field);
      Objects.requireNonNull(marked);
      if (from < 0) {
        throw new IllegalArgumentException("negative offset");
      }
    }

    @Override
    public Document apply(Document document) {
      return fitting(() -> {
        Block old = document.block(block);
        Inline text = old.text(field);
        int to = from + marked.length();
        if (!text.slice(from, to).text().equals(marked.text())) {
          throw new StepException("other letters stand there in " + block);
        }
        return document.with(old.withText(field, text.replace(from, to, marked)));
      });
    }

    @Override
    public Step invert(Document document) {
      return fitting(() ->
          new Remark(
              block,
              field,
              from,
              document.block(block).text(field).slice(from, from + marked.length())));
    }

    @Override
    public PositionMap positions(Document document) {
      return PositionMap.IDENTITY;
    }
  }

  /**
   * Splits a block's running text in two.
   *
   * @param at where, 0 to the length of the text
   * @param tail the block that takes the text after {@code at}; its own running text is empty
   */
  record Split(BlockId block, int at, Block tail) implements Step {
    public Split {
      Objects.requireNonNull(block);
      if (!tail.has(Field.TEXT) || !tail.text(Field.TEXT).isEmpty() || at < 0) {
        throw new IllegalArgumentException("the tail of a split is a block with an empty text");
      }
    }

    @Override
    public Document apply(Document document) {
      return fitting(() -> {
        Block old = document.block(block);
        Inline text = old.text(Field.TEXT);
        Inline second = text.slice(at, text.length());
        int place = document.indexOf(block);
        return document.withBlocks(blocks -> {
          blocks.set(place, old.withText(Field.TEXT, text.slice(0, at)));
          blocks.add(place + 1, tail.withText(Field.TEXT, second));
          return blocks;
        });
      });
    }

    @Override
    public Step invert(Document document) {
      return new Join(block, tail.id(), at);
    }

    @Override
    public PositionMap positions(Document document) {
      return (position, bias) -> {
        boolean moves =
            position.block().equals(block)
                && position.field().equals(Field.TEXT)
                && (position.offset() > at || (position.offset() == at && bias == Bias.FORWARD));
        return new Mapped(
            moves ? new Position(tail.id(), Field.TEXT, position.offset() - at) : position, false);
      };
    }
  }

  /**
   * Joins a block's running text to the end of the one before it; the second block's other texts
   * go.
   *
   * @param at the length of the first block's text
   */
  record Join(BlockId first, BlockId second, int at) implements Step {
    public Join {
      Objects.requireNonNull(first);
      Objects.requireNonNull(second);
      if (at < 0) {
        throw new IllegalArgumentException("negative offset");
      }
    }

    @Override
    public Document apply(Document document) {
      return fitting(() -> {
        int place = document.indexOf(first);
        if (document.indexOf(second) != place + 1) {
          throw new StepException(second + " does not follow " + first);
        }
        Block head = document.block(first);
        Inline text = head.text(Field.TEXT);
        if (text.length() != at) {
          throw new StepException(first + " has another length than " + at);
        }
        Inline joined = text.plus(document.block(second).text(Field.TEXT));
        return document.withBlocks(blocks -> {
          blocks.set(place, head.withText(Field.TEXT, joined));
          blocks.remove(place + 1);
          return blocks;
        });
      });
    }

    @Override
    public Step invert(Document document) {
      return fitting(
          () -> new Split(first, at, document.block(second).withText(Field.TEXT, Inline.EMPTY)));
    }

    @Override
    public PositionMap positions(Document document) {
      return (position, bias) -> {
        if (!position.block().equals(second)) {
          return new Mapped(position, false);
        }
        boolean kept = position.field().equals(Field.TEXT);
        int offset = kept ? at + position.offset() : joinedLength(document);
        return new Mapped(new Position(first, Field.TEXT, offset), !kept);
      };
    }

    private int joinedLength(Document document) {
      return at + document.block(second).text(Field.TEXT).length();
    }
  }

  /** Puts blocks after another one. */
  record InsertBlocks(BlockId after, List<Block> blocks) implements Step {
    public InsertBlocks {
      Objects.requireNonNull(after);
      blocks = List.copyOf(blocks);
      if (blocks.isEmpty()) {
        throw new IllegalArgumentException("nothing to insert");
      }
    }

    @Override
    public Document apply(Document document) {
      return fitting(() -> {
        int place = document.indexOf(after) + 1;
        return document.withBlocks(all -> {
          all.addAll(place, blocks);
          return all;
        });
      });
    }

    @Override
    public Step invert(Document document) {
      return new RemoveBlocks(blocks.stream().map(Block::id).toList());
    }

    @Override
    public PositionMap positions(Document document) {
      return PositionMap.IDENTITY;
    }
  }

  /** Removes blocks that follow one another. */
  record RemoveBlocks(List<BlockId> ids) implements Step {
    public RemoveBlocks {
      ids = List.copyOf(ids);
      if (ids.isEmpty()) {
        throw new IllegalArgumentException("nothing to remove");
      }
    }

    @Override
    public Document apply(Document document) {
      return fitting(() -> {
        int place = place(document);
        return document.withBlocks(all -> {
          all.subList(place, place + ids.size()).clear();
          return all;
        });
      });
    }

    private int place(Document document) {
      int place = document.indexOf(ids.getFirst());
      for (int i = 0; i < ids.size(); i++) {
        if (document.indexOf(ids.get(i)) != place + i) {
          throw new StepException("the blocks to remove do not follow one another");
        }
      }
      return place;
    }

    @Override
    public Step invert(Document document) {
      return fitting(() -> {
        int place = place(document);
        return new InsertBlocks(
            document.blocks().get(place - 1).id(),
            document.blocks().subList(place, place + ids.size()));
      });
    }

    @Override
    public PositionMap positions(Document document) {
      Position before = fitting(() -> Selection.endOf(document.blocks().get(place(document) - 1)));
      return (position, bias) ->
          ids.contains(position.block()) ? new Mapped(before, true) : new Mapped(position, false);
    }
  }

  /**
   * Gives a block another kind, direction, level, picture or address under the same id. Texts of
   * the fields that both kinds have stay as they are.
   */
  record Reshape(Block block) implements Step {
    public Reshape {
      Objects.requireNonNull(block);
    }

    @Override
    public Document apply(Document document) {
      return fitting(() -> {
        Block old = document.block(block.id());
        for (Field field : block.fields()) {
          if (old.has(field) && !old.text(field).equals(block.text(field))) {
            throw new StepException("a reshape changes no text: " + block.id());
          }
        }
        return document.with(block);
      });
    }

    @Override
    public Step invert(Document document) {
      return fitting(() -> new Reshape(document.block(block.id())));
    }

    @Override
    public PositionMap positions(Document document) {
      return (position, bias) -> {
        boolean stays =
            block.has(position.field()) || (block.isUnit() && position.field().equals(Field.WHOLE));
        if (!position.block().equals(block.id()) || stays) {
          return new Mapped(position, false);
        }
        boolean wasWhole = position.field().equals(Field.WHOLE);
        return new Mapped(wasWhole ? Selection.startOf(block) : Selection.endOf(block), !wasWhole);
      };
    }
  }

  /** Moves a block to another place, after {@code after}. */
  record Move(BlockId block, BlockId after) implements Step {
    public Move {
      if (block.equals(after)) {
        throw new IllegalArgumentException("a block cannot follow itself");
      }
    }

    @Override
    public Document apply(Document document) {
      return fitting(() -> {
        Block moved = document.block(block);
        document.indexOf(after);
        return document.withBlocks(all -> {
          all.remove(moved);
          int place = 0;
          while (!all.get(place).id().equals(after)) {
            place++;
          }
          all.add(place + 1, moved);
          return all;
        });
      });
    }

    @Override
    public Step invert(Document document) {
      return fitting(
          () -> new Move(block, document.blocks().get(document.indexOf(block) - 1).id()));
    }

    @Override
    public PositionMap positions(Document document) {
      return PositionMap.IDENTITY;
    }
  }

  /** Does a change; what does not fit becomes a {@link StepException}. */
  static <T> T fitting(Supplier<T> change) {
    try {
      return change.get();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new StepException("the step does not fit: " + e.getMessage(), e);
    }
  }
}
