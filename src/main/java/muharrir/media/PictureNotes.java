package muharrir.media;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What is said about a picture inside its file: XMP with the fields of the IPTC photo metadata
 * standard. Each text may be empty; what XML cannot hold is left out, and so is what lies beyond
 * 2,000 characters, so that a JPEG file takes it in one part.
 *
 * @param caption what is seen
 * @param credit who is to be named
 * @param source where the picture comes from
 * @param alt for people who do not see it
 */
public record PictureNotes(String caption, String credit, String source, String alt) {
  /** Nothing is said. */
  public static final PictureNotes NONE = new PictureNotes("", "", "", "");

  private static final int LONGEST = 2_000;

  public PictureNotes {
    Objects.requireNonNull(caption);
    Objects.requireNonNull(credit);
    Objects.requireNonNull(source);
    Objects.requireNonNull(alt);
  }

  boolean isEmpty() {
    return equals(NONE);
  }

  byte[] xmp() {
    StringBuilder out = new StringBuilder(1024);
    out.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
        .append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">")
        .append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">")
        .append("<rdf:Description rdf:about=\"\"")
        .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
        .append(" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\"")
        .append(" xmlns:Iptc4xmpCore=\"http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/\">");
    inLanguages(out, "dc:description", caption);
    plain(out, "photoshop:Credit", credit);
    plain(out, "photoshop:Source", source);
    inLanguages(out, "Iptc4xmpCore:AltTextAccessibility", alt);
    out.append("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void inLanguages(StringBuilder out, String name, String text) {
    if (!text.isEmpty()) {
      out.append('<').append(name).append("><rdf:Alt><rdf:li xml:lang=\"x-default\">");
      escape(out, text);
      out.append("</rdf:li></rdf:Alt></").append(name).append('>');
    }
  }

  private static void plain(StringBuilder out, String name, String text) {
    if (!text.isEmpty()) {
      out.append('<').append(name).append('>');
      escape(out, text);
      out.append("</").append(name).append('>');
    }
  }

  private static void escape(StringBuilder out, String text) {
    text.codePoints()
        .limit(LONGEST)
        .forEach(c -> {
          switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            default -> {
              if (inXml(c)) {
                out.appendCodePoint(c);
              }
            }
          }
        });
  }

  private static boolean inXml(int c) {
    return c == '\n'
        || c == '\t'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
