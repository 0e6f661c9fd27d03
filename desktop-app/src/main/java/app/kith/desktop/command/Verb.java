package app.kith.desktop.command;

import java.io.IOException;

/** One verb of the {@code kith} command, its options filled in. */
public interface Verb {
  /**
   * Does it.
   *
   * @throws IOException where the disk or the network fails; the caller makes a sentence of it
   */
  Answer run(Shell shell) throws IOException;
}
