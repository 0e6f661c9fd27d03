package app.kith.android.compose;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import android.os.ParcelFileDescriptor;
import android.provider.OpenableColumns;
import java.io.File;
import java.io.FileNotFoundException;
import org.jspecify.annotations.Nullable;

/** Another app's provider: what it does stands in the address. */
public final class StrangeProvider extends ContentProvider {
  public static final String AUTHORITY = "com.example.gallery";

  public static Uri file(String photo) {
    return Uri.parse("content://" + AUTHORITY + "/file/" + photo);
  }

  static Uri doing(String what) {
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
      case "text" ->
          ParcelFileDescriptor.open(
              new File("../../assets/README.md"), ParcelFileDescriptor.MODE_READ_ONLY);
      case "null" -> null;
      case "secret" -> throw new SecurityException("no permission");
      case "throws" -> throw new IllegalStateException("nothing works here");
      default -> throw new FileNotFoundException("no longer there");
    };
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
