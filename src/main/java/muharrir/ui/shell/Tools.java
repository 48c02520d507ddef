package muharrir.ui.shell;

import java.time.Clock;
import java.util.Objects;
import muharrir.arabic.Strings;
import muharrir.desk.Desk;
import muharrir.desk.Publishing;
import muharrir.edit.Commands;
import muharrir.ui.importing.Importer;
import muharrir.ui.kit.Appearance;
import muharrir.ui.kit.Background;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.PictureFiles;
import muharrir.ui.kit.Remembered;
import muharrir.ui.kit.Wrapped;

/** What the parts of one window share. */
public record Tools(
    Desk desk,
    Strings strings,
    Appearance appearance,
    Background background,
    Clock clock,
    Dialogs dialogs,
    Wrapped wrapped,
    Lines lines,
    Commands commands,
    PictureFiles pictures,
    Importer importer,
    Remembered remembered,
    Publishing publishing) {
  public Tools {
    Objects.requireNonNull(desk);
    Objects.requireNonNull(strings);
    Objects.requireNonNull(appearance);
    Objects.requireNonNull(background);
    Objects.requireNonNull(clock);
    Objects.requireNonNull(dialogs);
    Objects.requireNonNull(wrapped);
    Objects.requireNonNull(lines);
    Objects.requireNonNull(commands);
    Objects.requireNonNull(pictures);
    Objects.requireNonNull(importer);
    Objects.requireNonNull(remembered);
    Objects.requireNonNull(publishing);
  }
}
