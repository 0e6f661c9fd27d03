package app.kith.android.welcome;

import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.text.Editable;
import android.view.View;
import android.view.inputmethod.EditorInfo;
import androidx.activity.EdgeToEdge;
import androidx.appcompat.app.AppCompatActivity;
import app.kith.android.EdgeInsets;
import app.kith.android.R;
import com.google.android.material.textfield.TextInputEditText;
import com.google.android.material.textfield.TextInputLayout;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Kith is, and the field for the link; a link that was opened elsewhere stands in it. */
public final class WelcomeActivity extends AppCompatActivity {
  @Override
  protected void onCreate(@Nullable Bundle saved) {
    EdgeToEdge.enable(this);
    super.onCreate(saved);
    setContentView(R.layout.welcome);
    EdgeInsets.pad(findViewById(R.id.welcome));
    findViewById(R.id.join).setOnClickListener(view -> judge());
    link()
        .setOnEditorActionListener((view, action, event) -> {
          if (action == EditorInfo.IME_ACTION_GO) {
            judge();
          }
          return action == EditorInfo.IME_ACTION_GO;
        });
    if (saved == null) {
      take(getIntent());
    }
  }

  @Override
  protected void onNewIntent(Intent intent) {
    super.onNewIntent(intent);
    take(intent);
  }

  private void take(Intent intent) {
    Uri opened = intent.getData();
    if (opened != null) {
      link().setText(opened.toString());
      judge();
    }
  }

  private void judge() {
    Editable text = link().getText();
    LinkState state = LinkState.of(text == null ? "" : text.toString());
    TextInputLayout frame = findViewById(R.id.link_frame);
    frame.setError(state == LinkState.WRONG ? getString(R.string.welcome_link_wrong) : null);
    frame.setHelperText(state == LinkState.GOOD ? getString(R.string.welcome_link_good) : null);
    if (state != LinkState.GOOD) {
      link().requestFocus();
    }
  }

  private TextInputEditText link() {
    View field = findViewById(R.id.link);
    return (TextInputEditText) Objects.requireNonNull(field);
  }
}
