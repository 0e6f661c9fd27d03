package app.kith.desktop.demo;

import app.kith.desktop.Main;
import app.kith.desktop.command.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Types kith commands: the same entry that the launcher starts, with what it prints kept. */
final class Kith {
  private final Surroundings around;

  Kith(Surroundings around) {
    this.around = around;
  }

  /**
   * Runs a device verb and gives what it printed; a verb that fails ends the demo with its
   * sentence.
   */
  String run(Path home, String... words) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> args = new ArrayList<>(List.of(words));
    args.addAll(List.of("--home", home.toString(), "--json"));
    Surroundings typed =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            around.user(),
            around.environment(),
            around.person(),
            around.endings());
    if (new Main(typed).run(args.toArray(new String[0])) != 0) {
      throw new IOException(
          "kith " + words[0] + " failed: " + err.toString(StandardCharsets.UTF_8).trim());
    }
    return out.toString(StandardCharsets.UTF_8).trim();
  }
}
