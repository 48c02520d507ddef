package muharrir.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import muharrir.library.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries on this machine, and what is known of the other end. */
class PublishTest {
  private static final Progress ALL =
      new Progress() {
        @Override
        public void report(long done, long total) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  @TempDir Path folder;
  private Path site;
  private Path there;

  @BeforeEach
  void fill() throws IOException {
    site = folder.resolve("site");
    there = folder.resolve("there/www");
    write("index.html", "front");
    write("n/A/index.html", "article");
    write("n/A/picture.jpg", "picture");
    write("section/محليات/index.html", "list");
    write("sitemap.xml", "<x/>");
    write(".git/config", "nobody's");
  }

  private void write(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Plan publish(Target target, Progress progress) throws PublishException {
    HostKeys keys = new HostKeys(folder.resolve("known_hosts"));
    return new Publisher(keys, _ -> Optional.empty()).publish(site, target, false, false, progress);
  }

  private static List<String> paths(Plan plan) {
    return plan.upload().stream().map(SiteFile::path).toList();
  }

  @Test
  void filesGoBeforeWhatLeadsToThem() throws Exception {
    Plan plan = publish(new Target.Folder(there), ALL);
    assertThat(paths(plan))
        .containsExactly(
            "n/A/picture.jpg",
            "n/A/index.html",
            "section/محليات/index.html",
            "sitemap.xml",
            "index.html");
    assertThat(there.resolve("n/A/index.html")).hasContent("article");
    assertThat(there.resolve(".git")).doesNotExist();
    assertThat(there.resolve(Delivery.LOG)).doesNotExist();
    assertThat(publish(new Target.Folder(there), ALL).isEmpty()).isTrue();
  }

  /** Stops at each of the moments at which it is asked, publishes something else, then this. */
  @Test
  void deliveryStoppedAtAnyMomentIsTakenUpWhateverIsPublishedThen() throws Exception {
    Random random = new Random(17);
    for (int moment = 0; moment < 60; moment++) {
      for (String name : List.of("index.html", "n/A/index.html", "n/B/index.html", "b.css")) {
        if (random.nextInt(3) == 0) {
          Files.deleteIfExists(site.resolve(name));
        } else {
          write(name, random.nextBoolean() ? "one" : "another");
        }
      }
      int last = random.nextInt(18);
      int[] asked = {0};
      Progress stopping =
          new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean cancelled() {
              return asked[0]++ >= last;
            }
          };
      try {
        publish(new Target.Folder(there), stopping);
      } catch (PublishException e) {
        assertThat(e.failure()).isIn(new PublishFailure.Cancelled());
        continue;
      }
      assertThat(Listing.of(there, () -> false)).isEqualTo(Listing.of(site, () -> false));
    }
    publish(new Target.Folder(there), ALL);
    assertThat(Listing.of(there, () -> false)).isEqualTo(Listing.of(site, () -> false));
    assertThat(Listing.read(Files.readAllBytes(there.resolve(Listing.MANIFEST))))
        .isEqualTo(Listing.of(site, () -> false));
  }

  @Test
  void zipHoldsTheSameBytesWheneverItIsWritten() throws Exception {
    Path zip = folder.resolve("there/site.zip");
    publish(new Target.Zip(zip), ALL);
    byte[] first = Files.readAllBytes(zip);
    Files.setLastModifiedTime(
        site.resolve("index.html"), FileTime.from(Instant.parse("2020-02-02T02:02:02Z")));
    Files.delete(zip);
    publish(new Target.Zip(zip), ALL);
    assertThat(Files.readAllBytes(zip)).isEqualTo(first);
    List<String> entries = new ArrayList<>();
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entry = new ZipInputStream(in)) {
      for (ZipEntry each; (each = entry.getNextEntry()) != null; ) {
        entries.add(each.getName());
        byte[] held = entry.readAllBytes();
        if (!each.getName().equals(Listing.MANIFEST)) {
          assertThat(held).isEqualTo(Files.readAllBytes(site.resolve(each.getName())));
        }
      }
    }
    assertThat(entries)
        .containsExactly(
            "index.html",
            "n/A/index.html",
            "n/A/picture.jpg",
            "section/محليات/index.html",
            "sitemap.xml",
            "manifest.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../up.html",
        "/etc/x",
        "a/../../b",
        ".htaccess",
        "a//b",
        "a\\b",
        "",
        "n/.x/y",
        "a:b",
        "a/"
      })
  void manifestThatLeadsOutOfTheSiteDeletesNothing(String path) throws Exception {
    publish(new Target.Folder(there), ALL);
    Path manifest = there.resolve(Listing.MANIFEST);
    String line = "{\"name\":\"" + path + "\",\"bytes\":1,\"sha256\":\"" + "a".repeat(64) + "\"}";
    Files.writeString(manifest, Files.readString(manifest) + line + "\n");
    assertThat(publish(new Target.Folder(there), ALL).delete()).isEmpty();
    assertThat(SiteFile.accepts(path)).isFalse();
  }

