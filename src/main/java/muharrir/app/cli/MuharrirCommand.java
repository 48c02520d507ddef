package muharrir.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself: the options that every command has, and the window where none is named. */
@Command(
    name = "muharrir",
    version = "Muharrir 0.1.0",
    synopsisSubcommandLabel = "[COMMAND]",
    sortOptions = false,
    subcommands = {
      ImportCommand.class,
      ListCommand.class,
      ShowCommand.class,
      NewCommand.class,
      ExportCommand.class,
      SiteCommand.class,
      HandoffCommand.class,
      ReviewCommand.class,
      PublishCommand.class,
      VerifyCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      RescueCommand.class,
      DoctorCommand.class,
      NewsroomCommand.class,
      PassphraseCommand.class,
      OpenCommand.class
    })
final class MuharrirCommand {
  @Option(
      names = "--library",
      paramLabel = "DIR",
      descriptionKey = "option.library",
      scope = ScopeType.INHERIT)
  @Nullable String library;

  @Option(names = "--json", descriptionKey = "option.json", scope = ScopeType.INHERIT)
  boolean json;

  @Option(
      names = "--lang",
      paramLabel = "ar|en",
      descriptionKey = "option.lang",
      scope = ScopeType.INHERIT)
  @Nullable Lang lang;

  @Option(names = "--samples", descriptionKey = "option.samples")
  boolean samples;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "option.help",
      scope = ScopeType.INHERIT)
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "option.version")
  boolean version;

  /** The languages of the terminal. */
  enum Lang {
    ar,
    en
  }
}
