package muharrir.ui.review;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.review.Person.Role;
import muharrir.review.Rules;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Forms;
import muharrir.ui.kit.Wrapped;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** The chapter of the rules for approval; what is said takes effect at once. */
public final class RulesView extends VBox {
  private static final int MOST = 5;

  private final Strings strings;
  private final PeopleModel model;
  private final Map<Role, CheckBox> approvers = new EnumMap<>(Role.class);
  private final Map<Role, CheckBox> waivers = new EnumMap<>(Role.class);
  private final Label signatures = new Label();
  private final Button fewer;
  private final Button more;
  private int needed;

  /** The chapter. */
  public RulesView(Strings strings, PeopleModel model, Wrapped wrapped) {
    this.strings = strings;
    this.model = model;
    this.needed = model.rules().signaturesWhenSensitive();
    getStyleClass().add("form");
    fewer = Buttons.icon(RemixiconMZ.SUBTRACT_LINE, strings.get("rules.fewer"), "");
    more = Buttons.icon(RemixiconAL.ADD_LINE, strings.get("rules.more"), "");
    fewer.setId("rules-fewer");
    more.setId("rules-more");
    fewer.setOnAction(_ -> need(needed - 1));
    more.setOnAction(_ -> need(needed + 1));
    signatures.setId("rules-signatures");
    HBox count = new HBox(6, fewer, signatures, more);
    count.getStyleClass().add("row");
    getChildren()
        .addAll(
            Forms.field(strings.get("rules.approvers"), boxes("approve", approvers)),
            Forms.field(strings.get("rules.waivers"), boxes("waive", waivers)),
            Forms.field(strings.get("rules.signatures"), count),
            wrapped.small(strings.get("rules.why")));
    show(model.rules());
  }

  private Node boxes(String id, Map<Role, CheckBox> into) {
    VBox all = new VBox(6);
    for (Role role : Role.OF_DESK) {
      CheckBox box = new CheckBox(Roles.name(strings, role));
      box.setId("rules-" + id + "-" + role);
      box.setDisable(!model.writable());
      box.setOnAction(_ -> commit());
      into.put(role, box);
      all.getChildren().add(box);
    }
    return all;
  }

  private void show(Rules rules) {
    approvers.forEach((role, box) -> box.setSelected(rules.approvers().contains(role)));
    waivers.forEach((role, box) -> box.setSelected(rules.waivers().contains(role)));
    needed = rules.signaturesWhenSensitive();
    signatures.setText(Integer.toString(needed));
    fewer.setDisable(!model.writable() || needed <= 1);
    more.setDisable(!model.writable() || needed >= MOST);
  }

  private void need(int now) {
    needed = Math.clamp(now, 1, MOST);
    commit();
  }

  private void commit() {
    Set<Role> approving = chosen(approvers);
    if (approving.isEmpty()) {
      // Somebody must be able to approve: the last one stays.
      show(model.rules());
      return;
    }
    Rules rules = new Rules(approving, chosen(waivers), needed);
    model.setRules(rules, () -> show(rules));
  }

  private static Set<Role> chosen(Map<Role, CheckBox> boxes) {
    Set<Role> chosen = EnumSet.noneOf(Role.class);
    boxes.forEach((role, box) -> {
      if (box.isSelected()) {
        chosen.add(role);
      }
    });
    return chosen;
  }
}
