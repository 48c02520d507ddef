package muharrir.typeset;

/** The families of letters that come with the program. */
public enum Typeface {
  /** IBM Plex Sans Arabic: windows, headings, heads. */
  SANS,
  /** Noto Naskh Arabic: running text. */
  NASKH
}
