package app.kith.android.compose.draft;

import app.kith.android.compose.take.Coming;
import app.kith.android.compose.take.Offer;
import app.kith.android.compose.take.Taken;
import app.kith.core.draft.Looked;
import app.kith.core.thread.StoreThread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is still to be taken in, kept on the disk, so that the next process takes it up again. Used
 * on the main thread.
 */
final class Arrivals {
  private final ComposeSource source;
  private final StoreThread store;
  private final Map<String, String> coming = new LinkedHashMap<>();

  /** What the process before did not finish, and this one began with. */
  private final Map<String, String> again = new LinkedHashMap<>();

  Arrivals(ComposeSource source, StoreThread store) {
    this.source = source;
    this.store = store;
  }

  /** The process before ended while it took these in. */
  void cut(List<Coming> before) {
    before.forEach(each -> again.put(each.id(), each.address()));
  }

  /** What is to be taken up again. */
  Map<String, Offer> again() {
    Map<String, Offer> offers = new LinkedHashMap<>();
    again.forEach((id, address) -> offers.put(id, source.again(address)));
    coming.putAll(again);
    return offers;
  }

  /**
   * These are offered now, but for what was taken up again already.
   *
   * @param then takes them in, once the next process would know of them: what is moved is in its
   *     old place no more
   */
  void add(String batch, List<Offer> offers, Consumer<Map<String, Offer>> then) {
    Map<String, Offer> fresh = new LinkedHashMap<>();
    for (int i = 0; i < offers.size(); i++) {
      String id = batch + "-" + i;
      Offer offer = offers.get(i);
      if (!again.containsKey(id)) {
        fresh.put(id, offer);
      }
      if (!again.containsKey(id) && !offer.address().isEmpty()) {
        coming.put(id, offer.address());
      }
    }
    keep(() -> then.accept(fresh));
  }

  /** Whether it was the process's end that made it unreadable. */
  boolean isLost(String id, Taken what) {
    return again.containsKey(id)
        && what instanceof Taken.Bad bad
        && (bad.why() == Looked.Why.GONE || bad.why() == Looked.Why.UNREADABLE);
  }

  /** It is in the draft, or will never be. */
  void settled(String id) {
    if (coming.remove(id) != null) {
      keep(() -> {});
    }
  }

  /** Nothing is coming any more. */
  void done() {
    if (!coming.isEmpty()) {
      coming.clear();
      keep(() -> {});
    }
  }

  private void keep(Runnable then) {
    List<Coming> now = new ArrayList<>();
    coming.forEach((id, address) -> now.add(new Coming(id, address)));
    store.ask(
        () -> {
          source.coming(now);
          return true;
        },
        done -> then.run(),
        // They are still taken in; only the next process won't know of them.
        failure -> then.run());
  }
}
