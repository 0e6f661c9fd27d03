package app.kith.android.compose;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import android.os.ParcelFileDescriptor;
import android.provider.OpenableColumns;
import app.kith.core.model.Limits;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Another app's provider: what it does stands in the address. */
public final class StrangeProvider extends ContentProvider {
  public static final String AUTHORITY = "com.example.gallery";

  public static Uri file(String photo) {
    return Uri.parse("content://" + AUTHORITY + "/file/" + photo);
  }

  public static Uri doing(String what) {
    return Uri.parse("content://" + AUTHORITY + "/" + what);
  }

  @Override
  public boolean onCreate() {
    return true;
  }

  @Override
  public Cursor query(
      Uri uri,
      String @Nullable [] columns,
      @Nullable String selection,
      String @Nullable [] arguments,
      @Nullable String order) {
    if ("/throws".equals(uri.getPath())) {
      throw new IllegalStateException("nothing works here");
    }
    MatrixCursor cursor =
        new MatrixCursor(new String[] {OpenableColumns.DISPLAY_NAME, OpenableColumns.SIZE});
    // A size that is a lie, whatever it is.
    cursor.addRow(new Object[] {uri.getLastPathSegment(), 5});
    return cursor;
  }

  @Override
  public @Nullable ParcelFileDescriptor openFile(Uri uri, String mode)
      throws FileNotFoundException {
    return switch (uri.getPathSegments().get(0)) {
      case "file" ->
          ParcelFileDescriptor.open(
              new File("../../assets/photos", uri.getLastPathSegment()),
              ParcelFileDescriptor.MODE_READ_ONLY);
      case "clip" ->
          ParcelFileDescriptor.open(
              new File("../../assets/clips", uri.getLastPathSegment()),
              ParcelFileDescriptor.MODE_READ_ONLY);
      case "odd" -> ParcelFileDescriptor.open(odd(), ParcelFileDescriptor.MODE_READ_ONLY);
      case "huge" -> ParcelFileDescriptor.open(huge(), ParcelFileDescriptor.MODE_READ_ONLY);
      case "slow" -> hanging();
      case "text" ->
          ParcelFileDescriptor.open(
              new File("../../assets/README.md"), ParcelFileDescriptor.MODE_READ_ONLY);
      case "null" -> null;
      case "secret" -> throw new SecurityException("no permission");
      case "throws" -> throw new IllegalStateException("nothing works here");
      default -> throw new FileNotFoundException("no longer there");
    };
  }

  /** A clip whose frames are coded in no way that anybody knows. */
  private File odd() throws FileNotFoundException {
    try {
      Path clip = Path.of("..", "..", "assets", "clips", "stream.mp4");
      String bytes = Files.readString(clip, StandardCharsets.ISO_8859_1);
      Path odd = Objects.requireNonNull(getContext()).getCacheDir().toPath().resolve("odd.mp4");
      Files.writeString(odd, bytes.replace("avc1", "zzz1"), StandardCharsets.ISO_8859_1);
      return odd.toFile();
    } catch (IOException e) {
      throw new FileNotFoundException(e.getMessage());
    }
  }

  /** A clip of more bytes than a post may have; most of them are a hole. */
  private File huge() throws FileNotFoundException {
    File huge = new File(Objects.requireNonNull(getContext()).getCacheDir(), "huge.mp4");
    try (RandomAccessFile file = new RandomAccessFile(huge, "rw")) {
      file.write(Files.readAllBytes(Path.of("..", "..", "assets", "clips", "stream.mp4")));
      file.setLength(Limits.STANDARD.blobBytes() + 1);
      return huge;
    } catch (IOException e) {
      throw new FileNotFoundException(e.getMessage());
    }
  }

  private static final Semaphore HANGING = new Semaphore(0);

  /** Those that hang go on, and find nothing. */
  static void letGo() {
    HANGING.release();
  }

  private static @Nullable ParcelFileDescriptor hanging() {
    HANGING.acquireUninterruptibly();
    return null;
  }

  @Override
  public String getType(Uri uri) {
    return "image/jpeg";
  }

  @Override
  public @Nullable Uri insert(Uri uri, @Nullable ContentValues values) {
    return null;
  }

  @Override
  public int delete(Uri uri, @Nullable String selection, String @Nullable [] arguments) {
    return 0;
  }

  @Override
  public int update(
      Uri uri,
      @Nullable ContentValues values,
      @Nullable String selection,
      String @Nullable [] arguments) {
    return 0;
  }
}
