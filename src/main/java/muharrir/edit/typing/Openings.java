package muharrir.edit.typing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import muharrir.document.Block.Divider;
import muharrir.document.Block.Paragraph;
import muharrir.document.Inline;
import muharrir.edit.BlockKind;
import muharrir.edit.Command;
import muharrir.edit.Commands;
import muharrir.edit.Edit;
import muharrir.edit.EditorState;
import muharrir.edit.Step;
import muharrir.edit.Transaction;
import org.jspecify.annotations.Nullable;

/** Signs and a space at the start of a paragraph that make it a heading, a quotation, a list. */
final class Openings implements Habit {
  private static final int LONGEST = 4;
  private static final Pattern NUMBER = Pattern.compile("[1١۱][.)-]");

  private final Commands commands;

  Openings(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Optional<Deed> behind(Place place, Habits habits) {
    int end = place.end();
    if (place.typed() != ' ' || end > LONGEST || !(place.block() instanceof Paragraph)) {
      return Optional.empty();
    }
    String sign = place.text().substring(0, end - 1);
    Edit edit = new Edit(place.state());
    if (isRule(sign) && place.inline().length() == end) {
      rule(place, edit);
    } else {
      BlockKind kind = kind(sign);
      if (kind == null) {
        return Optional.empty();
      }
      turn(place, edit, kind);
    }
    return Optional.of(new Deed(edit, new Target(place.block().id(), place.field(), 0, sign)));
  }

  private static boolean isRule(String sign) {
    return sign.equals("---") || sign.equals("***");
  }

  private static @Nullable BlockKind kind(String sign) {
    return switch (sign) {
      case "##" -> BlockKind.HEADING;
      case "###" -> BlockKind.SUBHEADING;
      // In a line from the right > is drawn as <, and people type the one that they see.
      case ">", "<" -> BlockKind.QUOTE;
      case "-", "*", "•" -> BlockKind.BULLETS;
      default -> NUMBER.matcher(sign).matches() ? BlockKind.NUMBERS : null;
    };
  }

  private static void drop(Place place, Edit edit) {
    edit.step(
        new Step.ReplaceText(place.block().id(), place.field(), 0, place.end(), Inline.EMPTY));
  }

  private void turn(Place place, Edit edit, BlockKind kind) {
    drop(place, edit);
    then(edit, commands.blocks().turn(kind, LocalDate.EPOCH));
  }

  /** The line goes above; one writes on in the emptied paragraph. */
  private void rule(Place place, Edit edit) {
    drop(place, edit);
    then(edit, commands.blocks().insertAbove(Divider::new));
  }

  private static void then(Edit edit, Command command) {
    EditorState bare = new EditorState(edit.document(), edit.selection());
    Optional<Transaction> made = command.run(bare);
    if (made.isPresent()) {
      made.get().steps().forEach(edit::step);
      edit.select(made.get().after());
    }
  }
}
