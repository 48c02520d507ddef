package muharrir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No library of the build has a vulnerability that the list in {@code .ci} knows of. */
class KnownVulnerabilitiesTest {
  private static final Path LIST = Path.of(".ci", "advisories.tsv");

  /** A library of the build; the name of one from Maven is {@code group:artifact}. */
  private record Used(String kind, String name, String version) {}

  private record Advisory(
      String kind, String name, String from, String before, String id, String accepted) {
    boolean hits(Used used) {
      return used.kind.equals(kind)
          && used.name.equals(name)
          && compare(used.version, from) >= 0
          && compare(used.version, before) < 0;
    }
  }

  /** Compares versions number by number; letters end them. */
  static int compare(String a, String b) {
    List<Integer> left = numbers(a);
    List<Integer> right = numbers(b);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      int l = i < left.size() ? left.get(i) : 0;
      int r = i < right.size() ? right.get(i) : 0;
      if (l != r) {
        return Integer.compare(l, r);
      }
    }
    return 0;
  }

  private static List<Integer> numbers(String version) {
    List<Integer> all = new ArrayList<>();
    Matcher number = Pattern.compile("\\G\\.?(\\d{1,9})").matcher(version);
    while (number.find()) {
      all.add(Integer.valueOf(number.group(1)));
    }
    return all;
  }

  private static List<Advisory> advisories() throws IOException {
    return Files.readAllLines(LIST).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(part -> new Advisory(part[0], part[1], part[2], part[3], part[4], part[5].strip()))
        .toList();
  }

  private static List<Used> used() throws IOException {
    List<Used> all = new ArrayList<>();
    // …/org/jsoup/jsoup/1.2.3/jsoup-1.2.3.jar; where the group begins is told by the list.
    for (String jar : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path version = Path.of(jar).toAbsolutePath().getParent();
      if (jar.endsWith(".jar") && version != null && version.getNameCount() > 4) {
        Path artifact = version.getParent();
        String folders = artifact.getParent().toString().replace(File.separatorChar, '.');
        for (int dot = folders.indexOf('.'); dot >= 0; dot = folders.indexOf('.', dot + 1)) {
          String group = folders.substring(dot + 1);
          all.add(
              new Used(
                  "maven", group + ":" + artifact.getFileName(), version.getFileName().toString()));
        }
      }
    }
    Matcher sealed =
        Pattern.compile("<sealed\\.sqlite\\.version>([^<]+)<")
            .matcher(Files.readString(Path.of("pom.xml")));
    while (sealed.find()) {
      all.add(new Used("maven", "io.github.willena:sqlite-jdbc", sealed.group(1)));
    }
    Matcher npm =
        Pattern.compile(
                "\"node_modules/(?:[^\"]*node_modules/)?([^\"]+)\": \\{\\s*\"version\": \"([^\"]+)\"")
            .matcher(Files.readString(Path.of(".ci", "web", "package-lock.json")));
    while (npm.find()) {
      all.add(new Used("npm", npm.group(1), npm.group(2)));
    }
    return all;
  }

  @Test
  void noneOfThemIsInTheBuild() throws IOException {
    List<Used> used = used();
    List<String> hits = new ArrayList<>();
    List<String> accepted = new ArrayList<>();
    for (Advisory advisory : advisories()) {
      for (Used one : used) {
        if (advisory.hits(one)) {
          String line = advisory.id + " in " + one.name + " " + one.version;
          if (advisory.accepted.isEmpty()) {
            hits.add(line);
          } else {
            accepted.add(line + ": " + advisory.accepted);
          }
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "known vulnerabilities: %d advisories of the list asked, %d hits, %d that do not touch us%n",
        advisories().size(),
        hits.size(),
        accepted.size());
    assertThat(hits).isEmpty();
  }

  /** A check that finds no library would never find a vulnerability either. */
  @Test
  void theLibrariesAreFound() throws IOException {
    List<String> names = used().stream().map(one -> one.kind + " " + one.name).toList();
    assertThat(names)
        .contains("maven org.xerial:sqlite-jdbc", "maven org.jsoup:jsoup", "npm lighthouse");
    assertThat(new Advisory("maven", "a:b", "1.2", "1.10", "X", ""))
        .matches(each -> each.hits(new Used("maven", "a:b", "1.9.9-beta")))
        .matches(each -> !each.hits(new Used("maven", "a:b", "1.10")))
        .matches(each -> !each.hits(new Used("maven", "a:b", "1.1.9")));
    assertThat(Stream.of("1.0", "1", "1.0.0")).allMatch(each -> compare(each, "1") == 0);
  }
}
