package app.kith.desktop.bench;

import app.kith.core.json.KithJson;
import app.kith.desktop.bench.window.WindowBench;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.Shell;
import app.kith.desktop.command.Verb;
import app.kith.desktop.platform.TemporaryFolder;
import io.avaje.jsonb.Jsonb;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith bench sync}, {@code kith bench window}. */
@Command(
    name = "bench",
    description = {
      "Measures through real processes of this computer, on its own disk, and prints what it found.",
      "WHAT is sync, a server and devices; window, how it starts, scrolls, shows and posts; or",
      "phone, its stores beside the desktop's, which takes the project's folder and Maven."
    },
    footer = "%nExample: kith bench sync --beside pouchdb")
public final class BenchVerb implements Verb {
  private static final String WINDOW = "window";

  @Parameters(index = "0", paramLabel = "WHAT", description = "sync, window or phone")
  private String what = "";

  @Option(
      names = "--posts",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Posts in the community, 1,000 to 1,000,000; ${DEFAULT-VALUE} by default.")
  private int posts;

  @Option(
      names = "--beside",
      paramLabel = "PEER",
      defaultValue = "",
      description = "Measures another server in the same run: pouchdb, which npm must install.")
  private String beside = "";

  @Option(
      names = "--database",
      paramLabel = "JDBC_URL",
      defaultValue = "",
      description = "Does all of it once more on this empty PostgreSQL database, and compares.")
  private String database = "";

  @Override
  public Answer run(Shell shell) throws IOException {
    if (what.equals("phone")) {
      return new Answer.Refused(
          "no_project", "the phone is measured where Kith is built: run ./kith bench phone there");
    }
    if (!what.equals("sync") && !what.equals(WINDOW)) {
      return new Answer.Refused(
          "no_such_bench",
          "there is no benchmark called '" + what + "': take sync, window or phone");
    }
    if (!beside.isEmpty() && (!beside.equals("pouchdb") || what.equals(WINDOW))) {
      return new Answer.Refused(
          "no_such_peer", "Kith can't be measured beside '" + beside + "': take pouchdb");
    }
    if (!database.isEmpty() && what.equals(WINDOW)) {
      return new Answer.Refused(
          "no_such_peer", "a window has no --database: leave it out, or run bench sync");
    }
    if (posts < 1_000 || posts > 1_000_000) {
      return new Answer.Refused("bad_posts", "--posts takes 1000 to 1000000: choose another");
    }
    Jsonb json = KithJson.create();
    Figures figures = new Figures(shell, json);
    Path root = Path.of(System.getProperty("kith.root", "."));
    String launcher = System.getProperty("kith.launcher", root.resolve("kith").toString());
    AtomicBoolean stopped = new AtomicBoolean();
    Thread self = Thread.currentThread();
    try (Closeable watching =
            shell
                .around()
                .endings()
                .onRequest(() -> {
                  stopped.set(true);
                  self.interrupt();
                });
        TemporaryFolder folder = TemporaryFolder.create("kith-bench")) {
      if (what.equals(WINDOW)) {
        new WindowBench(launcher, root, folder.path(), figures, posts).run();
      } else {
        new SyncBench(launcher, folder.path(), json, figures, posts)
            .run(!beside.isEmpty(), database);
      }
    } catch (InterruptedException e) {
      if (!stopped.get()) {
        Thread.currentThread().interrupt();
      }
      return new Answer.Refused("stopped", "the benchmark was stopped: start it again");
    }
    return figures.answer();
  }
}
