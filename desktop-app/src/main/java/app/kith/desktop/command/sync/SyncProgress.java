package app.kith.desktop.command.sync;

import app.kith.core.outbox.Sentences;
import app.kith.core.sync.exchange.SyncListener;
import app.kith.core.text.Plain;
import app.kith.core.wire.Outcome;
import app.kith.desktop.command.Shell;
import app.kith.desktop.text.Counted;
import app.kith.desktop.text.Sizes;
import java.util.HashSet;
import java.util.Set;

/** Shows a sync's progress on standard error: a bar on a terminal, else a line a step. */
public final class SyncProgress implements SyncListener {
  private static final int BAR = 30;

  private final Shell shell;
  private final boolean terminal;
  private final Set<String> finished = new HashSet<>();

  public SyncProgress(Shell shell) {
    this.shell = shell;
    this.terminal = shell.around().person().isThere();
  }

  @Override
  public void uploading(String blob, long sent, long bytes) {
    boolean whole = sent >= bytes;
    if (terminal && !finished.contains(blob)) {
      shell.err().print("\r" + bar(sent, bytes) + (whole ? "\n" : ""));
      shell.err().flush();
    } else if (whole && !finished.contains(blob)) {
      shell.err().println("sent a picture of " + Sizes.text(bytes));
    }
    if (whole) {
      finished.add(blob);
    }
  }

  private static String bar(long sent, long bytes) {
    int full = bytes == 0 ? BAR : (int) (BAR * sent / bytes);
    return "["
        + "#".repeat(full)
        + ".".repeat(BAR - full)
        + "] "
        + Sizes.text(sent)
        + " of "
        + Sizes.text(bytes);
  }

  @Override
  public void uploadFailed(String blob, String problem) {
    shell.err().println("a picture can't be sent: " + Plain.line(Sentences.upload(problem)));
  }

  @Override
  public void snapshot(long rows) {
    shell.err().println("fetched " + Counted.text(rows, "row"));
  }

  @Override
  public void rejected(Outcome outcome) {
    shell.err().println("the server refused a change: see `kith outbox --rejected`");
  }

  @Override
  public void startedAgain(String device) {
    shell
        .err()
        .println(
            "this folder is a copy of another device's; it goes on as a device of its own, "
                + device);
  }
}
