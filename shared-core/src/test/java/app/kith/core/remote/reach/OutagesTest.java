package app.kith.core.remote.reach;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.remote.ReachableServer.Result;
import app.kith.core.remote.trust.Hello;
import app.kith.core.remote.trust.ProtocolRange;
import app.kith.core.remote.trust.ServerDoubt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutagesTest {
  private static final String AT = "10.0.0.1:8420";
  private static final Hello HELLO =
      new Hello("c", "Village", "", "", List.of(), new ProtocolRange(1, 1), 0, "");

  private final List<String> told = new ArrayList<>();
  private final Outages outages =
      new Outages(
          new ReachingTransport.Listener() {
            @Override
            public void reached(Hello hello) {
              told.add(hello.name());
            }

            @Override
            public void lost(Result.Missed missed) {
              told.add(missed.doubt().name());
            }
          });

  private void silent(ServerDoubt why) {
    outages.lost(new Result.Unreachable(why, AT));
  }

  private void wrong(ServerDoubt why) {
    outages.lost(new Result.WrongServer(why, AT));
  }

  @Test
  void anOutageIsToldOnceHoweverNobodyAnswers() throws IOException {
    silent(ServerDoubt.SILENT);
    silent(ServerDoubt.STARTING);
    silent(ServerDoubt.SILENT);
    outages.reached(HELLO);
    silent(ServerDoubt.STARTING);

    assertThat(told).containsExactly("SILENT", "Village", "STARTING");
  }

  @Test
  void somebodyElseWhoBeginsOrCeasesToAnswerIsTold() throws IOException {
    silent(ServerDoubt.SILENT);
    wrong(ServerDoubt.CERTIFICATE);
    wrong(ServerDoubt.CERTIFICATE);
    wrong(ServerDoubt.ANOTHER_COMMUNITY);
    silent(ServerDoubt.SILENT);
    wrong(ServerDoubt.NO_KITH);
    outages.reached(HELLO);
    wrong(ServerDoubt.NO_KITH);

    assertThat(told)
        .containsExactly(
            "SILENT",
            "CERTIFICATE",
            "ANOTHER_COMMUNITY",
            "SILENT",
            "NO_KITH",
            "Village",
            "NO_KITH");
  }
}
