package muharrir.intake;

import java.util.Locale;

/** Why a file is not taken in. */
public enum Refusal {
  /** Nothing in it but white space or furniture. */
  EMPTY,
  /** More bytes than an article has; it has not been read. */
  TOO_LARGE,
  /** More paragraphs than an article has. */
  TOO_LONG,
  /** More, or more deeply nested, than there is memory for; nothing of it was kept. */
  TOO_MUCH,
  /** No text: a program, a sound, a database. */
  BINARY,
  /** A picture, which belongs into an article. */
  PICTURE,
  /** A PDF. */
  PDF,
  /** A Word, OpenDocument or other packed document. */
  OFFICE,
  /** Rich text. */
  RTF,
  /** A web page. */
  HTML,
  /** Text in no encoding that we know. */
  UNDECODABLE,
  /** An article file that is not what it should be; the detail says what and where. */
  ARTICLE_FILE,
  /** An article file whose picture is not beside it; the detail is the picture's name. */
  PICTURE_MISSING,
  /** An article file whose picture is not the one that it names; the detail is its name. */
  PICTURE_CHANGED,
  /** There is no such file. */
  MISSING,
  /** A folder or something else that is no file. */
  NO_FILE,
  /** The file is there and can't be read. */
  UNREADABLE;

  /** The key of the sentence for the person; {0} is the name of the file, {1} the detail. */
  public String key() {
    StringBuilder key = new StringBuilder("intake.refused.");
    for (int i = 0; i < name().length(); i++) {
      char c = name().charAt(i);
      if (c != '_') {
        boolean capital = i > 0 && name().charAt(i - 1) == '_';
        key.append(capital ? String.valueOf(c) : String.valueOf(c).toLowerCase(Locale.ROOT));
      }
    }
    return key.toString();
  }
}
