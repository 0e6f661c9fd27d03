package app.kith.core.page;

import app.kith.core.outbox.Added;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was deleted a moment ago. It is out of sight at once, but nothing is written before {@link
 * #commit}: until then it can be undone. One thing waits at a time; the next deletion commits it,
 * and so does closing. Blocking somebody is so too: what it takes away does not come back.
 */
public final class Deletions implements Closeable {
  private final StoreThread store;
  private final Told told;
  private final Set<String> hidden = ConcurrentHashMap.newKeySet();
  private final List<Runnable> changed = new ArrayList<>();
  private final Watched<Optional<Deleted>> waiting = new Watched<>(Optional.empty());

  /** Is told what became of a deletion. */
  public interface Told {
    /** It is kept and will be sent, or it was refused. */
    void ended(Added added);

    /** The disk refused it. */
    void failed(IOException why);
  }

  /** Nothing is deleted yet. */
  public Deletions(StoreThread store, Told told) {
    this.store = store;
    this.told = told;
  }

  /**
   * Something that is out of sight.
   *
   * @param id of the post or comment, or of the account that is blocked
   * @param sentence what the bar says
   * @param commit deletes it for good; it reads and writes stores
   */
  public record Deleted(String id, String sentence, StoreThread.Asked<Added> commit) {}

  /** What can still be undone. */
  public Watched<Optional<Deleted>> waiting() {
    return waiting;
  }

  /** Tells when other things are out of sight than before. */
  public void onChange(Runnable told) {
    changed.add(told);
  }

  /** Whether this is out of sight; from any thread. */
  public boolean hides(String id) {
    return hidden.contains(id);
  }

  /** How many things are out of sight; from any thread. */
  public int hidden() {
    return hidden.size();
  }

  public void delete(Deleted next) {
    commit();
    hidden.add(next.id());
    waiting.set(Optional.of(next));
    tell();
  }

  /** Brings the last one back. */
  public void undo() {
    waiting
        .now()
        .ifPresent(deleted -> {
          // Who reads because nothing waits any more finds it back.
          hidden.remove(deleted.id());
          waiting.set(Optional.empty());
          tell();
        });
  }

  /** The time for undoing is over. */
  public void commit() {
    waiting
        .now()
        .ifPresent(deleted -> {
          waiting.set(Optional.empty());
          write(deleted);
        });
  }

  private void write(Deleted deleted) {
    store.ask(
        () -> {
          try {
            return deleted.commit().call();
          } finally {
            // Who reads from now on finds it gone, or finds it refused and back.
            hidden.remove(deleted.id());
          }
        },
        added -> {
          told.ended(added);
          tell();
        },
        failure -> {
          told.failed(failure);
          tell();
        });
  }

  private void tell() {
    changed.forEach(Runnable::run);
  }

  /** Writes what waits; the store must not be closed yet. From any thread, once. */
  @Override
  public void close() {
    waiting.now().ifPresent(this::write);
  }
}
