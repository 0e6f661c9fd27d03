package app.kith.android;

import android.text.Editable;
import android.text.TextWatcher;
import java.util.function.Consumer;

/** Is told what stands in a field, whenever that changes. */
public record Typed(Consumer<String> told) implements TextWatcher {
  @Override
  public void beforeTextChanged(CharSequence text, int at, int count, int after) {}

  @Override
  public void onTextChanged(CharSequence text, int at, int before, int count) {}

  @Override
  public void afterTextChanged(Editable text) {
    told.accept(text.toString());
  }
}
