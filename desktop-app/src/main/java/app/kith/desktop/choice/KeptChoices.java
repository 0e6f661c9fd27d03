package app.kith.desktop.choice;

import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import java.util.function.UnaryOperator;

/** The choices as they are now; each change holds at once and is kept. On the window's thread. */
public final class KeptChoices {
  private final ChoicesFile file;
  private final StoreThread store;
  private final Watched<Choices> choices;
  private final Watched<String> failure = new Watched<>("");

  /**
   * As they were kept.
   *
   * @param first what the file said
   */
  public KeptChoices(Choices first, ChoicesFile file, StoreThread store) {
    this.choices = new Watched<>(first);
    this.file = file;
    this.store = store;
  }

  public Watched<Choices> choices() {
    return choices;
  }

  public Choices now() {
    return choices.now();
  }

  /** Why the last one could not be kept, or ""; it holds until the window is closed. */
  public Watched<String> failure() {
    return failure;
  }

  public void change(UnaryOperator<Choices> how) {
    Choices next = how.apply(choices.now());
    if (next.equals(choices.now())) {
      return;
    }
    choices.set(next);
    store.ask(
        () -> {
          file.write(next);
          return true;
        },
        done -> failure.set(""),
        why -> failure.set(String.valueOf(why.getMessage())));
  }
}
