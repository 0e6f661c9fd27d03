package app.kith.desktop.manual;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Runs commands as a person would: in the project's folder, with a home folder of their own. */
final class Terminal implements Closeable {
  private static final long PATIENCE_SECONDS = 120;
  private static final long LOOK_AGAIN_MILLIS = 100;

  private final Path project;
  private final Path user;
  private final Deque<Running> jobs = new ArrayDeque<>();

  Terminal(Path project, Path user) {
    this.project = project;
    this.user = user;
  }

  /** What a command came to; output and errors as they were printed. */
  record Ended(int exitCode, String output) {}

  /** A command that goes on. */
  record Running(Process process, Path output) {
    String outputSoFar() throws IOException {
      return Files.readString(output).strip();
    }

    /** Waits until the output is as it should be; the function tells how it differs. */
    void await(Function<String, Optional<String>> difference)
        throws IOException, InterruptedException {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      Optional<String> differs = difference.apply(outputSoFar());
      while (differs.isPresent()) {
        boolean ended = process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        differs = difference.apply(outputSoFar());
        if (differs.isPresent() && (ended || System.nanoTime() > end)) {
          throw new IOException("it did not print what it should: " + differs.get());
        }
      }
    }
  }

  Ended run(String command) throws IOException, InterruptedException {
    return end(start(command));
  }

  /** Starts a job; {@link #endLastJob} ends it. */
  Running background(String command) throws IOException {
    Running job = start("exec " + command.substring(0, command.length() - " &".length()));
    jobs.push(job);
    return job;
  }

  /** Ends the job that was started last, as {@code kill} does, and waits for it. */
  Ended endLastJob() throws IOException, InterruptedException {
    Running job = jobs.pop();
    job.process().destroy();
    return end(job);
  }

  private Running start(String command) throws IOException {
    Path output = Files.createTempFile(user, "output", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", command)
            .directory(project.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(output.toFile())
            .redirectErrorStream(true);
    builder.environment().put("HOME", user.toString());
    return new Running(builder.start(), output);
  }

  private static Ended end(Running command) throws IOException, InterruptedException {
    if (!command.process().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      command.process().destroyForcibly();
      throw new IOException("it has not ended: " + command.outputSoFar());
    }
    return new Ended(command.process().exitValue(), command.outputSoFar());
  }

  @Override
  public void close() {
    jobs.forEach(job -> job.process().destroyForcibly());
  }
}
