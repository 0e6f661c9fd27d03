package app.kith.android.people;

import android.content.Context;
import android.view.View;
import android.widget.EditText;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import app.kith.android.LargeText;
import app.kith.android.R;
import app.kith.android.Typed;
import app.kith.android.control.AvatarView;
import app.kith.core.people.Person;
import com.google.android.material.button.MaterialButton;
import java.util.Optional;

/** A member in the list. */
final class PersonHolder extends RecyclerView.ViewHolder {
  private final PeopleActs acts;

  PersonHolder(View row, PeopleActs acts) {
    super(row);
    this.acts = acts;
    EditText field = row.findViewById(R.id.name_field);
    if (field == null) {
      LargeText.stack(row.findViewById(R.id.beside));
    } else {
      field.addTextChangedListener(new Typed(acts::name));
    }
  }

  void show(PersonRow row) {
    Person person = row.person();
    Context words = itemView.getContext();
    AvatarView avatar = itemView.findViewById(R.id.avatar);
    avatar.show(person);
    TextView name = itemView.findViewById(R.id.name);
    name.setText(row.self() ? words.getString(R.string.people_self, person.name()) : person.name());
    TextView handle = itemView.findViewById(R.id.handle);
    handle.setText("@" + person.handle());
    if (row.self()) {
      showSelf(person, row.naming());
    } else {
      MaterialButton follow = itemView.findViewById(R.id.follow);
      boolean on = person.following();
      follow.setText(on ? R.string.people_unfollow : R.string.people_follow);
      follow.setContentDescription(
          words.getString(
              on ? R.string.people_unfollow_whom : R.string.people_follow_whom, person.name()));
      follow.setOnClickListener(view -> acts.follow(person));
    }
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
    on(R.id.rename, () -> acts.beginNaming(self));
    on(R.id.picture, acts::choosePicture);
    on(R.id.no_picture, acts::takePictureAway);
    on(R.id.name_save, acts::rename);
    on(R.id.name_cancel, acts::leaveNaming);
  }

  private void on(int button, Runnable act) {
    itemView.findViewById(button).setOnClickListener(view -> act.run());
  }

  private void visible(int view, boolean is) {
    itemView.findViewById(view).setVisibility(is ? View.VISIBLE : View.GONE);
  }
}
