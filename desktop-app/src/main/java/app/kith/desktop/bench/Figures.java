package app.kith.desktop.bench;

import app.kith.desktop.command.Answer;
import app.kith.desktop.command.Shell;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import java.util.ArrayList;
import java.util.List;

/** Collects what a benchmark measured, and tells each at once on standard error. */
public final class Figures {
  private final Shell shell;
  private final Jsonb json;
  private final List<Figure> all = new ArrayList<>();

  Figures(Shell shell, Jsonb json) {
    this.shell = shell;
    this.json = json;
  }

  /**
   * The document.
   *
   * @param cores of this machine
   * @param java its version
   * @param figures in the order in which they were measured
   */
  @Json
  record Report(int cores, String java, List<Figure> figures) {}

  public void step(String what) {
    shell.err().println(what + " …");
    shell.err().flush();
  }

  public void add(Figure figure) {
    all.add(figure);
    shell.err().println("  " + figure.line().stripTrailing());
    shell.err().flush();
  }

  Answer answer() {
    Report report =
        new Report(
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().toString(),
            List.copyOf(all));
    return new Answer.Done(
        () -> json.type(Report.class).toJson(report),
        () ->
            report.cores()
                + " cores, Java "
                + report.java()
                + System.lineSeparator()
                + String.join(
                    System.lineSeparator(),
                    all.stream().map(figure -> figure.line().stripTrailing()).toList()));
  }
}
