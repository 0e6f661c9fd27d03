package app.kith.core.sql;

import java.io.IOException;

/** A database inside one transaction. */
public interface SqlSession {
  /** The statement of this text, to be used once; every parameter is to be set. */
  SqlStatement sql(String text) throws IOException;
}
