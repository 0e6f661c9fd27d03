package app.kith.android.people;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import androidx.recyclerview.widget.DiffUtil;
import androidx.recyclerview.widget.ListAdapter;
import app.kith.android.R;

/** Who asks to follow, then the members, oneself first. */
final class PeopleAdapter extends ListAdapter<PersonRow, PersonHolder> {
  private final PeopleActs acts;

  PeopleAdapter(PeopleActs acts) {
    super(new Same());
    this.acts = acts;
  }

  @Override
  public int getItemViewType(int position) {
    return switch (getItem(position).kind()) {
      case ASKING -> R.layout.person_asking;
      case SELF -> R.layout.person_self;
      case MEMBER -> R.layout.person;
    };
  }

  @Override
  public PersonHolder onCreateViewHolder(ViewGroup list, int layout) {
    View row = LayoutInflater.from(list.getContext()).inflate(layout, list, false);
    return new PersonHolder(row, acts);
  }

  @Override
  public void onBindViewHolder(PersonHolder holder, int position) {
    holder.show(getItem(position));
  }

  private static final class Same extends DiffUtil.ItemCallback<PersonRow> {
    @Override
    public boolean areItemsTheSame(PersonRow one, PersonRow other) {
      return one.isSameAs(other);
    }

    @Override
    public boolean areContentsTheSame(PersonRow one, PersonRow other) {
      return one.looksLike(other);
    }

    /** Any payload at all keeps the view, so that what is typed stays. */
    @Override
    public Object getChangePayload(PersonRow one, PersonRow other) {
      return other;
    }
  }
}
