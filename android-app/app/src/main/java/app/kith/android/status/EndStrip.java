package app.kith.android.status;

import android.content.Context;
import android.util.AttributeSet;
import android.view.LayoutInflater;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import app.kith.android.R;
import app.kith.android.words.Reasons;
import app.kith.core.loop.Standing;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says that nothing is sent, why, and what a person can do: it has ended, or nobody trusted
 * answers.
 */
public final class EndStrip extends LinearLayout {
  private final TextView sentence;
  private final Button act;
  private final Button again;

  public EndStrip(Context context, @Nullable AttributeSet attributes) {
    super(context, attributes);
    setOrientation(VERTICAL);
    setVisibility(GONE);
    LayoutInflater.from(context).inflate(R.layout.end_strip, this, true);
    sentence = findViewById(R.id.end_sentence);
    act = findViewById(R.id.end_act);
    again = findViewById(R.id.end_again);
  }

  /**
   * What ended, if anything has, or who answers in the place of the community's computer.
   *
   * @param standing of the sync: what is kept can still be shown
   * @param fault of the phone's files: they can be tried again
   */
  public void show(Standing standing, Optional<IOException> fault) {
    Optional<Standing.Trouble> trouble = standing.trouble();
    Optional<Standing.Doubted> doubted = standing.doubted();
    Reasons reasons = new Reasons(getContext());
    boolean out = !fault.isPresent() && standing.isSignedOut();
    again.setVisibility(out && again.hasOnClickListeners() ? VISIBLE : GONE);
    if (fault.isPresent()) {
      say(reasons.of(fault.get()), R.string.again);
    } else if (trouble.isPresent()) {
      say(reasons.server(trouble.get().code(), trouble.get().sentence()), R.string.end_show);
    } else if (doubted.isPresent()) {
      say(reasons.of(doubted.get()), R.string.end_show);
    } else {
      setVisibility(GONE);
    }
  }

  /** Does what the button says; none is there without. */
  public void onAct(Runnable does) {
    act.setVisibility(VISIBLE);
    act.setOnClickListener(view -> does.run());
  }

  /** Offers a phone that was shut out to join again; none is offered without. */
  public void onAgain(Runnable does) {
    again.setOnClickListener(view -> does.run());
  }

  private void say(String words, int button) {
    setVisibility(VISIBLE);
    sentence.setText(words);
    act.setText(button);
  }
}
