package app.kith.android.build.resource;

/**
 * What the system knows the app by.
 *
 * @param applicationId the app's name for the system and for updates, for example {@code app.kith}
 * @param packageName the package of its classes
 * @param version for people, for example {@code 0.1.0}
 */
public record AppIdentity(String applicationId, String packageName, String version) {
  /** Android 8.0, what shared-core is held to. */
  public static final int MIN_SDK = 26;

  public static final int TARGET_SDK = 35;

  private static final int PARTS = 3;
  private static final int PART_LIMIT = 1000;

  /** The version for the system, which installs only what is higher: 1.2.3 gives 1002003. */
  public int versionCode() {
    int code = 0;
    String[] parts = version.split("\\.", -1);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException(version + " is no version; use three numbers as in 1.2.3");
    }
    for (String part : parts) {
      int number = Integer.parseInt(part);
      if (number < 0 || number >= PART_LIMIT) {
        throw new IllegalArgumentException(
            version + " is no version; its numbers go from 0 to " + (PART_LIMIT - 1));
      }
      code = code * PART_LIMIT + number;
    }
    return code;
  }
}
