package muharrir.ui.editor;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import muharrir.article.Look;
import muharrir.article.Newsroom;
import muharrir.desk.Desk;
import muharrir.document.MediaRef;
import muharrir.export.theme.ThemeFolder;
import muharrir.ui.kit.Background;

/** The newsroom's settings: read, changed and stored off the FX thread. */
public final class NewsroomModel {
  private final Desk desk;
  private final Background background;
  private final Consumer<Exception> failed;

  /**
   * The newsroom of a library.
   *
   * @param failed hears why the settings could not be read or stored
   */
  public NewsroomModel(Desk desk, Background background, Consumer<Exception> failed) {
    this.desk = desk;
    this.background = background;
    this.failed = failed;
  }

  /** Whether anything can be stored. */
  public boolean writable() {
    return !desk.readOnly();
  }

  /** Reads the newsroom. */
  public void load(Consumer<Newsroom> then) {
    background.run(_ -> desk.newsroom(), then, failed);
  }

  /** Stores the newsroom, then goes on. */
  public void store(Newsroom newsroom, Runnable then) {
    background.run(
        _ -> {
          desk.setNewsroom(newsroom);
          return newsroom;
        },
        _ -> then.run(),
        failed);
  }

  /** Reads and checks a theme. */
  public void readTheme(Path folder, Consumer<ThemeFolder.Reading> then) {
    background.run(_ -> ThemeFolder.read(folder), then, failed);
  }

  void addLogo(Path file, Consumer<MediaRef> then) {
    background.run(_ -> desk.pictures().add(file), then, failed);
  }

  /** Makes a newsroom of what a form holds; empty if a part of it cannot be said so. */
  static Optional<Newsroom> of(
      String name,
      String chairman,
      String editor,
      Optional<MediaRef> logo,
      String url,
      ZoneId zone,
      Newsroom.MonthNames months,
      Look look) {
    String address = url.strip();
    if (!address.isEmpty() && !address.endsWith("/")) {
      address = address + "/";
    }
    try {
      return Optional.of(
          new Newsroom(
              name.strip(), chairman.strip(), editor.strip(), logo, address, zone, months, look));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The time zones on offer: those of the Arab world, and where many of its newsrooms live. */
  static List<ZoneId> zones() {
    List<String> near =
        List.of(
            "Asia/Damascus",
            "Asia/Beirut",
            "Asia/Baghdad",
            "Asia/Amman",
            "Asia/Gaza",
            "Asia/Riyadh",
            "Asia/Qatar",
            "Asia/Dubai",
            "Asia/Kuwait",
            "Asia/Aden",
            "Africa/Cairo",
            "Africa/Khartoum",
            "Africa/Tripoli",
            "Africa/Tunis",
            "Africa/Algiers",
            "Africa/Casablanca",
            "Europe/Istanbul",
            "Europe/Berlin",
            "Europe/London",
            "UTC");
    return near.stream().map(ZoneId::of).toList();
  }
}
