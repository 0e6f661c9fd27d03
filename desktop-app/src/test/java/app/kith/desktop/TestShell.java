package app.kith.desktop;

import app.kith.desktop.command.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Types commands as a script does: nobody sits at the terminal. */
final class TestShell {
  private final Path user;
  private String input = "";
  private String display = "";

  TestShell(Path user) {
    this.user = user;
  }

  TestShell typing(String text) {
    input = text;
    return this;
  }

  /** On a computer with a display, or what passes for one. */
  TestShell withDisplay() {
    display = ":0";
    return this;
  }

  Spoken kith(String... args) {
    return kith(request -> () -> {}, args);
  }

  /** The same where the program may be asked to end. */
  Spoken kith(Surroundings.Endings endings, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = new Main(around(out, err, endings)).run(args);
    return new Spoken(code, text(out), text(err));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  Surroundings around(
      ByteArrayOutputStream out, ByteArrayOutputStream err, Surroundings.Endings endings) {
    return new Surroundings(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        user,
        Map.of("XDG_DATA_HOME", user.resolve("share").toString(), "DISPLAY", display),
        new Nobody(),
        endings);
  }

  private static final class Nobody implements Surroundings.Person {
    @Override
    public boolean isThere() {
      return false;
    }

    @Override
    public Optional<String> password(String question) {
      return Optional.empty();
    }
  }
}
