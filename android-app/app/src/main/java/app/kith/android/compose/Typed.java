package app.kith.android.compose;

import android.text.Editable;
import android.text.TextWatcher;
import java.util.function.Consumer;

/** Hears what is typed into a field. */
record Typed(Consumer<String> heard) implements TextWatcher {
  @Override
  public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

  @Override
  public void onTextChanged(CharSequence text, int start, int before, int count) {}

  @Override
  public void afterTextChanged(Editable text) {
    heard.accept(text.toString());
  }
}
