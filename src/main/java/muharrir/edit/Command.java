package muharrir.edit;

import java.util.Optional;

/** Something a person can do to a text; empty where there is nothing to do. */
@FunctionalInterface
public interface Command {
  Optional<Transaction> run(EditorState state);
}
