package muharrir.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import muharrir.document.Inline;

/** Texts and addresses that want to be something else than a text and an address. */
public final class HostileTexts {
  private HostileTexts() {}

  private static final List<String> BRICKS =
      List.of(
          "<script>pwned=1</script>",
          "</script><script>pwned=1</script>",
          "<script src=https://evil.example/x.js></script>",
          "<SCRIPT>pwned=1</SCRIPT>",
          "<scr<script>ipt>pwned=1</scr</script>ipt>",
          "</title><script>pwned=1</script>",
          "</style><script>pwned=1</script>",
          "</noscript><script>pwned=1</script>",
          "</textarea><script>pwned=1</script>",
          "</head><body onload=pwned=1>",
          "</body></html><script>pwned=1</script>",
          "</article></main><main onclick=pwned=1>",
          "\"><img src=x onerror=pwned=1>",
          "'><img src=x onerror=pwned=1>",
          "\" onmouseover=\"pwned=1",
          "' onmouseover='pwned=1",
          "\" autofocus onfocus=pwned=1 x=\"",
          "\" style=\"background:url(https://evil.example/)\"",
          "\"/><svg/onload=pwned=1>",
          "<svg/onload=pwned=1>",
          "<svg><script>pwned=1</script></svg>",
          "<svg><animate onbegin=pwned=1 attributeName=x dur=1s>",
          "<svg><a xlink:href=javascript:pwned=1><text y=20>x</text></a></svg>",
          "<svg><use href=\"data:image/svg+xml,<svg id='x' onload='pwned=1'/>#x\">",
          "<math><mi//xlink:href=\"javascript:pwned=1\">",
          "<math><mtext><table><mglyph><style><img src=x onerror=pwned=1>",
          "<img src=x onerror=pwned=1>",
          "<img src=https://evil.example/pixel.gif>",
          "<img srcset=\"https://evil.example/1.png 1x\">",
          "<img/src=`x`onerror=pwned=1>",
          "<image href=x onerror=pwned=1>",
          "<iframe src=javascript:pwned=1></iframe>",
          "<iframe srcdoc=\"<script>parent.pwned=1</script>\">",
          "<object data=\"data:text/html,<script>pwned=1</script>\">",
          "<embed src=https://evil.example/x.swf>",
          "<video><source onerror=pwned=1></video>",
          "<audio src=x onerror=pwned=1>",
          "<input autofocus onfocus=pwned=1>",
          "<select autofocus onfocus=pwned=1>",
          "<details open ontoggle=pwned=1>",
          "<marquee onstart=pwned=1>",
          "<form action=https://evil.example/><button>اضغط</button></form>",
          "<button formaction=javascript:pwned=1>x",
          "<a href=\"javascript:pwned=1\">x</a>",
          "<a href=\"jav&#x09;ascript:pwned=1\">x</a>",
          "<base href=https://evil.example/>",
          "<meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src *\">",
          "<link rel=stylesheet href=https://evil.example/x.css>",
          "<link rel=preload as=image href=https://evil.example/x.png>",
          "<style>*{background:url(https://evil.example/)}</style>",
          "<style>@import 'https://evil.example/x.css';</style>",
          "<div style=\"position:fixed;inset:0\">",
          "<template><script>pwned=1</script></template>",
          "<noscript><p title=\"</noscript><img src=x onerror=pwned=1>\">",
          "<xmp><p title=\"</xmp><img src=x onerror=pwned=1>\">",
          "<plaintext>",
          "<textarea>",
          "<!--",
          "-->",
          "<!--><script>pwned=1</script>-->",
          "--!><img src=x onerror=pwned=1>",
          "<![CDATA[",
          "]]>",
          "<?php echo 1 ?>",
          "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
          "<% = 1 %>",
          "<#if x>",
          "#{7*7}",
          "{{7*7}}",
          "{{constructor.constructor('pwned=1')()}}",
          "${7*7}",
          "`${pwned=1}`",
          "&lt;script&gt;pwned=1&lt;/script&gt;",
          "&#60;script&#62;pwned=1",
          "&#x3c;script&#x3e;pwned=1",
          "&amp;amp;",
          "&quot;&apos;&nbsp;",
          "&notanentity; & && &",
          "&#0;&#xD800;&#x110000;",
          "%3Cscript%3Epwned=1%3C/script%3E",
          "%00%0a%0d",
          "\\u003cscript\\u003epwned=1",
          "\\x3cscript\\x3e",
          "\\\"",
          "\\",
          "\\'; pwned=1; //",
          "\"; pwned=1; //",
          "'; pwned=1; //",
          "\"}]};pwned=1;{[{\"",
          "\",\"@type\":\"Evil\",\"x\":\"",
          "*/pwned=1/*",
          "\u2028</script><script>pwned=1//",
          "\u2029pwned=1",
          "\u0000<script>",
          "\u0008\u001b[31m",
          "\u0085\u009f",
          "\u202e<b>تدمر",
          "\u202d\u202c\u202b",
          "\u2066\u2067\u2068",
          "\u2069\u2069\u2069</bdi></bdi>",
          "</bdi></p></div>",
          "\u200f\u200e\u061c",
          "\u200b\u200c\u200d\u2060",
          "\ufeff<script>",
          "\ufff9\ufffa\ufffb\ufffc\ufffd",
          "\ufdd0\ufdef",
          "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
          "\ud83d<b>",
          "ه\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a\u030b\u030c",
          "ﷺ ﷽ \u06dd١٢",
          "İıſK",
          "\uff1cscript\uff1epwned=1\uff1c/script\uff1e",
          "\u02bascript\u02ba \u2039script\u203a",
          "javascript:pwned=1",
          "data:text/html,<script>pwned=1</script>",
          "vbscript:msgbox(1)",
          "https://evil.example/\"onclick=\"pwned=1",
          "//evil.example/x",
          "@import url(//evil.example)",
          "expression(pwned=1)",
          "../../../../etc/passwd",
          "..\\..\\windows\\win.ini",
          "CON",
          "aux.html",
          "name. . .",
          "a:b|c?d*e\"f<g>h",
          "=cmd|' /C calc'!A1",
          "'; DROP TABLE articles; --",
          "\n\n<script>pwned=1</script>\n",
          "سطر\nثان <b>\nثالث");

