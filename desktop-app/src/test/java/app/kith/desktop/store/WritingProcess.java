package app.kith.desktop.store;

import app.kith.core.outbox.SampleOutbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process that writes rows to an outbox and says each key once it is written. */
final class WritingProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader keys;

  private WritingProcess(Process process) {
    this.process = process;
    this.keys = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts it.
   *
   * @param before a command that runs the process, for example a tracer
   * @param rows how many it writes
   */
  static WritingProcess start(List<String> before, Path outbox, int rows) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Xshare:auto");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(WritingProcess.class.getName());
    command.add(outbox.toString());
    command.add(String.valueOf(rows));
    return new WritingProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** The next keys it says, at most this many, fewer where it ends. */
  List<Long> keys(int max) throws IOException {
    List<Long> said = new ArrayList<>();
    while (said.size() < max) {
      String line = keys.readLine();
      if (line == null) {
        break;
      }
      said.add(Long.parseLong(line));
    }
    return said;
  }

  /** Kills it; what it said before can still be read. */
  void kill() {
    process.toHandle().destroyForcibly();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws IOException {
    try (JdbcOutboxStore store = JdbcOutboxStore.open(Path.of(args[0]))) {
      for (int i = 0; i < Integer.parseInt(args[1]); i++) {
        long key =
            store.write(writer -> {
              long next = writer.nextKey();
              writer.putRow(SampleOutbox.draft(next, "entity" + next));
              return next;
            });
        System.out.println(key);
        System.out.flush();
      }
    }
  }
}
