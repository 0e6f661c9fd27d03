package app.kith.android;

/** Takes the app's place in tests, by its name: screens are drawn in Kith's own colours. */
public final class TestKithApplication extends KithApplication {
  @Override
  protected void chooseColours() {}
}
