package muharrir.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import muharrir.json.CliJson;

/** The article for other newsrooms, and the list of all files of its folder. */
final class DataFiles {
  static final String NINJS = "ninjs.json";
  static final String MANIFEST = "manifest.json";

  private DataFiles() {}

  /** Adds ninjs. */
  static void add(PageRenderer.Drawn page, Map<String, byte[]> files) {
    files.put(NINJS, bytes(NinjsData.of(page)));
  }

  /** Adds the list of the files with their sizes and SHA-256 sums, in the order of their names. */
  static void addManifest(SortedMap<String, byte[]> files) {
    List<Object> rows = new ArrayList<>();
    files.forEach((name, content) -> {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("name", name);
      row.put("bytes", content.length);
      row.put("sha256", HexFormat.of().formatHex(digest().digest(content)));
      rows.add(row);
    });
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("files", rows);
    files.put(MANIFEST, bytes(CliJson.write(manifest)));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
