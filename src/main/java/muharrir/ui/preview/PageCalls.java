package muharrir.ui.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Calls into the page that the preview shows, as texts of JavaScript. */
final class PageCalls {
  private PageCalls() {}

  /** What the calls are for: it lives in the page. */
  static String script() {
    try (InputStream in = PageCalls.class.getResourceAsStream("/preview/preview.js")) {
      if (in == null) {
        throw new IllegalStateException("the preview's script is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes the page. */
  static String apply(List<PreviewPatch> patches) {
    StringBuilder call = new StringBuilder("muharrir.apply([");
    for (PreviewPatch patch : patches) {
      switch (patch) {
        case PreviewPatch.Replace(String block, String html) ->
            append(call, "replace", block, html);
        case PreviewPatch.InsertAfter(String block, String html) ->
            append(call, "after", block, html);
        case PreviewPatch.InsertBefore(String block, String html) ->
            append(call, "before", block, html);
        case PreviewPatch.Remove(String block) -> append(call, "remove", block, "");
        case PreviewPatch.Whole(String html) -> append(call, "whole", "", html);
      }
    }
    return call.append("])").toString();
  }

  private static void append(StringBuilder call, String change, String block, String html) {
    call.append('[').append(JsText.quote(change)).append(',').append(JsText.quote(block));
    call.append(',').append(JsText.quote(html)).append("],");
  }

  /** Whether a picture may come: it is painted when it is decoded, maybe after a rest has begun. */
  static boolean mayShowPictures(List<PreviewPatch> patches) {
    return patches.stream().anyMatch(PageCalls::mayShowPictures);
  }

  private static boolean mayShowPictures(PreviewPatch patch) {
    return switch (patch) {
      case PreviewPatch.Replace(String _, String html) -> html.contains("<img");
      case PreviewPatch.InsertAfter(String _, String html) -> html.contains("<img");
      case PreviewPatch.InsertBefore(String _, String html) -> html.contains("<img");
      case PreviewPatch.Remove _ -> false;
      case PreviewPatch.Whole _ -> true;
    };
  }

  /** Draws these marks in place of those before. */
  static String marks(List<PageMark> marks) {
    StringBuilder call = new StringBuilder("muharrir.marks([");
    for (PageMark mark : marks) {
      call.append('[').append(JsText.quote(mark.block())).append(',');
      call.append(JsText.quote(mark.field())).append(',').append(mark.from()).append(',');
      call.append(mark.to()).append(',').append(JsText.quote(mark.tone())).append(',');
      call.append(mark.current()).append(',').append(JsText.quote(mark.gone())).append("],");
    }
    return call.append("])").toString();
  }

  /** Puts a picture that moves where its name stands, and lets it move where that was asked for. */
  static String moving(String name, String data) {
    return "muharrir.moving(" + JsText.quote(name) + "," + JsText.quote(data) + ")";
  }
}
