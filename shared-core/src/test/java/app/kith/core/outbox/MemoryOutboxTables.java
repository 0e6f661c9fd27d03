package app.kith.core.outbox;

import app.kith.core.clock.Contact;
import app.kith.core.memory.MemoryDisk;
import app.kith.core.memory.MemoryTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The outbox's tables in memory; what {@link OutboxSql} says in SQL, said in Java. */
final class MemoryOutboxTables implements OutboxWriter {
  private static final String ONLY = "";

  private final MemoryTable<String, Identity> identity;
  private final MemoryTable<String, Contact> contact;
  private final MemoryTable<String, Long> keys;
  private final MemoryTable<Long, OutboxRow> rows;
  private final MemoryTable<Long, DrawerRow> drawer;
  private final MemoryTable<Long, JournalRow> journal;
  private final MemoryTable<Long, Placed> uploads;

  MemoryOutboxTables(MemoryDisk disk) {
    identity = new MemoryTable<>(disk);
    contact = new MemoryTable<>(disk);
    keys = new MemoryTable<>(disk);
    rows = new MemoryTable<>(disk);
    drawer = new MemoryTable<>(disk);
    journal = new MemoryTable<>(disk);
    uploads = new MemoryTable<>(disk);
  }

  MemoryOutboxTables(MemoryDisk disk, MemoryOutboxTables other) {
    identity = new MemoryTable<>(disk, other.identity);
    contact = new MemoryTable<>(disk, other.contact);
    keys = new MemoryTable<>(disk, other.keys);
    rows = new MemoryTable<>(disk, other.rows);
    drawer = new MemoryTable<>(disk, other.drawer);
    journal = new MemoryTable<>(disk, other.journal);
    uploads = new MemoryTable<>(disk, other.uploads);
  }

  private record Placed(long place, Upload upload) {}

  private static <T> List<T> matching(Collection<T> rows, Predicate<T> matching, int limit) {
    List<T> found = new ArrayList<>();
    for (T row : rows) {
      if (found.size() == limit) {
        break;
      }
      if (matching.test(row)) {
        found.add(row);
      }
    }
    return List.copyOf(found);
  }

  @Override
  public Optional<Identity> identity() {
    return identity.get(ONLY);
  }

  @Override
  public void setIdentity(Identity now) {
    identity.put(ONLY, now);
  }

  @Override
  public Optional<Contact> contact() {
    return contact.get(ONLY);
  }

  @Override
  public void setContact(Contact now) {
    contact.put(ONLY, now);
  }

  @Override
  public long nextKey() {
    long key = keys.get(ONLY).orElse(0L) + 1;
    keys.put(ONLY, key);
    return key;
  }

  @Override
  public List<OutboxRow> rows() {
    return List.copyOf(rows.values());
  }

  @Override
  public List<OutboxRow> rowsAbout(String entity) {
    return matching(rows.values(), row -> row.entity().equals(entity), Integer.MAX_VALUE);
  }

  @Override
  public Optional<OutboxRow> row(long key) {
    return rows.get(key);
  }

  @Override
  public List<OutboxRow> unnumbered(int limit) {
    return matching(rows.values(), row -> !row.isNumbered(), limit);
  }

  @Override
  public int count() {
    return rows.size();
  }

  @Override
  public void putRow(OutboxRow row) {
    rows.put(row.key(), row);
  }

  @Override
  public void deleteRow(long key) {
    rows.remove(key);
  }

  @Override
  public void deleteAnswered(long seq) {
    rows.removeIf(row -> row.isAnswered() && row.acceptedSeq() <= seq);
  }

  @Override
  public List<DrawerRow> drawer() {
    return List.copyOf(drawer.values());
  }

  @Override
  public void putDrawer(DrawerRow row) {
    drawer.put(row.key(), row);
  }

  @Override
  public void deleteDrawer(long key) {
    drawer.remove(key);
  }

  @Override
  public Optional<JournalRow> journal(long n) {
    return journal.get(n);
  }

  @Override
  public Optional<JournalRow> journalByKey(long key) {
    return matching(journal.values(), row -> row.key() == key, 1).stream().findFirst();
  }

  @Override
  public List<JournalRow> journalAbout(String entity) {
    return matching(journal.values(), row -> row.entity().equals(entity), Integer.MAX_VALUE);
  }

  @Override
  public List<JournalRow> journalNaming(String part) {
    return matching(
        journal.values(), row -> row.m() != null && row.m().contains(part), Integer.MAX_VALUE);
  }

  @Override
  public Optional<JournalRow> lastNumbered() {
    return journal.last();
  }

  @Override
  public List<JournalBody> journalBodies() {
    List<JournalBody> bodies = new ArrayList<>();
    for (JournalRow row : journal.values()) {
      if (row.m() != null) {
        bodies.add(0, new JournalBody(row.n(), row.at(), row.m().length()));
      }
    }
    return bodies;
  }

  @Override
  public void voidJournal(long n) {
    for (JournalRow row : List.copyOf(journal.values())) {
      if (row.n() <= n && row.m() != null) {
        journal.put(row.n(), row.withoutBody());
      }
    }
  }

  @Override
  public void putJournal(JournalRow row) {
    journal.put(row.n(), row);
  }

  @Override
  public void clearJournal() {
    journal.removeIf(row -> true);
  }

  @Override
  public List<Upload> uploads() {
    return uploads.values().stream().map(Placed::upload).toList();
  }

  @Override
  public Optional<Upload> upload(String blob) {
    return placed(blob).map(Placed::upload);
  }

  private Optional<Placed> placed(String blob) {
    return matching(uploads.values(), placed -> placed.upload().blob().equals(blob), 1).stream()
        .findFirst();
  }

  @Override
  public void putUpload(Upload upload) {
    long next = uploads.last().map(Placed::place).orElse(0L) + 1;
    long place = placed(upload.blob()).map(Placed::place).orElse(next);
    uploads.put(place, new Placed(place, upload));
  }

  @Override
  public void deleteUpload(String blob) {
    placed(blob).ifPresent(placed -> uploads.remove(placed.place()));
  }
}
