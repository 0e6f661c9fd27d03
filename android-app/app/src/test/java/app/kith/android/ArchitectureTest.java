package app.kith.android;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may see whom in the Android app; what holds for the other modules stands in desktop-app. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("app.kith");

  /** ArchUnit skips a class file it cannot read with a mere warning; the rules would then pass. */
  @Test
  void theAppAndCoreAreSeen() {
    assertThat(CLASSES.contain("app.kith.android.AndroidGraph")).isTrue();
    assertThat(CLASSES.contain("app.kith.core.sync.SyncEngine")).isTrue();
  }

  @Test
  void theAppSeesNeitherServerNorDesktop() {
    noClasses()
        .that()
        .resideInAPackage("app.kith.android..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("app.kith.server..", "app.kith.desktop..")
        .because("a device knows its server by the protocol alone, and what both apps need is core")
        .check(CLASSES);
  }

  @Test
  void theAppLeavesHttpAndSqlToThoseWhoCanDoIt() {
    noClasses()
        .that()
        .resideInAPackage("app.kith.android..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "retrofit2..", "java.awt..", "javax.imageio..")
        .because("core speaks to the server, Room to the database, Android to the pictures")
        .check(CLASSES);
  }
}
