package app.kith.android.compose;

import android.text.format.Formatter;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.ImageView;
import android.widget.PopupMenu;
import android.widget.TextView;
import androidx.recyclerview.widget.GridLayoutManager;
import androidx.recyclerview.widget.ItemTouchHelper;
import androidx.recyclerview.widget.RecyclerView;
import app.kith.android.R;
import app.kith.android.Typed;
import app.kith.android.compose.draft.Busy;
import app.kith.android.compose.draft.ComposeState;
import app.kith.android.compose.draft.ComposeViewModel;
import app.kith.android.compose.draft.Note;
import app.kith.android.control.AvatarView;
import app.kith.core.draft.Draft;
import app.kith.core.draft.Kept;
import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import com.google.android.material.materialswitch.MaterialSwitch;
import com.google.android.material.snackbar.Snackbar;
import java.util.ArrayList;
import java.util.List;

/** The composer's views, as they stand for the draft. */
final class ComposeScreen {
  private static final List<Audience> AUDIENCES =
      List.of(Audience.COMMUNITY, Audience.FOLLOWERS, Audience.ME);

  private final View root;
  private final ComposeViewModel model;
  private final ComposeWords words;
  private final EditText caption;
  private final TilesAdapter tiles;
  private final DescribePanel describe;
  private final MaterialSwitch place;
  private List<Note> said = List.of();
  private boolean online = true;
  private int pictures;

  ComposeScreen(View root, ComposeHolder holder, Runnable choose) {
    this.root = root;
    this.model = holder.model();
    this.words = new ComposeWords(root.getResources());
    caption = root.findViewById(R.id.caption);
    place = root.findViewById(R.id.keep_place);
    describe = new DescribePanel(root, model, words);
    tiles = tiles(holder, choose);
    AvatarView face = root.findViewById(R.id.avatar);
    holder.author(face::show);
    caption.addTextChangedListener(new Typed(model::caption));
    place.setOnClickListener(view -> model.keepPlace(place.isChecked()));
    root.findViewById(R.id.audience).setOnClickListener(this::chooseAudience);
    root.findViewById(R.id.post).setOnClickListener(view -> model.post());
    root.findViewById(R.id.stop).setOnClickListener(view -> model.stopTaking());
    root.findViewById(R.id.choose).setOnClickListener(view -> choose.run());
  }

  private TilesAdapter tiles(ComposeHolder holder, Runnable choose) {
    int wide = root.getResources().getDisplayMetrics().widthPixels;
    // A tile has words on it; with large text there are fewer beside each other.
    float scale = root.getResources().getConfiguration().fontScale;
    int tile = (int) (root.getResources().getDimension(R.dimen.tile) * Math.max(1, scale));
    int columns = Math.max(2, wide / tile);
    TilesAdapter adapter =
        new TilesAdapter(model, holder.pictures(), words, wide / columns, choose);
    RecyclerView list = root.findViewById(R.id.tiles);
    list.setLayoutManager(new GridLayoutManager(root.getContext(), columns));
    list.setAdapter(adapter);
    list.setItemAnimator(null);
    new ItemTouchHelper(new TileDrag(adapter, model)).attachToRecyclerView(list);
    return adapter;
  }

  private void chooseAudience(View chip) {
    PopupMenu menu = new PopupMenu(chip.getContext(), chip);
    for (Audience each : AUDIENCES) {
      menu.getMenu()
          .add(ComposeWords.audience(each))
          .setOnMenuItemClickListener(item -> {
            model.to(each);
            return true;
          });
    }
    menu.show();
  }

  /** Whether this phone has a network, as far as it knows. */
  void online(boolean now) {
    online = now;
    show(model.state().now());
  }

  void show(ComposeState state) {
    Draft draft = state.draft();
    boolean posting = state.busy().is(Busy.Kind.POSTING);
    if (!caption.getText().toString().equals(draft.caption())) {
      caption.setText(draft.caption());
      caption.setSelection(caption.length());
    }
    caption.setEnabled(!posting);
    root.findViewById(R.id.post).setEnabled(state.busy().is(Busy.Kind.NO));
    visible(R.id.stop, state.busy().is(Busy.Kind.TAKING));
    tiles.show(state);
    visible(R.id.tiles, !draft.pictures().isEmpty());
    visible(R.id.move, draft.pictures().size() > 1);
    describe.show(state);
    showAudience(draft.audience());
    showPlace(draft);
    showNotes(state);
    showStatus(state);
    offerUndo(draft.pictures().size() < pictures && !posting);
    pictures = draft.pictures().size();
  }

  private void showAudience(Audience audience) {
    TextView chip = root.findViewById(R.id.audience);
    String name = root.getResources().getString(ComposeWords.audience(audience));
    chip.setText(name);
    chip.setContentDescription(root.getResources().getString(R.string.compose_audience, name));
    chip.setCompoundDrawablesRelativeWithIntrinsicBounds(
        audience == Audience.ME ? R.drawable.ic_lock : R.drawable.ic_users,
        0,
        R.drawable.ic_chevron_down,
        0);
  }

  private void showPlace(Draft draft) {
    boolean kept = draft.keep() == Keep.PLACE;
    visible(R.id.keep_place, draft.isLocated());
    place.setChecked(kept);
    visible(R.id.privacy_title, !kept);
    text(R.id.privacy_says).setText(kept ? R.string.compose_place_kept : R.string.compose_privacy);
    ImageView icon = root.findViewById(R.id.privacy_icon);
    icon.setImageResource(kept ? R.drawable.ic_map_pin : R.drawable.ic_eye_off);
  }

  private void showNotes(ComposeState state) {
    List<Note> now = new ArrayList<>(state.notes());
    if (state.message().kind() != Note.Kind.NOTHING) {
      now.add(state.message());
    }
    if (now.equals(said)) {
      return;
    }
    said = now;
    ViewGroup notes = root.findViewById(R.id.notes);
    notes.removeAllViews();
    for (Note each : now) {
      TextView line =
          (TextView) LayoutInflater.from(root.getContext()).inflate(R.layout.note, notes, false);
      line.setText(words.say(each));
      notes.addView(line);
    }
  }

  private void showStatus(ComposeState state) {
    TextView status = text(R.id.status);
    if (state.kept() == Kept.NO) {
      status.setText(R.string.compose_unkept);
    } else {
      String size = Formatter.formatShortFileSize(root.getContext(), state.draft().bytes());
      status.setText(words.status(state, online, size));
    }
    int icon = online ? R.drawable.ic_upload : R.drawable.ic_cloud_off;
    status.setCompoundDrawablesRelativeWithIntrinsicBounds(
        state.kept() == Kept.NO ? R.drawable.ic_alert : icon, 0, 0, 0);
  }

  private void offerUndo(boolean takenOut) {
    if (takenOut) {
      Snackbar.make(root, R.string.compose_removed, Snackbar.LENGTH_LONG)
          .setAnchorView(R.id.foot)
          .setAction(R.string.undo, view -> model.undo())
          .show();
    }
  }

  private TextView text(int id) {
    return root.findViewById(id);
  }

  private void visible(int id, boolean is) {
    root.findViewById(id).setVisibility(is ? View.VISIBLE : View.GONE);
  }
}
