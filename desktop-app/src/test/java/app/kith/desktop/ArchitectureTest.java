package app.kith.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Who may see whom, for all modules in one place: this module is the last to be built. Only the
 * Android app, which is not always built, has a test of its own.
 */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // ArchUnit knows test-classes folders, but not a test-jar.
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("app.kith");

  /** Core from the lowest package to the highest: each sees only those before it. */
  private static final List<String> CORE =
      List.of(
          "model",
          "text",
          "thread",
          "json",
          "planted",
          "clock",
          "mutation",
          "wire",
          "merge",
          "home",
          "typed",
          "sql",
          "media",
          "qr",
          "outbox",
          "store",
          "view",
          "people",
          "feed",
          "draft",
          "sync",
          "remote",
          "join",
          "loop",
          "picture",
          "device",
          "outbound",
          "page",
          "give",
          "story",
          "stream");

  private static final String[] SCREENS_AND_SERVERS = {
    "java.sql..",
    "javax.sql..",
    "org.sqlite..",
    "io.helidon..",
    "javafx..",
    "java.awt..",
    "javax.imageio..",
    "android..",
    "androidx.."
  };

  private static final String[] TOOLKIT = {
    "javafx..", "org.kordamp..", "org.fxmisc..", "org.reactfx..", "atlantafx.."
  };

  private static final List<String> SCREENS =
      List.of(
          "app.kith.desktop.compose..",
          "app.kith.desktop.feed..",
          "app.kith.desktop.host..",
          "app.kith.desktop.outbox..",
          "app.kith.desktop.page..",
          "app.kith.desktop.people..",
          "app.kith.desktop.settings..",
          "app.kith.desktop.viewer..",
          "app.kith.desktop.welcome..");

  /** ArchUnit skips a class file it cannot read with a mere warning; the rules would then pass. */
  @Test
  void everyModuleIsSeen() {
    for (String name :
        List.of("core.sync.SyncEngine", "server.database.Database", "desktop.Main")) {
      assertThat(CLASSES.contain("app.kith." + name)).as(name).isTrue();
    }
    assertThat(CLASSES.contain("app.kith.core.memory.MemoryDisk")).as("no test-jar").isFalse();
  }

  @Test
  void coreRunsAnywhere() {
    noClasses()
        .that()
        .resideInAPackage("app.kith.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SCREENS_AND_SERVERS)
        .because("the same core runs on Android 8, in the server and in the simulator")
        .check(CLASSES);
  }

  @Test
  void corePackagesStandOneOnTheOther() {
    for (int i = 0; i < CORE.size() - 1; i++) {
      String[] above =
          CORE.subList(i + 1, CORE.size()).stream()
              .map(name -> "app.kith.core." + name + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("app.kith.core." + CORE.get(i) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above)
          .because("whoever changes a package looks upwards for what breaks, and nowhere else")
          .check(CLASSES);
    }
    slices().matching("app.kith.core.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyPackageOfCoreHasItsPlace() {
    assertThat(CLASSES.getPackage("app.kith.core").getSubpackages())
        .extracting(found -> found.getRelativeName())
        // What avaje generates: the list of all adapters.
        .filteredOn(name -> !name.equals("jsonb"))
        .containsExactlyInAnyOrderElementsOf(CORE);
  }

  @Test
  void onlyRemoteSpeaksHttp() {
    noClasses()
        .that()
        .resideInAPackage("app.kith.core..")
        .and()
        .resideOutsideOfPackage("app.kith.core.remote..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("okhttp3..", "retrofit2..", "okio..", "java.net..")
        .because("the engine is driven by the simulator, which has a net of its own")
        .check(CLASSES);
  }

  @Test
  void coreTellsItsListenerAndNobodyElse() {
    noClasses()
        .that()
        .resideInAPackage("app.kith.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..", "java.lang.System$Logger..")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("an app decides what its user reads")
        .check(CLASSES);
  }

  @Test
  void appsSeeTheServerOnlyAtItsFrontDoor() {
    noClasses()
        .that()
        .resideInAnyPackage("app.kith.desktop..", "app.kith.core..")
        .and()
        .resideOutsideOfPackage("app.kith.desktop.host..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("app.kith.server..")
        .because("a device knows its server by the protocol alone")
        .check(CLASSES);
  }

  @Test
  void theServerDoesNotSeeTheApps() {
    noClasses()
        .that()
        .resideInAPackage("app.kith.server..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("app.kith.desktop..", "app.kith.android..")
        .because("the server is embedded by apps, and embeds none")
        .check(CLASSES);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that()
        .resideInAPackage("app.kith.desktop..")
        .and()
        .doNotBelongToAnyOf(Main.class)
        .should()
        .callMethod(System.class, "exit", int.class)
        .because("verbs run in tests and beside each other")
        .check(CLASSES);
  }

  @Test
  void onlyThePlatformDecodesPictures() {
    noClasses()
        .that()
        .resideInAPackage("app.kith.desktop..")
        .and()
        .resideOutsideOfPackage("app.kith.desktop.platform..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "javax.imageio..")
        .because("decoders are the platform's, and each is a way in for hostile files")
        .check(CLASSES);
  }

  @Test
  void onlyViewsSeeTheToolkit() {
    noClasses()
        .that()
        .resideInAPackage("app.kith.desktop..")
        .and()
        .resideOutsideOfPackages("app.kith.desktop.window..", "app.kith.desktop.control..")
        .and()
        .haveNameNotMatching(".*View(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(TOOLKIT)
        .because("view models and workflows are tested without a window")
        .check(CLASSES);
  }

  @Test
  void onlyTheWindowHandsToTheToolkitsThread() {
    noClasses()
        .that()
        .resideOutsideOfPackage("app.kith.desktop.window..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("javafx.application.Platform")
        .because("UiThread is the one bridge, and tests walk over it at once")
        .check(CLASSES);
  }

  @Test
  void screensDoNotSeeTheWindowNorEachOther() {
    noClasses()
        .that()
        .resideInAPackage("app.kith.desktop..")
        .and()
        .resideOutsideOfPackages("app.kith.desktop.window..", "app.kith.desktop.command.upkeep..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("app.kith.desktop.window..")
        .because("the window puts screens together, and the verb `desktop` alone opens it")
        .check(CLASSES);
    for (String screen : SCREENS) {
      noClasses()
          .that()
          .resideInAnyPackage(
              SCREENS.stream().filter(other -> !other.equals(screen)).toArray(String[]::new))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(screen)
          .because("each screen can be changed by itself")
          .check(CLASSES);
    }
  }

  @Test
  void screensReadStoresThroughUseCases() {
    noClasses()
        .that()
        .resideInAnyPackage("app.kith.desktop.window..", "app.kith.desktop.control..")
        .or()
        .haveNameMatching("app\\.kith\\.desktop\\..*View(Model)?(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("app.kith.core.store..", "app.kith.desktop.store..", "java.sql..")
        .because("nothing that waits for a disk runs on the window's thread")
        .check(CLASSES);
  }
}
