package app.kith.android.outbox;

import android.os.Bundle;
import androidx.activity.EdgeToEdge;
import androidx.appcompat.app.AppCompatActivity;
import app.kith.android.Clipboard;
import app.kith.android.EdgeInsets;
import app.kith.android.FormerButton;
import app.kith.android.Held;
import app.kith.android.KithApplication;
import app.kith.android.LargeText;
import app.kith.android.R;
import app.kith.android.Rows;
import app.kith.android.Screens;
import app.kith.android.UndoBar;
import app.kith.android.status.EndStrip;
import app.kith.android.status.PillView;
import app.kith.android.words.Reasons;
import app.kith.android.words.Times;
import app.kith.core.outbound.Outbound.NotSent;
import app.kith.core.outbound.OutboundModel;
import app.kith.core.outbound.OutboundShown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits, with its progress, and what could not be sent, with what can be done about it. */
public final class OutboxActivity extends AppCompatActivity {
  private final List<Runnable> watching = new ArrayList<>();

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    EdgeToEdge.enable(this);
    super.onCreate(saved);
    setContentView(R.layout.outbox);
    EdgeInsets.pad(findViewById(R.id.outbox));
    LargeText.stack(findViewById(R.id.bar));
    findViewById(R.id.back).setOnClickListener(view -> finish());
    OutboxHolder held = hold();
    held.screen().follow(this);
    OutboxAdapter adapter = new OutboxAdapter(held.pictures().pictures(), new Acts(held.model()));
    Rows.show(adapter, findViewById(R.id.things));
    OutboxWords words = new OutboxWords(this, Times.of(this));
    PillView pill = findViewById(R.id.pill);
    EndStrip end = findViewById(R.id.end);
    end.onAgain(() -> startActivity(Screens.joinAgain(this, "")));
    watching.add(
        held.standing()
            .watch(standing -> {
              pill.show(held.status());
              end.show(standing, Optional.empty());
              adapter.submitList(words.say(held.model().shown().now(), held.isEnded()));
            }));
    watching.add(
        held.model()
            .shown()
            .watch(shown -> {
              adapter.submitList(words.say(shown, held.isEnded()));
              pill.show(held.status());
            }));
    tell(held.model());
  }

  private OutboxHolder hold() {
    KithApplication app = KithApplication.of(this);
    return Held.by(this, OutboxHolder.class, () -> new OutboxHolder(app.screens()));
  }

  private void tell(OutboundModel model) {
    UndoBar bar = new UndoBar(findViewById(R.id.outbox));
    Reasons reasons = new Reasons(this);
    watching.add(
        model
            .shown()
            .watch(
                new Notices(notice -> {
                  switch (notice) {
                    case OutboundShown.Quiet quiet -> bar.hide();
                    case OutboundShown.Discarded gone ->
                        bar.offer(
                            getString(R.string.outbox_deleted), model::undo, model::undoIsOver);
                    case OutboundShown.Refused refused ->
                        bar.say(reasons.of(refused.why()), model::undoIsOver);
                    case OutboundShown.Failed failed ->
                        bar.say(reasons.of(failed.why()), model::undoIsOver);
                  }
                })));
  }

  @Override
  protected void onStart() {
    super.onStart();
    FormerButton.offer(findViewById(R.id.to_former), KithApplication.of(this).phone().home());
  }

  @Override
  protected void onDestroy() {
    watching.forEach(Runnable::run);
    super.onDestroy();
  }

  /** What a person asks for in the drawer. */
  private final class Acts implements OutboxActs {
    private final OutboundModel model;

    Acts(OutboundModel model) {
      this.model = model;
    }

    @Override
    public void sendAgain(NotSent what) {
      model.sendAgain(what);
    }

    @Override
    public void copy(String text) {
      Clipboard.copy(OutboxActivity.this, text);
    }

    @Override
    public void discard(NotSent what) {
      model.discard(what);
    }

    @Override
    public void writeAnew(String post) {
      throw new IllegalStateException("it goes out by itself: " + post);
    }
  }
}