  /**
   * More than 300 texts, no two alike, none blank, each such that {@link Inline} takes it: what it
   * refuses is cleaned as it is when it comes in.
   */
  public static List<String> texts() {
    Set<String> all = new LinkedHashSet<>();
    for (int i = 0; i < BRICKS.size(); i++) {
      String brick = BRICKS.get(i);
      String other = BRICKS.get((i * 7 + 3) % BRICKS.size());
      all.add(brick);
      all.add("خبر " + brick + " عاجل");
      all.add("\u202b«" + other + "» CNN " + brick + "\u2066");
    }
    all.add("\"<>&'".repeat(400));
    all.add("<b>".repeat(700));
    all.add("&lt".repeat(700));
    all.add("هـ".repeat(1000));
    return all.stream()
        .map(Inline::clean)
        .filter(text -> !text.isBlank() && text.codePoints().anyMatch(HostileTexts::seen))
        .distinct()
        .toList();
  }

  private static boolean seen(int letter) {
    return !Character.isWhitespace(letter) && !Character.isSpaceChar(letter);
  }

  /** Addresses that must lead nowhere or, taken as what they are, to a page or a mail only. */
  public static List<String> addresses() {
    List<String> all = new ArrayList<>();
    for (String scheme :
        List.of(
            "javascript:",
            "JaVaScRiPt:",
            " javascript:",
            "\u0001javascript:",
            "java\tscript:",
            "java\nscript:",
            "javascript\u0000:",
            "javascript&colon;",
            "javascript&#58;",
            "javascript%3a",
            "\ufeffjavascript:",
            "\u202ejavascript:",
            "javascript://evil.example/%0a",
            "https:javascript:",
            "vbscript:",
            "livescript:",
            "mocha:",
            "data:text/html,",
            "data:text/html;base64,",
            "data:image/svg+xml,",
            "DATA:,",
            "blob:https://evil.example/",
            "filesystem:https://evil.example/",
            "file:///etc/passwd",
            "file://server/share/",
            "\\\\server\\share\\",
            "about:blank#",
            "chrome://settings/",
            "view-source:https://evil.example/",
            "ms-msdt:/id ",
            "ms-word:ofe|u|https://evil.example/",
            "intent://evil.example#",
            "ws://evil.example/",
            "ftp://evil.example/",
            "tel:+963",
            "//evil.example/",
            "/etc/passwd",
            "#x",
            "?x",
            "",
            "https:",
            "https://",
            "https:///",
            "http:evil.example/")) {
      all.add(scheme + "pwned=1");
    }
    for (String rest :
        List.of(
            "\"onclick=\"pwned=1",
            "'onclick='pwned=1",
            "`onclick=`",
            "><script>pwned=1</script>",
            "%22%3E%3Cscript%3E",
            "&quot;onclick=&quot;",
            "?a=1&b=2&amp;c=3&lt;",
            "?next=javascript:pwned=1",
            "#javascript:pwned=1",
            ";javascript:pwned=1",
            "\u202egpj.exe",
            "\u2066\u2069",
            "\\evil.example",
            "{{7*7}}",
            "${7*7}",
            "*/alert(1)/*",
            "?utm_source=\"><b>",
            "تدمر?س=<b>",
            "%",
            "%zz",
            "%00",
            "a b",
            "|x")) {
      all.add("https://example.org/" + rest);
    }
    all.add("https://good.example@evil.example/");
    all.add("https://evil.example\\@good.example/");
    all.add("https://[::1]/x");
    all.add("https://xn--mgbh0fb/");
    all.add("HTTPS://EXAMPLE.ORG/");
    all.add("mailto:desk@example.org?subject=<b>&body=\"x\"");
    all.add("mailto:desk@example.org?subject=%3Cb%3E");
    all.add("MAILTO:a@b");
    return List.copyOf(all);
  }
}
