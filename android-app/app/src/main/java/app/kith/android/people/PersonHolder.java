package app.kith.android.people;

import android.content.Context;
import android.view.View;
import android.widget.EditText;
import android.widget.PopupMenu;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import app.kith.android.LargeText;
import app.kith.android.R;
import app.kith.android.Typed;
import app.kith.android.control.AvatarView;
import app.kith.core.people.Bond;
import app.kith.core.people.Person;
import com.google.android.material.button.MaterialButton;
import com.google.android.material.color.MaterialColors;
import com.google.android.material.materialswitch.MaterialSwitch;
import java.util.Optional;

/** A member in the list, or who asks to follow. */
final class PersonHolder extends RecyclerView.ViewHolder {
  /** How much is left of the colours of somebody who is blocked. */
  private static final float DIMMED = 0.45f;

  private final PeopleActs acts;

  PersonHolder(View row, PeopleActs acts) {
    super(row);
    this.acts = acts;
    EditText field = row.findViewById(R.id.name_field);
    if (field != null) {
      field.addTextChangedListener(new Typed(acts::name));
    } else {
      LargeText.stack(row.findViewById(R.id.beside));
    }
  }

  void show(PersonRow row) {
    Person person = row.person();
    Context words = itemView.getContext();
    AvatarView avatar = itemView.findViewById(R.id.avatar);
    avatar.show(person);
    switch (row.kind()) {
      case ASKING -> {
        text(R.id.name, words.getString(R.string.people_asks, person.name()));
        answer(R.id.let_in, R.string.people_let_in_whom, person, true);
        answer(R.id.decline, R.string.people_decline_whom, person, false);
      }
      case SELF -> {
        text(R.id.name, words.getString(R.string.people_self, person.name()));
        text(R.id.handle, "@" + person.handle());
        showSelf(person, row.naming());
      }
      case MEMBER -> showMember(person, new BondWords(words));
    }
  }

  private void answer(int id, int spoken, Person asking, boolean in) {
    View button = itemView.findViewById(id);
    button.setContentDescription(itemView.getContext().getString(spoken, asking.name()));
    button.setOnClickListener(view -> acts.answer(asking, in));
  }

  private void showMember(Person person, BondWords words) {
    boolean blocked = person.bond() == Bond.BLOCKED;
    itemView.findViewById(R.id.avatar).setAlpha(blocked ? DIMMED : 1);
    text(R.id.name, person.name());
    TextView name = itemView.findViewById(R.id.name);
    name.setTextColor(
        MaterialColors.getColor(
            itemView,
            blocked
                ? com.google.android.material.R.attr.colorOnSurfaceVariant
                : com.google.android.material.R.attr.colorOnSurface));
    text(R.id.handle, words.line(person));
    MaterialButton follow = itemView.findViewById(R.id.follow);
    follow.setText(words.act(person));
    follow.setContentDescription(words.spoken(person));
    follow.setOnClickListener(view -> acts.follow(person));
    View menu = itemView.findViewById(R.id.person_menu);
    menu.setVisibility(blocked ? View.INVISIBLE : View.VISIBLE);
    menu.setContentDescription(
        itemView.getContext().getString(R.string.people_menu, person.name()));
    menu.setOnClickListener(view -> openMenu(view, person));
  }

  private void openMenu(View button, Person person) {
    PopupMenu menu = new PopupMenu(button.getContext(), button);
    menu.getMenu()
        .add(button.getContext().getString(R.string.people_block, person.name()))
        .setOnMenuItemClickListener(item -> {
          acts.block(person);
          return true;
        });
    menu.show();
  }

  private void showSelf(Person self, Optional<String> naming) {
    View editor = itemView.findViewById(R.id.naming);
    boolean wasOpen = editor.getVisibility() == View.VISIBLE;
    EditText field = itemView.findViewById(R.id.name_field);
    visible(R.id.naming, naming.isPresent());
    visible(R.id.acts, !naming.isPresent());
    visible(R.id.no_picture, !self.portrait().isEmpty());
    if (naming.isPresent() && !wasOpen) {
      field.setText(naming.get());
      field.setSelection(field.length());
      field.requestFocus();
    }
    MaterialSwitch guard = itemView.findViewById(R.id.guard);
    guard.setChecked(self.ties().asksFirst());
    guard.setOnClickListener(view -> acts.guard(guard.isChecked()));
    on(R.id.rename, () -> acts.beginNaming(self));
    on(R.id.picture, acts::choosePicture);
    on(R.id.no_picture, acts::takePictureAway);
    on(R.id.name_save, acts::rename);
    on(R.id.name_cancel, acts::leaveNaming);
  }

  private void on(int button, Runnable act) {
    itemView.findViewById(button).setOnClickListener(view -> act.run());
  }

  private void text(int id, String words) {
    TextView view = itemView.findViewById(id);
    view.setText(words);
  }

  private void visible(int view, boolean is) {
    itemView.findViewById(view).setVisibility(is ? View.VISIBLE : View.GONE);
  }
}
