package app.kith.android.build.resource;

import app.kith.android.build.file.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Android's compiler of resources, a program that comes inside a jar. */
public final class Aapt2 {
  private final Path program;

  private Aapt2(Path program) {
    this.program = program;
  }

  /** Puts the program for this system into the folder, under a name that changes with its bytes. */
  public static Aapt2 in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, "aapt2", ".new");
    String entry = "/prebuilt/" + forSystem(System.getProperty("os.name"));
    try (InputStream in = Aapt2.class.getResourceAsStream(entry)) {
      if (in == null) {
        throw new IOException(
            "there is no aapt2 for this system (" + entry + "); build on another");
      }
      Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
    }
    Path program =
        folder.resolve("aapt2-" + new Fingerprint().file(fresh).hex().substring(0, 12) + ".exe");
    if (Files.isExecutable(program)) {
      Files.delete(fresh);
    } else if (fresh.toFile().setExecutable(true)) {
      Files.move(fresh, program, StandardCopyOption.ATOMIC_MOVE);
    } else {
      throw new IOException("can't make " + fresh + " a program; build in another folder");
    }
    return new Aapt2(program);
  }

  static String forSystem(String name) {
    String system = name.toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return "windows/aapt2.exe";
    }
    return system.contains("mac") ? "macosx/aapt2" : "linux/aapt2";
  }

  /** Runs it; what it says is the failure's message, or what is returned. */
  public String run(List<String> words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(words);
    command.addFirst(program.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("aapt2 " + words.getFirst() + " failed:\n" + said.strip());
    }
    return said.strip();
  }
}
