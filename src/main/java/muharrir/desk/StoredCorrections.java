package muharrir.desk;

import java.util.List;
import muharrir.edit.typing.Correction;
import muharrir.edit.typing.CorrectionLines;
import muharrir.store.Rows;

/** The words that are put right while they are typed, as a setting of the library keeps them. */
final class StoredCorrections {
  private static final String NAME = "corrections";
  private static final String USUAL = CorrectionLines.write(Correction.USUAL);

  private StoredCorrections() {}

  static List<Correction> read(Rows rows) {
    String lines = rows.setting(NAME).orElse(USUAL);
    return CorrectionLines.read(lines) instanceof CorrectionLines.Read(List<Correction> read)
        ? read
        : Correction.USUAL;
  }

  static boolean write(Rows rows, List<Correction> corrections) {
    rows.setSetting(NAME, CorrectionLines.write(corrections));
    return true;
  }
}
