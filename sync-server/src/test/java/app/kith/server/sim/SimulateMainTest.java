package app.kith.server.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("simulator")
class SimulateMainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int simulate(String... words) {
    return SimulateMain.run(
        List.of(words),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complaint() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void seedsThatHoldEndWithSuccess() {
    assertThat(simulate("--seeds", "2", "--from", "7")).isZero();

    assertThat(printed()).startsWith("2 seeds held in ");
  }

  @Test
  void aPlantedBugThatIsCaughtEndsWithItsTrace() {
    assertThat(simulate("--seeds", "100", "--planted", "naive-cursor")).isEqualTo(1);

    assertThat(printed()).contains(" posts p1 of ", "is told: page to ");
    assertThat(complaint()).contains("kith: seed ").contains("run it again with --from ");
  }

  @Test
  void theBugsThatCanBePlantedAreListed() {
    assertThat(simulate("--planted", "list")).isZero();

    assertThat(printed().lines()).contains("wrong-tie-break", "answer-before-force");
  }

  @Test
  void aBugThatIsNotKnownIsRefusedWithASentence() {
    assertThat(simulate("--planted", "gremlin", "--json")).isEqualTo(1);

    assertThat(complaint()).startsWith("kith: there is no bug called gremlin to plant");
    assertThat(printed()).startsWith("{\"error\":{");
  }

  @Test
  void anUnknownOptionIsAMistakeInUse() {
    assertThat(simulate("--sedes", "2")).isEqualTo(2);

    assertThat(complaint()).startsWith("kith: simulate knows no --sedes");
  }
}
