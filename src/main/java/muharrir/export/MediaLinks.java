package muharrir.export;

import muharrir.document.MediaRef;

/** Says where a page finds its pictures. */
@FunctionalInterface
public interface MediaLinks {
  /** The address of a picture, relative to the page, or a {@code data:} address. */
  String address(MediaRef media);

  /** Pictures in the folder {@code media} beside the page, as in an export. */
  MediaLinks BESIDE = media -> "media/" + media.fileName();
}
