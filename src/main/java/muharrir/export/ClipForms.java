package muharrir.export;

import java.util.Objects;
import muharrir.arabic.Strings;
import muharrir.edit.Fragment;
import muharrir.json.FragmentJson;

/**
 * A part of a document in every form in which it is copied.
 *
 * @param plain for any program; see {@link Fragment#plainText}
 * @param html elements that say what things are: no classes, no data of ours, no pictures
 * @param markdown CommonMark, with tables as GitHub writes them
 * @param own without loss, for another article of ours
 */
public record ClipForms(String plain, String html, String markdown, String own) {
  public ClipForms {
    Objects.requireNonNull(plain);
    Objects.requireNonNull(html);
    Objects.requireNonNull(markdown);
    Objects.requireNonNull(own);
  }

  /** All forms; {@code words} names what has no element, such as a correction. */
  public static ClipForms of(Fragment fragment, Strings words) {
    return new ClipForms(
        fragment.plainText(),
        ClipHtml.of(fragment, words),
        ClipMarkdown.of(fragment, words),
        FragmentJson.write(fragment));
  }
}
