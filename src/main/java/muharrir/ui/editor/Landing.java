package muharrir.ui.editor;

/** What becomes of pictures that come to a block. */
public enum Landing {
  /** They go into it where it is an empty figure or a gallery, else behind it. */
  INTO,
  /** As {@link #INTO}, and a figure with a picture gets the first one in its place. */
  REPLACING,
  /** They follow it, whatever it is; the head of an article gets its main picture first. */
  BEHIND
}
