package app.kith.android.post;

import android.os.Bundle;
import android.view.View;
import android.view.inputmethod.InputMethodManager;
import android.widget.EditText;
import androidx.activity.EdgeToEdge;
import androidx.appcompat.app.AppCompatActivity;
import app.kith.android.DeletedBar;
import app.kith.android.EdgeInsets;
import app.kith.android.Held;
import app.kith.android.KithApplication;
import app.kith.android.R;
import app.kith.android.Rows;
import app.kith.android.Screens;
import app.kith.android.Typed;
import app.kith.android.UndoBar;
import app.kith.android.Unkept;
import app.kith.android.feed.CardWords;
import app.kith.android.live.PhoneScreens;
import app.kith.android.words.Reasons;
import app.kith.android.words.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A post with all that belongs to it, and the field for a comment. */
public final class PostActivity extends AppCompatActivity {
  private final List<Runnable> watching = new ArrayList<>();
  private @Nullable PostHolder holder;
  private boolean drafted;
  private PostShown.Notice said = new PostShown.Quiet();

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    EdgeToEdge.enable(this);
    super.onCreate(saved);
    setContentView(R.layout.post);
    EdgeInsets.pad(findViewById(R.id.page));
    findViewById(R.id.back).setOnClickListener(view -> finish());
    PhoneScreens screens = KithApplication.of(this).screens();
    PostHolder held = hold(screens);
    holder = held;
    held.screen().follow(this);
    new DeletedBar(findViewById(R.id.page)).follow(this, screens);
    PageAdapter adapter = list(held);
    PageWords words = new PageWords(this, Times.of(this));
    watching.add(held.model().shown().watch(shown -> show(shown, words, adapter)));
    watchComment(held.model(), screens);
    watching.add(Unkept.follow(screens.drafts(), findViewById(R.id.unkept)));
    if (saved == null) {
      begin(held.model());
    }
  }

  private PostHolder hold(PhoneScreens screens) {
    String post = Objects.requireNonNullElse(getIntent().getStringExtra(Screens.POST), "");
    return Held.by(this, PostHolder.class, () -> new PostHolder(screens, post));
  }

  private PageAdapter list(PostHolder held) {
    PageAdapter adapter =
        new PageAdapter(
            held.pictures().pictures(),
            CardWords.of(this),
            new PostActs(this, held.model(), this::say));
    Rows.show(adapter, findViewById(R.id.rows));
    return adapter;
  }

  private void begin(PostModel model) {
    if (getIntent().getBooleanExtra(Screens.TO_EDIT, false)) {
      model.beginEdit();
    } else if (getIntent().getBooleanExtra(Screens.TO_COMMENT, false)) {
      say();
    }
  }

  /** Has a comment written. */
  private void say() {
    EditText field = findViewById(R.id.comment);
    field.requestFocus();
    field.post(() -> getSystemService(InputMethodManager.class).showSoftInput(field, 0));
  }

  private void watchComment(PostModel model, PhoneScreens screens) {
    EditText field = findViewById(R.id.comment);
    View send = findViewById(R.id.send);
    send.setEnabled(field.length() > 0);
    field.addTextChangedListener(
        new Typed(text -> {
          send.setEnabled(!text.trim().isEmpty());
          model.type(text);
        }));
    send.setOnClickListener(view -> model.send());
    watching.add(screens.drafts().texts().watch(texts -> follow(model.typed(), field)));
  }

  /** What was begun earlier comes once it is read, and goes once it is said. */
  private void follow(String draft, EditText field) {
    boolean gone = drafted && draft.isEmpty();
    drafted = !draft.isEmpty();
    if (gone && field.length() > 0) {
      field.setText("");
    } else if (drafted && field.length() == 0) {
      field.setText(draft);
      field.setSelection(field.length());
    }
  }

  private void show(PostShown shown, PageWords words, PageAdapter adapter) {
    if (shown.gone()) {
      finish();
      return;
    }
    List<PageRow> rows = words.say(shown);
    adapter.submitList(rows);
    boolean published =
        !rows.isEmpty() && rows.get(0) instanceof PageRow.Post post && post.card().isPublished();
    findViewById(R.id.writing).setVisibility(published ? View.VISIBLE : View.GONE);
    tell(shown.notice());
  }

  private void tell(PostShown.Notice notice) {
    if (notice.equals(said)) {
      return;
    }
    said = notice;
    UndoBar bar = new UndoBar(findViewById(R.id.page));
    Reasons reasons = new Reasons(this);
    Runnable told = () -> Objects.requireNonNull(holder).model().told();
    switch (notice) {
      case PostShown.Quiet quiet -> {}
      case PostShown.Refused refused -> bar.say(reasons.of(refused.why()), told);
      case PostShown.Failed failed -> bar.say(reasons.of(failed.why()), told);
    }
  }

  @Override
  protected void onDestroy() {
    watching.forEach(Runnable::run);
    super.onDestroy();
  }
}