  @Test
  void logOverrulesTheManifestButForALineThatWasCutOff() {
    SiteFile a = new SiteFile("a b.html", 3, "a".repeat(64));
    SiteFile b = new SiteFile("b.html", 4, "b".repeat(64));
    String log = "\n? - 0 a b.html\n? - 0 c\n- - 0 b.html\n+ " + "c".repeat(64) + " 5 c\n+ " + "d";
    Listing known =
        Delivery.known(
            Optional.of(Listing.of(List.of(a, b))),
            Optional.of(log.getBytes(StandardCharsets.UTF_8)));
    assertThat(known.files())
        .containsExactly(
            new SiteFile("a b.html", 0, "0".repeat(64)), new SiteFile("c", 5, "c".repeat(64)));
  }

  @Test
  void targetsAreReadAsTheyWereWritten() {
    List<Target.Named> targets = new ArrayList<>();
    for (String address :
        List.of(
            folder.resolve("موقع ما").toString(),
            folder.resolve("x.ZIP").toString(),
            "sftp://editor@example.org/www",
            "sftp://editor@example.org:2222//srv/www",
            "sftp://editor@example.org/")) {
      Target target = Target.parse(address, Optional.empty()).orElseThrow();
      assertThat(target.address()).isEqualTo(address);
      targets.add(new Target.Named("وجهة " + targets.size(), target));
    }
    Target keyed =
        Target.parse("sftp://a@b.example/c", Optional.of(folder.resolve("key"))).orElseThrow();
    targets.add(new Target.Named("k", keyed));
    assertThat(Target.read(Target.write(targets))).isEqualTo(targets);
  }

  @Test
  void targetThatNobodyUnderstandsHidesNoOther() {
    Target.Named web = new Target.Named("web", new Target.Folder(folder));
    String lines = "odd\nkeyed\tsftp://a@b.example/c\t\0\nhttp\thttp://a/\t\n";
    assertThat(Target.read(lines + Target.write(List.of(web)))).containsExactly(web);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sftp://editor:secret@example.org/www",
        "sftp://example.org/www",
        "ftp://editor@example.org/",
        "http://example.org/",
        "",
        "/",
        "sftp://editor@example.org/www?x=1"
      })
  void addressWithAPasswordOrOfAnotherKindIsNoTarget(String address) {
    assertThat(Target.parse(address, Optional.empty())).isEmpty();
  }

  @Test
  void siteOfOthersIsNotWrittenOver() throws Exception {
    Files.createDirectories(there);
    Files.writeString(there.resolve("index.html"), "theirs");
    assertThat(
            catchThrowableOfType(
                    PublishException.class, () -> publish(new Target.Folder(there), ALL))
                .failure())
        .isEqualTo(new PublishFailure.Foreign(there.toString()));
    assertThat(there.resolve("index.html")).hasContent("theirs");
  }
}
