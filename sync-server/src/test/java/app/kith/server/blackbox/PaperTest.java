package app.kith.server.blackbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds these tests themselves: their sentences to the paper, their client to what it may use. */
class PaperTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPackages("app.kith.server.blackbox");

  @Test
  void every_sentence_that_a_test_proves_stands_in_the_paper() throws IOException {
    String paper = spaced(Files.readString(Path.of("..", "docs", "protocol.md")));
    List<String> sentences =
        CLASSES.stream()
            .flatMap(tests -> tests.getMethods().stream())
            .filter(test -> test.isAnnotatedWith(Proves.class))
            .map(PaperTest::sentence)
            .toList();

    assertThat(sentences).isNotEmpty().filteredOn(s -> !paper.contains(spaced(s))).isEmpty();
  }

  private static String sentence(JavaMethod test) {
    return test.getAnnotationOfType(Proves.class).value();
  }

  private static String spaced(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void the_client_uses_the_jdk_and_itself() {
    classes()
        .that()
        .resideInAPackage("app.kith.server.blackbox.client")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "app.kith.server.blackbox.client")
        .because("it shows that docs/protocol.md is enough to write a client")
        .check(CLASSES);
  }

  @Test
  void only_the_fixture_knows_a_server() {
    classes()
        .that()
        .resideInAPackage("app.kith.server.blackbox")
        .and()
        .doNotHaveSimpleName("Place")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages(
            "app.kith.core.wire..",
            "app.kith.core.mutation..",
            "app.kith.core.json..",
            "app.kith.server.protocol..",
            "app.kith.server.sync..",
            "app.kith.server.http..")
        .check(CLASSES);
  }
}
