package app.kith.server.sync.jdbc;

import java.io.IOException;
import java.sql.SQLException;

/** Carries a failed statement through work that knows no SQL, to be unpacked behind it. */
final class SqlFailure extends IOException {
  private static final long serialVersionUID = 1L;

  private final SQLException failure;

  SqlFailure(SQLException failure) {
    super(failure);
    this.failure = failure;
  }

  SQLException failure() {
    return failure;
  }
}
