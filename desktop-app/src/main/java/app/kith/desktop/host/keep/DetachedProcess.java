package app.kith.desktop.host.keep;

import app.kith.core.home.DurableFiles;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** As a process that outlives whoever started it, and the terminal too. */
final class DetachedProcess implements KeepRunning {
  private static final Duration TO_END = Duration.ofSeconds(30);

  /** A clock that is set changes what the system says of when a process began. */
  private static final Duration SAME = Duration.ofMinutes(1);

  private final Path folder;
  private final ServeCommand command;
  private final Programs programs;

  /**
   * Starts nothing yet.
   *
   * @param folder for its number and its log
   */
  DetachedProcess(Path folder, ServeCommand command, Programs programs) {
    this.folder = folder;
    this.command = command;
    this.programs = programs;
  }

  private Path number() {
    return folder.resolve("process");
  }

  private Path log() {
    return folder.resolve("serve.log");
  }

  @Override
  public Way way() {
    return Way.PROCESS;
  }

  @Override
  public boolean isOn() {
    return Files.exists(number());
  }

  @Override
  public String name() throws IOException {
    String pid = running().map(process -> Long.toString(process.pid())).orElse("-");
    return pid + ", " + log();
  }

  @Override
  public void start() throws IOException {
    if (running().isPresent()) {
      return;
    }
    DurableFiles.createFolders(folder);
    List<String> words = new ArrayList<>();
    // Of a group of its own: what ends the terminal or its programs leaves it alone.
    programs.find("setsid").ifPresent(setsid -> words.add(setsid.toString()));
    words.addAll(command.words());
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().putAll(command.environment());
    // An installed app's launcher has it for itself; the next one would take it for its own.
    builder.environment().remove("_JPACKAGE_LAUNCHER");
    builder
        .directory(folder.toFile())
        .redirectInput(ProcessBuilder.Redirect.from(nothing()))
        .redirectErrorStream(true)
        .redirectOutput(log().toFile());
    Process process = builder.start();
    String number = process.pid() + " " + Instant.now().toEpochMilli() + "\n";
    DurableFiles.writeAtomically(number(), number.getBytes(StandardCharsets.UTF_8));
  }

  private static File nothing() {
    boolean windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
    return new File(windows ? "NUL" : "/dev/null");
  }

  /** The process that was started, and not another one that has its number now. */
  private Optional<ProcessHandle> running() throws IOException {
    if (!isOn()) {
      return Optional.empty();
    }
    String[] parts = Files.readString(number()).strip().split(" ");
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      Instant started = Instant.ofEpochMilli(Long.parseLong(parts[1]));
      return ProcessHandle.of(Long.parseLong(parts[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process ->
              process
                  .info()
                  .startInstant()
                  .filter(at -> Duration.between(at, started).abs().compareTo(SAME) < 0)
                  .isPresent());
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> failure() throws IOException {
    if (running().isPresent()) {
      return Optional.empty();
    }
    String why =
        Files.exists(log())
            ? Files.readString(log())
                .lines()
                .filter(line -> line.startsWith("kith: "))
                .findFirst()
                .map(line -> line.substring("kith: ".length()))
                .orElse("")
            : "";
    return Optional.of(why.isEmpty() ? "it has ended: see " + log() : why);
  }

  @Override
  public void pause() throws IOException {
    Optional<ProcessHandle> process = running();
    if (process.isPresent()) {
      end(process.get());
    }
  }

  private static void end(ProcessHandle process) throws IOException {
    process.destroy();
    try {
      process.onExit().get(TO_END.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
    } catch (ExecutionException e) {
      throw new IOException("process " + process.pid() + " could not be ended", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while process " + process.pid() + " ended", e);
    }
  }

  @Override
  public void stop() throws IOException {
    pause();
    Files.deleteIfExists(number());
    Files.deleteIfExists(log());
    Files.deleteIfExists(folder);
  }
}
