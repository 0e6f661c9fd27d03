package app.kith.android.build.resource;

import com.android.manifmerger.ManifestMerger2;
import com.android.manifmerger.ManifestMerger2.MergeFailureException;
import com.android.manifmerger.ManifestSystemProperty;
import com.android.manifmerger.MergingReport;
import com.android.utils.StdLogger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** One manifest from the app's and those of its libraries. */
public final class MergeManifests {
  private MergeManifests() {}

  public static void merge(Path app, List<Aar> libraries, AppIdentity identity, Path output)
      throws IOException {
    var merger =
        ManifestMerger2.newMerger(
            app.toFile(),
            new StdLogger(StdLogger.Level.WARNING),
            ManifestMerger2.MergeType.APPLICATION);
    for (Aar library : libraries) {
      merger.addLibraryManifest(library.manifest().toFile());
    }
    merger.setOverride(ManifestSystemProperty.Document.PACKAGE, identity.applicationId());
    merger.setOverride(
        ManifestSystemProperty.UsesSdk.MIN_SDK_VERSION, Integer.toString(AppIdentity.MIN_SDK));
    merger.setOverride(
        ManifestSystemProperty.UsesSdk.TARGET_SDK_VERSION,
        Integer.toString(AppIdentity.TARGET_SDK));
    merger.setOverride(
        ManifestSystemProperty.Manifest.VERSION_CODE, Integer.toString(identity.versionCode()));
    merger.setOverride(ManifestSystemProperty.Manifest.VERSION_NAME, identity.version());
    merger.setNamespace(identity.packageName());
    // Or what the app removes would stay, as an empty element.
    merger.withFeatures(ManifestMerger2.Invoker.Feature.REMOVE_TOOLS_DECLARATIONS);
    try {
      Files.writeString(output, merged(merger.merge()));
    } catch (MergeFailureException e) {
      throw new IOException("the manifests can't be merged: " + e.getMessage(), e);
    }
  }

  private static String merged(MergingReport report) throws IOException {
    String document = report.getMergedDocument(MergingReport.MergedManifestKind.MERGED);
    if (report.getResult() == MergingReport.Result.ERROR || document == null) {
      throw new IOException(
          report.getLoggingRecords().stream()
              .map(MergingReport.Record::toString)
              .collect(Collectors.joining("\n", "the manifests can't be merged:\n", "")));
    }
    return document;
  }
}
