package app.kith.desktop.store;

import app.kith.core.outbox.OutboxWriter;
import app.kith.core.outbox.SampleOutbox;
import app.kith.core.store.StoreWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Another process that writes to an outbox, or to a base that it forces each time, and says each
 * number once it is written.
 */
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
   * @param file {@code outbox.db} or {@code base.db} in any folder
   * @param rows how many it writes
   */
  static WritingProcess start(List<String> before, Path file, int rows) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Xshare:auto");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(WritingProcess.class.getName());
    command.add(file.toString());
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

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    int rows = Integer.parseInt(args[1]);
    if (file.endsWith("base.db")) {
      writeBase(file, rows);
    } else {
      writeOutbox(file, rows);
    }
  }

  private static void writeBase(Path file, int rows) throws IOException {
    try (JdbcLocalStore store = JdbcLocalStore.open(file)) {
      for (int i = 0; i < rows; i++) {
        long run = store.write(StoreWriter::nextRun);
        store.force();
        say(run);
      }
    }
  }

  private static void writeOutbox(Path file, int rows) throws IOException {
    try (JdbcOutboxStore store = JdbcOutboxStore.open(file)) {
      for (int i = 0; i < rows; i++) {
        say(store.write(WritingProcess::add));
      }
    }
  }

  private static long add(OutboxWriter writer) throws IOException {
    long key = writer.nextKey();
    writer.putRow(SampleOutbox.draft(key, "entity" + key));
    return key;
  }

  @SuppressWarnings("SystemOut")
  private static void say(long number) {
    System.out.println(number);
    System.out.flush();
  }
}
