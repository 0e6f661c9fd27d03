package app.kith.desktop.control;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is wanted, so that a start waits for what is in sight only. */
public final class Lazy<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  /** The thing, made now if it was not. */
  public T get() {
    T thing = made;
    if (thing == null) {
      thing = maker.get();
      made = thing;
    }
    return thing;
  }

  /** The thing, if it was ever wanted. */
  public Optional<T> ifMade() {
    return Optional.ofNullable(made);
  }
}
