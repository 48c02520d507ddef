package muharrir.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.export.WordFile;
import muharrir.library.LibraryException;
import muharrir.library.Progress;
import muharrir.review.Reading;
import muharrir.store.Scratch;

/** An article as one file for somebody's desk: a Word document, or a PDF of its page. */
public final class Papers {
  private static final long SECONDS = 90;

  private final Desk desk;

  public Papers(Desk desk) {
    this.desk = Objects.requireNonNull(desk);
  }

  /**
   * Writes {@code ID-slug.docx} into a folder, in the place of an older one.
   *
   * @param reading which text, where changes of it are only suggested
   * @return the file
   */
  public Path word(ArticleId id, Path folder, Optional<Reading> reading) throws LibraryException {
    Article article = desk.outgoing(id, reading);
    return WordFile.write(article, desk.newsroom(), desk.pictures()::bytes, folder);
  }

  /**
   * Prints the page of an article into {@code ID-slug.pdf}, in the place of an older one.
   *
   * @param reading which text, where changes of it are only suggested
   * @param browser a Chromium, Chrome or Edge, see {@link Browsers}
   * @return the file
   * @throws IOException if the browser prints nothing, or the file cannot be written
   */
  public Path pdf(ArticleId id, Path folder, Optional<Reading> reading, Path browser)
      throws LibraryException, IOException, InterruptedException {
    Path work = Scratch.folder("pdf");
    try {
      ExportReport report = desk.export(List.of(id), work.resolve("page"), reading, Progress.NONE);
      if (!report.failures().isEmpty()) {
        throw new LibraryException(report.failures().getFirst().reason());
      }
      Path page = report.pages().getFirst().folder();
      withoutWebp(page.resolve("index.html"));
      Path printed = work.resolve("page.pdf");
      print(browser, page.resolve("index.html"), printed, work.resolve("profile"));
      Files.createDirectories(folder);
      Path place = folder.resolve(page.getFileName() + ".pdf");
      Files.copy(printed, place, StandardCopyOption.REPLACE_EXISTING);
      return place;
    } finally {
      Scratch.delete(work);
    }
  }

  /**
   * A PDF takes JPEG as it is; of WebP the browser puts every pixel into it: four times the size.
   */
  private static void withoutWebp(Path page) throws IOException {
    String html = Files.readString(page);
    Files.writeString(page, html.replaceAll("<source type=\"image/webp\"[^>]*>", ""));
  }

  private static void print(Path browser, Path page, Path to, Path profile)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                browser.toString(),
                "--headless=new",
                "--disable-gpu",
                "--no-first-run",
                "--disable-extensions",
                "--disable-background-networking",
                "--no-pdf-header-footer",
                "--user-data-dir=" + profile,
                "--print-to-pdf=" + to));
    if (Objects.equals(System.getProperty("user.name"), "root")) {
      // A browser of root has no sandbox; the page is our own and may run nothing else.
      command.add("--no-sandbox");
    }
    command.add(page.toUri().toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    // What the browser itself leaves behind goes with the rest.
    builder.environment().put("TMPDIR", String.valueOf(to.toAbsolutePath().getParent()));
    Process process = builder.start();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("the browser did not end: " + browser);
      }
    } finally {
      process.destroyForcibly();
    }
    if (!Files.isRegularFile(to) || Files.size(to) == 0) {
      throw new IOException("the browser printed nothing: " + browser);
    }
  }
}
