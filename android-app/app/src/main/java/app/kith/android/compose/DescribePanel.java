package app.kith.android.compose;

import android.text.InputFilter;
import android.view.View;
import android.widget.EditText;
import android.widget.TextView;
import app.kith.android.LargeText;
import app.kith.android.R;
import app.kith.android.Typed;
import app.kith.android.compose.draft.ComposeState;
import app.kith.android.compose.draft.ComposeViewModel;
import app.kith.core.draft.DraftPicture;
import app.kith.core.model.Limits;
import com.google.android.material.textfield.TextInputLayout;

/** What the chosen picture shows, in words for those who can't see it, and its place. */
final class DescribePanel {
  private static final int MOST = Limits.STANDARD.altCodePoints();

  private final ComposeViewModel model;
  private final ComposeWords words;
  private final View panel;
  private final TextView title;
  private final EditText field;
  private final View earlier;
  private final View later;
  private String shown = "";

  DescribePanel(View root, ComposeViewModel model, ComposeWords words) {
    this.model = model;
    this.words = words;
    panel = root.findViewById(R.id.describe);
    title = root.findViewById(R.id.describe_title);
    field = root.findViewById(R.id.description);
    earlier = root.findViewById(R.id.earlier);
    later = root.findViewById(R.id.later);
    TextInputLayout frame = root.findViewById(R.id.description_frame);
    frame.setCounterMaxLength(MOST);
    field.setFilters(new InputFilter[] {new InputFilter.LengthFilter(MOST)});
    field.addTextChangedListener(
        new Typed(text -> {
          if (!shown.isEmpty()) {
            model.describe(shown, text);
          }
        }));
    LargeText.stack(root.findViewById(R.id.moves));
  }

  void show(ComposeState state) {
    int index = state.draft().indexOf(state.chosen());
    panel.setVisibility(index < 0 ? View.GONE : View.VISIBLE);
    if (index < 0) {
      shown = "";
      return;
    }
    DraftPicture picture = state.draft().pictures().get(index);
    String id = picture.id();
    title.setText(words.describe(picture, index + 1));
    earlier.setVisibility(index > 0 ? View.VISIBLE : View.GONE);
    earlier.setOnClickListener(view -> model.move(id, index - 1));
    later.setVisibility(index < state.draft().pictures().size() - 1 ? View.VISIBLE : View.GONE);
    later.setOnClickListener(view -> model.move(id, index + 1));
    if (!id.equals(shown)) {
      shown = "";
      field.setText(picture.alt());
      shown = id;
      field.requestFocus();
      field.setSelection(field.length());
    }
  }
}
