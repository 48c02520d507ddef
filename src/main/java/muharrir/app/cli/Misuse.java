package muharrir.app.cli;

import java.util.stream.Collectors;
import muharrir.arabic.ShownName;
import muharrir.arabic.Strings;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the language of the person what picocli did not understand. */
final class Misuse {
  private Misuse() {}

  static String says(Strings strings, ParameterException e) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    String what =
        switch (e) {
          case UnmatchedArgumentException unmatched ->
              strings.get(
                  "cli.unmatched", ShownName.of(String.join(" ", unmatched.getUnmatched())));
          case MissingParameterException missing ->
              strings.get(
                  "cli.missing",
                  missing.getMissing().stream()
                      .map(spec ->
                          spec.isOption() ? ((OptionSpec) spec).longestName() : spec.paramLabel())
                      .collect(Collectors.joining(" ")));
          default -> strings.get("cli.wrongValue", ShownName.of(value(e)));
        };
    return what + " " + strings.get("cli.seeHelp", name + " --help");
  }

  private static String value(ParameterException e) {
    String option = e.getArgSpec() instanceof OptionSpec spec ? spec.longestName() : "";
    String value = e.getValue() == null ? "" : e.getValue();
    return (option + " " + value).strip();
  }
}
