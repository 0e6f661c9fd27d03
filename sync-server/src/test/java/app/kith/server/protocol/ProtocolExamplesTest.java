package app.kith.server.protocol;

import app.kith.core.remote.trust.InviteLink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Executes the examples of docs/protocol.md in their order against a server of its own. */
@Tag("server")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtocolExamplesTest {
  private static final Path PAPER = Path.of("..", "docs", "protocol.md");

  private Community community;
  private Conversation conversation;

  @BeforeAll
  void openCommunity(@TempDir Path home) throws IOException {
    community = ServedCommunity.open(home);
    conversation = new Conversation(community.server());
    conversation.know("invite", code(community.ownerInvite()));
    conversation.know("invite2", code(community.memberInvite()));
  }

  @AfterAll
  void closeCommunity() throws IOException {
    conversation.close();
    community.close();
  }

  @TestFactory
  Stream<DynamicTest> examples_are_true() throws IOException {
    List<Step> steps = StepReader.read(PAPER);
    return steps.stream()
        .map(step -> DynamicTest.dynamicTest(name(step), () -> conversation.execute(step)));
  }

  private static String name(Step step) {
    return switch (step) {
      case Step.Text text -> "the text " + text.name();
      case Step.Exchange exchange -> exchange.name();
    };
  }

  private static String code(String link) {
    if (InviteLink.parse(link) instanceof InviteLink.Result.Parsed(InviteLink invite)) {
      return invite.code();
    }
    throw new IllegalStateException("no invite: " + link);
  }
}
