package muharrir.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import muharrir.article.Look;
import muharrir.article.Newsroom;
import muharrir.article.Tint;
import muharrir.testing.Tadmur;
import muharrir.ui.settings.LookModel.Part;
import org.junit.jupiter.api.Test;

class LookModelTest {
  private static final Look OWN =
      new Look(
          Optional.of(new Tint(0x9b1c1c)),
          Optional.empty(),
          Look.Letters.NASKH,
          Look.Letters.OURS,
          "ذيل",
          List.of("https://x.com/a"));

  private final List<Look> shown = new ArrayList<>();
  private final Newsroom stored = Tadmur.newsroom("https://news.example/").withLook(OWN);
  private final LookModel model = new LookModel(stored, now -> shown.add(now.look()));

  private void accent(String text) {
    model.change(Part.ACCENT, model.draft().withAccent(text));
  }

  private void footer(String text) {
    model.change(Part.FOOTER, model.draft().withFooter(text));
  }

  private void profiles(String text) {
    model.change(Part.PROFILES, model.draft().withProfiles(text));
  }

  private List<String> problems() {
    return model.problems().stream().map(each -> each.key() + " " + each.detail()).toList();
  }

  @Test
  void opensOnWhatIsStored() {
    assertThat(model.look()).contains(OWN);
    assertThat(model.canUndo()).isFalse();
  }

  @Test
  void eachGoodChangeIsShownAndABadOneWaits() {
    accent("#0b4f9e");
    accent("#0b4f9");
    accent("");

    assertThat(shown)
        .containsExactly(
            OWN.withAccent(Optional.of(new Tint(0x0b4f9e))), OWN.withAccent(Optional.empty()));
  }

  @Test
  void whatIsTypedInOneFieldIsOneStepBack() {
    footer("س");
    footer("سط");
    footer("سطر");
    accent("#fff");
    model.change(Part.CHOICE, model.draft().withText(Look.Letters.SYSTEM));
    model.change(Part.CHOICE, model.draft().withText(Look.Letters.NASKH));

    model.undo();
    assertThat(model.draft().text()).isEqualTo(Look.Letters.SYSTEM);
    model.undo();
    assertThat(model.draft().text()).isEqualTo(Look.Letters.OURS);
    model.undo();
    assertThat(model.draft().accent()).isEqualTo("#9b1c1c");
    assertThat(model.draft().footer()).isEqualTo("سطر");
    model.undo();
    assertThat(model.look()).contains(OWN);
    assertThat(model.canUndo()).isFalse();
    model.undo();
    assertThat(model.look()).contains(OWN);
  }

  @Test
  void theStandardLookLeavesTheFootAndCanBeTakenBack() {
    model.standard();
    assertThat(model.look())
        .contains(
            new Look(
                Optional.empty(),
                Optional.empty(),
                Look.Letters.OURS,
                Look.Letters.OURS,
                "ذيل",
                List.of("https://x.com/a")));
    model.undo();
    assertThat(model.look()).contains(OWN);
  }

  @Test
  void whatCannotBeStoredIsSaidPartByPart() {
    accent("أحمر");
    model.change(Part.BAND, model.draft().withBand("#12"));
    footer("س".repeat(301));
    profiles("@tadmur\nhttps://x.com/a\n\nhttps://x.com/a\nhttp://t.me/a\njavascript:alert(1)");

    assertThat(problems())
        .containsExactly(
            "look.refused.colour أحمر",
            "look.refused.colour #12",
            "look.refused.footer ",
            "look.refused.profile @tadmur",
            "look.refused.twice https://x.com/a",
            "look.refused.profile http://t.me/a",
            "look.refused.profile javascript:alert(1)");
    assertThat(model.look()).isEmpty();
  }

  @Test
  void anAddressWithoutItsBeginningGetsItAndThirteenAreTooMany() {
    profiles(" x.com/tadmur \nwww.facebook.com/t");
    assertThat(model.look().orElseThrow().profiles())
        .containsExactly("https://x.com/tadmur", "https://www.facebook.com/t");

    profiles(
        IntStream.range(0, 13)
            .mapToObj(i -> "https://t.me/a" + i)
            .collect(Collectors.joining("\n")));
    assertThat(problems()).containsExactly("look.refused.many ");
  }

  @Test
  void saysWhatBecomesOfAColour() {
    accent("");
    assertThat(model.becomes()).isEmpty();
    accent("#ffb300");
    LookModel.Becomes gold = model.becomes().orElseThrow();
    assertThat(gold.light()).isEqualTo(new Tint(0x8e6204));
    assertThat(gold.dark()).isEqualTo(gold.chosen());
    assertThat(gold.contrast()).isBetween(1.5, 1.6);
  }

  @Test
  void whatWasOnlyShownGoesWithTheBoxAndWhatIsStoredStays() {
    accent("#0b4f9e");
    model.close();
    assertThat(shown).last().isEqualTo(OWN);

    accent("#1f6f43");
    model.keep();
    model.close();
    assertThat(shown).last().isEqualTo(OWN.withAccent(Optional.of(new Tint(0x1f6f43))));
  }
}
