package app.kith.android.post;

import android.view.View;
import android.view.ViewStub;
import android.widget.EditText;
import android.widget.TextView;
import app.kith.android.R;
import app.kith.android.Typed;
import java.util.Optional;

/** The field in which a caption is edited, in the caption's place. */
record CaptionEditor(View card, PageActs acts) {
  /** Opens the field, closes it, or leaves it as it is. */
  void show(Optional<String> text) {
    View open = card.findViewById(R.id.caption_editor);
    boolean wasOpen = open != null && open.getVisibility() == View.VISIBLE;
    TextView caption = card.findViewById(R.id.caption);
    if (text.isPresent()) {
      caption.setVisibility(View.GONE);
      if (!wasOpen) {
        open(open == null ? inflate() : open, text.get());
      }
    } else if (wasOpen && open != null) {
      open.setVisibility(View.GONE);
      caption.setVisibility(caption.length() == 0 ? View.GONE : View.VISIBLE);
    }
  }

  private void open(View editor, String text) {
    EditText field = editor.findViewById(R.id.caption_field);
    editor.setVisibility(View.VISIBLE);
    field.setText(text);
    field.setSelection(text.length());
    field.requestFocus();
  }

  private View inflate() {
    ViewStub stub = card.findViewById(R.id.caption_editor_stub);
    View editor = stub.inflate();
    EditText field = editor.findViewById(R.id.caption_field);
    field.addTextChangedListener(new Typed(acts::typeCaption));
    editor.findViewById(R.id.caption_save).setOnClickListener(view -> acts.saveCaption());
    editor.findViewById(R.id.caption_cancel).setOnClickListener(view -> acts.leaveCaption());
    return editor;
  }
}
