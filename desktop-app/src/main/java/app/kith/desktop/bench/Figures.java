package app.kith.desktop.bench;

import app.kith.desktop.command.Answer;
import app.kith.desktop.command.Shell;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects what a benchmark measured, and tells each at once on standard error. */
public final class Figures {
  private final Shell shell;
  private final Jsonb json;
  private final List<Figure> all = new ArrayList<>();
  private final Map<String, Deque<Figure>> before = new HashMap<>();
  private String again = "";

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

  /** What is measured from now on was measured before, and is held against that. */
  void again(String name) {
    again = name;
    before.clear();
    all.forEach(
        figure -> before.computeIfAbsent(figure.what(), what -> new ArrayDeque<>()).add(figure));
  }

  public void add(Figure measured) {
    Figure figure = again.isEmpty() ? measured : compared(measured);
    all.add(figure);
    shell.err().println("  " + figure.line().stripTrailing());
    shell.err().flush();
  }

  private Figure compared(Figure figure) {
    Deque<Figure> earlier = before.get(figure.what());
    String ratio =
        earlier == null || earlier.isEmpty()
            ? ""
            : String.format(Locale.ROOT, "%.2f times; ", figure.value() / earlier.poll().value());
    return new Figure(
        again + ": " + figure.what(), figure.value(), figure.unit(), ratio + figure.note());
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
