package muharrir.document;

/** A named text of a block. The order is that of reading. */
public enum Field {
  /** The running text of a head line, paragraph, heading or quotation. */
  TEXT,
  /** Who said a quotation, with role. */
  ATTRIBUTION,
  /** What a picture shows. */
  CAPTION,
  /** Who made a picture. */
  CREDIT,
  /** What a person who can't see the picture is told. */
  ALT
}
