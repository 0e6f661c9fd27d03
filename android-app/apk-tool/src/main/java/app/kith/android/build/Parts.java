package app.kith.android.build;

import java.nio.file.Path;

/** Where the commands leave what the next one takes up; a folder in Maven's {@code target}. */
record Parts(Path folder) {
  Path libraries() {
    return folder.resolve("libraries");
  }

  Path programs() {
    return folder.resolve("programs");
  }

  Path compiled() {
    return folder.resolve("compiled");
  }

  Path manifest() {
    return folder.resolve("AndroidManifest.xml");
  }

  Path debugResources() {
    return folder.resolve("debug-resources.apk");
  }

  Path releaseResources() {
    return folder.resolve("release-resources.apk");
  }

  /** What R8 must keep for manifest and layouts. */
  Path manifestRules() {
    return folder.resolve("manifest-rules.txt");
  }

  /** Each resource and its number. */
  Path numbers() {
    return folder.resolve("R.txt");
  }

  Path noAssets() {
    return folder.resolve("no-assets");
  }

  /** Copies of jars without the classes that the app replaces. */
  Path replaced() {
    return folder.resolve("replaced");
  }

  Path dex() {
    return folder.resolve("dex");
  }

  /** What R8 made, and of what. */
  Path shrunk() {
    return folder.resolve("shrunk");
  }

  /** Gathered rules for R8. */
  Path rules() {
    return folder.resolve("rules");
  }

  Path unsigned() {
    return folder.resolve("unsigned.apk");
  }
}
