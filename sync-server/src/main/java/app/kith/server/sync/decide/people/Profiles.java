package app.kith.server.sync.decide.people;

import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Registers;
import app.kith.server.sync.decide.ChangeGroup;
import app.kith.server.sync.decide.Verdict;
import app.kith.server.sync.decide.Working;
import app.kith.server.sync.decide.people.OwnRegisters.Own;
import java.io.IOException;

/** What an account says of itself in the directory. */
public final class Profiles {
  private final OwnRegisters own;

  public Profiles(OwnRegisters own) {
    this.own = own;
  }

  public Verdict name(Working working, ChangeGroup group, Mutation.EditProfile m, String json)
      throws IOException {
    return own.write(
        working, group, new Own(m.account(), m.account(), Registers.NAME, json, m.base(), true));
  }

  /** A picture that another replaced is no text: nobody's history keeps it. */
  public Verdict portrait(Working working, ChangeGroup group, Mutation.EditPortrait m, String json)
      throws IOException {
    return own.write(
        working,
        group,
        new Own(m.account(), m.account(), Registers.PORTRAIT, json, m.base(), true));
  }
}
