package muharrir;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house as it was drawn: who may know whom, and what nobody may use. */
class ArchitectureTest {
  private static final JavaClasses CODE =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  private static final Set<String> DOMAIN =
      Set.of("document", "edit", "article", "review", "library");

  /** A package of the house, and which others it may import beside itself. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("bidi", Set.of()),
          Map.entry("document", Set.of("bidi")),
          Map.entry("edit", Set.of("document")),
          Map.entry("article", Set.of("document")),
          Map.entry("library", Set.of("document", "edit", "article")),
          // The language imports nothing; without it a hamza would be another word.
          Map.entry("review", Set.of("document", "edit", "article", "arabic")),
          Map.entry("arabic", Set.of()),
          Map.entry("media", Set.of()),
          Map.entry("find", Set.of("document", "edit", "arabic")),
          Map.entry("json", DOMAIN),
          Map.entry("store", and(DOMAIN, "json", "arabic")),
          Map.entry("intake", and(DOMAIN, "json", "media", "arabic")),
          Map.entry("export", and(DOMAIN, "json", "media", "arabic", "bidi", "typeset")),
          // Of export only what it does to a disk: what is sent is a folder that it wrote. Of the
          // library
          // only how far a work is.
          Map.entry("publish", Set.of("export", "json", "library")),
          Map.entry("desk", and(DOMAIN, "store", "export", "intake", "media", "publish")),
          Map.entry("typeset", Set.of("bidi")),
          Map.entry("textview", Set.of("typeset", "edit", "document")),
          Map.entry(
              "ui",
              and(DOMAIN, "textview", "typeset", "desk", "export", "publish", "arabic", "find")));

  private static Set<String> and(Set<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
  }

  static Stream<Arguments> imports() {
    return MAY_IMPORT.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(row -> arguments(row.getKey(), new TreeSet<>(row.getValue())));
  }

  @ParameterizedTest(name = "{0} may import {1}")
  @MethodSource("imports")
  void packageImportsOnlyWhatItMay(String inside, Set<String> others) {
    String[] allowed =
        Stream.concat(Stream.of(inside), others.stream())
            .map(each -> "muharrir." + each + "..")
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage("muharrir." + inside + "..")
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage("muharrir..").or(resideInAnyPackage(allowed)))
        .because("a change is then felt only where an arrow of the design points back")
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void everyPackageHasItsPlace() {
    assertThat(
            CODE.stream()
                .map(JavaClass::getPackageName)
                .filter(each -> each.startsWith("muharrir."))
                .map(each -> each.split("\\.", -1)[1])
                .filter(each -> !each.equals("app")))
        .as("only app, where everything is put together, may import everything")
        .isSubsetOf(MAY_IMPORT.keySet());
  }

  @Test
  void windowsDoNotImportEachOtherInCircles() {
    slices()
        .matching("muharrir.ui.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a pane that can be taken out by itself can be understood by itself")
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void theDomainStandsOnJavaAlone() {
    classes()
        .that()
        .resideInAnyPackage(in("bidi", "document", "edit", "article", "library", "review"))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java.lang..",
                "java.util..",
                "java.time..",
                "java.text..",
                "java.nio..",
                "java.io..",
                "java.net",
                "java.math",
                "java.security",
                "org.jspecify..",
                "muharrir.."))
        .because("the article outlives every library that shows, keeps or sends it")
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void onlyTheStoreSpeaksSql() {
    noClasses()
        .that()
        .resideOutsideOfPackage("muharrir.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
        .because("one shared database may follow, and then only the store changes")
        .check(CODE);
  }

  @Test
  void onlyJsonKnowsJackson() {
    noClasses()
        .that()
        .resideOutsideOfPackage("muharrir.json..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
        .because("the written form of an article is decided in one place")
        .check(CODE);
  }

  @Test
  void onlyWindowsKnowJavaFx() {
    noClasses()
        .that()
        .resideOutsideOfPackages(in("ui", "textview", "app"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
        .because("what a person does with an article must run without a screen")
        .check(CODE);
  }

  @Test
  void textIsLaidOutWithoutTheWindowsOfJava2D() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.swing..", "java.awt.event..", "javafx.embed.swing..")
        .because("Java2D runs headless here: it draws text into pictures and opens nothing")
        .check(CODE);
  }

  @Test
  void noJavaFxFieldTakesText() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "javafx\\.scene\\.control\\.(TextInputControl|TextField|TextArea|PasswordField|Spinner"
                + "|DatePicker|TextInputDialog)(\\$.*)?"
                + "|javafx\\.scene\\.control\\.cell\\.TextField.*")
        .orShould()
        .callMethodWhere(target(name("setEditable")).as("let a JavaFX control be typed into"))
        .because(
            "the caret of JavaFX's fields is wrong in right-to-left text; TextLine and TextBox of"
                + " textview take Arabic")
        .check(CODE);
  }

  @Test
  void noJavaFxTextIsWrapped() {
    noClasses()
        .should()
        .callMethodWhere(
            target(
                    nameMatching("setWrapText|wrapTextProperty|setWrappingWidth")
                        .or(name("wrappingWidthProperty")))
                .as("wrap a JavaFX text"))
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "javafx\\.scene\\.text\\.TextFlow|javafx\\.scene\\.control\\.TextArea"
                + "|javafx\\.scene\\.web\\.HTMLEditor|jfx\\.incubator\\..*")
        .because(
            "JavaFX throws an exception from the layout of wrapped Arabic and the window dies; a"
                + " TextBlock of textview shows it")
        .check(CODE);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("muharrir.app..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("a person at a window never sees it, and a program that reads ours would choke")
        .check(CODE);
  }

  @Test
  void nobodyPrintsAStackTrace() {
    noClasses()
        .should()
        .callMethodWhere(target(name("printStackTrace")))
        .because("a failure is told in words and logged once, with its cause")
        .check(CODE);
  }

  @Test
  void logsGoThroughTheSystemLogger() {
    noClasses()
        .that()
        .haveNameNotMatching("muharrir\\.app\\.cli\\.LogFile.*")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache..")
        .because(
            "System.Logger is enough, and one way is easier to follow than two;"
                + " only LogFile, where its words end, knows what is behind it")
        .check(CODE);
  }

  @Test
  void nothingStaticChanges() {
    fields()
        .that()
        .haveModifier(STATIC)
        .should()
        .haveModifier(FINAL)
        .andShould()
        .notHaveRawType(nameMatching("java\\.util\\.concurrent\\.atomic\\..*|.*ThreadLocal"))
        .because("two libraries, two windows or two tests in one program must not meet there")
        .check(CODE);
  }

  @Test
  void placeAndTimeAreHandedIn() {
    noClasses()
        .that()
        .resideOutsideOfPackage("muharrir.app..")
        .should()
        .callMethodWhere(asksTheMachine())
        .because("a Clock, ZoneId or Locale that is handed in gives the same page everywhere")
        .check(CODE);
  }

  private static DescribedPredicate<JavaCall<?>> asksTheMachine() {
    return DescribedPredicate.describe(
        "ask the machine for the time, its zone or its language",
        call -> {
          String owner = call.getTargetOwner().getName();
          return switch (call.getName()) {
            case "now" ->
                owner.startsWith("java.time.") && call.getTarget().getRawParameterTypes().isEmpty();
            case "systemDefault" -> owner.equals("java.time.ZoneId");
            case "systemDefaultZone", "systemUTC" -> owner.equals("java.time.Clock");
            case "getDefault" ->
                owner.equals("java.util.Locale") || owner.equals("java.util.TimeZone");
            default -> false;
          };
        });
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> bare =
        CODE.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(each -> each.getName().startsWith("muharrir"))
            .filter(each -> !isNullMarked(each))
            .map(JavaPackage::getName)
            .sorted()
            .toList();
    assertThat(bare).as("packages that the compiler does not check for null").isEmpty();
  }

  private static boolean isNullMarked(JavaPackage each) {
    return each.tryGetPackageInfo()
        .map(info -> info.isAnnotatedWith(NullMarked.class))
        .orElse(false);
  }

  private static String[] in(String... packages) {
    return Stream.of(packages).map(each -> "muharrir." + each + "..").toArray(String[]::new);
  }
}
