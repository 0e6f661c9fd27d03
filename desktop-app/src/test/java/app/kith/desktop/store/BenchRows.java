package app.kith.desktop.store;

import app.kith.core.json.RawJson;
import app.kith.core.model.IdSource;
import app.kith.core.store.StoredRow;
import app.kith.core.wire.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Posts and comments of the size that people write, by 200 authors. */
final class BenchRows {
  private static final int AUTHORS = 200;

  private final Random random = new Random(7);
  private final IdSource ids = new IdSource(random);
  private final List<String> authors = new ArrayList<>();
  private final List<String> posts = new ArrayList<>();

  BenchRows() {
    for (int i = 0; i < AUTHORS; i++) {
      authors.add(ids.next());
    }
  }

  String author() {
    return authors.get(random.nextInt(AUTHORS));
  }

  String anyPost() {
    return posts.get(random.nextInt(posts.size()));
  }

  /** A post with one picture and a caption, some 700 bytes. */
  StoredRow post(int number) {
    String author = author();
    String entity = ids.next();
    posts.add(entity);
    String fixed =
        """
        {"claimed":1700000000000,"media":[{"id":"%s","kind":"photo","type":"image/jpeg",\
        "width":4000,"height":3000,"bytes":2345678,"sha256":"%s",\
        "thumb":"1QcSHQRnh493V4dIh4eXh1h4kJUI"}]}\
        """
            .formatted(ids.next(), "ab".repeat(32));
    String regs =
        """
        {"caption":{"v":"%s","by":"%s:17","at":1700000000000},\
        "audience":{"v":"community","by":"%s:17","at":1700000000000}}\
        """
            .formatted("Ein Tag am See ".repeat(6), author, author);
    Row row = row(Row.POST, author, null, number, number, fixed, regs);
    return new StoredRow(entity, "a:" + author + "/community", 1, number, 0, row);
  }

  /** A comment under any post. */
  StoredRow comment(int number) {
    String post = anyPost();
    String author = author();
    String fixed = "{\"post\":\"%s\",\"claimed\":1700000000000}".formatted(post);
    String regs =
        "{\"text\":{\"v\":\"So schön, danke!\",\"by\":\"%s:3\",\"at\":1700000000000}}"
            .formatted(author);
    Row row = row(Row.COMMENT, author, post, number, 0, fixed, regs);
    return new StoredRow(ids.next(), "e:" + author + "/community", 1, number, 0, row);
  }

  private static Row row(
      String kind,
      String author,
      @Nullable String post,
      long createSeq,
      long publishSeq,
      String fixed,
      String regs) {
    return new Row(
        kind,
        author,
        author + ":" + createSeq,
        post,
        createSeq,
        publishSeq,
        false,
        createSeq,
        new RawJson(fixed),
        new RawJson(regs),
        false);
  }
}
