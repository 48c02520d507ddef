package muharrir.ui.preview;

import java.util.Objects;

/** One change of the page that is shown, made without loading it anew. */
public sealed interface PreviewPatch {
  /** A block's element gives way to another with the same id. */
  record Replace(String block, String html) implements PreviewPatch {
    public Replace {
      Objects.requireNonNull(block);
      Objects.requireNonNull(html);
    }
  }

  /** A new element comes right after a block's. */
  record InsertAfter(String block, String html) implements PreviewPatch {
    public InsertAfter {
      Objects.requireNonNull(block);
      Objects.requireNonNull(html);
    }
  }

  /** A new element comes right before a block's. */
  record InsertBefore(String block, String html) implements PreviewPatch {
    public InsertBefore {
      Objects.requireNonNull(block);
      Objects.requireNonNull(html);
    }
  }

  /** A block's element goes. */
  record Remove(String block) implements PreviewPatch {
    public Remove {
      Objects.requireNonNull(block);
    }
  }

  /** Everything is replaced in place: the page around the blocks has changed. */
  record Whole(String html) implements PreviewPatch {
    public Whole {
      Objects.requireNonNull(html);
    }
  }
}
