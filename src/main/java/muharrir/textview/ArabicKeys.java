package muharrir.textview;

/**
 * The letters that Arabic keyboards send as one sign. Which key was pressed: {@link LayoutKeys}.
 */
public final class ArabicKeys {
  private ArabicKeys() {}

  /** Typed text with the lam-alef that keyboards send as one sign turned into two letters. */
  public static String letters(String typed) {
    return typed
        .replace("\uFEFB", "\u0644\u0627")
        .replace("\uFEF5", "\u0644\u0622")
        .replace("\uFEF7", "\u0644\u0623")
        .replace("\uFEF9", "\u0644\u0625");
  }
}
