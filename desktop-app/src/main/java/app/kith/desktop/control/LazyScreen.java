package app.kith.desktop.control;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;

/**
 * A screen that is made when it comes to be shown, so that a start waits for the first one only.
 */
public final class LazyScreen<S extends Screen> implements Screen {
  private final String title;
  private final Lazy<S> screen;

  public LazyScreen(String title, Supplier<S> maker) {
    this.title = title;
    this.screen = new Lazy<>(maker);
  }

  /** The screen, made now if it was not. */
  public S screen() {
    return screen.get();
  }

  /** The screen, if it was ever shown. */
  public Optional<S> ifMade() {
    return screen.ifMade();
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Parent content() {
    return screen().content();
  }

  @Override
  public void focus() {
    screen().focus();
  }
}
