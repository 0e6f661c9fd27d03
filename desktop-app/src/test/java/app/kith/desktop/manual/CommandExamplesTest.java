package app.kith.desktop.manual;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.document.JsonSpace;
import app.kith.core.document.Wildcards;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of docs/commands.md in their order, in homes of their own. */
@Tag("process")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandExamplesTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  /** The port that the paper names; a free one takes its place. */
  private static final String TOLD_PORT = "8420";

  private final Wildcards values = new Wildcards();
  private String port = "";
  private Terminal terminal = new Terminal(PROJECT, Path.of("."));

  @BeforeAll
  void open(@TempDir Path user) throws IOException, InterruptedException {
    terminal = new Terminal(PROJECT, user);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = Integer.toString(free.getLocalPort());
    }
    // Builds where something is stale, the simulator's tests too, which no example shows.
    assertThat(terminal.run("./kith simulate --planted list").exitCode()).isZero();
  }

  @AfterAll
  void close() {
    terminal.close();
  }

  @TestFactory
  Stream<DynamicTest> examples_are_true() throws IOException {
    return CommandExample.in(PROJECT.resolve("docs/commands.md")).stream()
        .map(example -> DynamicTest.dynamicTest(example.toString(), () -> execute(example)));
  }

  private void execute(CommandExample example) throws IOException, InterruptedException {
    String command = values.filled(example.command().replace(TOLD_PORT, port));
    String output = example.output().replace(TOLD_PORT, port);
    if (example.isInBackground()) {
      terminal.background(command).await(text -> values.difference(output, text));
      return;
    }
    Terminal.Ended ended =
        command.startsWith("kill ") ? terminal.endLastJob() : terminal.run(command);
    assertThat(difference(example, output, ended.output())).isEmpty();
    assertThat(ended.exitCode()).as("exit code").isEqualTo(example.exitCode());
  }

  private Optional<String> difference(CommandExample example, String output, String printed) {
    return example.isJson()
        ? values.difference(JsonSpace.removed(output), JsonSpace.removed(printed))
        : values.difference(output, printed);
  }
}
