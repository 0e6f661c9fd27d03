package app.kith.android.build.apk;

import app.kith.android.build.resource.AppIdentity;
import com.android.apksig.ApkSigner;
import com.android.apksig.KeyConfig;
import com.android.apksig.apk.ApkFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.List;

/** Signs an APK by the schemes 2 and 3, which are all that Android 8 and later ask for. */
public final class SignApk {
  private SignApk() {}

  /** The output appears whole or not at all. */
  public static void sign(Path unsigned, SigningKey key, Path output) throws IOException {
    Path half = output.resolveSibling(output.getFileName() + ".half");
    var config =
        new ApkSigner.SignerConfig.Builder("kith", new KeyConfig.Jca(key.key()), key.certificates())
            .build();
    try {
      new ApkSigner.Builder(List.of(config))
          .setInputApk(unsigned.toFile())
          .setOutputApk(half.toFile())
          .setMinSdkVersion(AppIdentity.MIN_SDK)
          .setV1SigningEnabled(false)
          .setV2SigningEnabled(true)
          .setV3SigningEnabled(true)
          .build()
          .sign();
    } catch (ApkFormatException | GeneralSecurityException e) {
      throw new IOException("the APK can't be signed: " + e.getMessage(), e);
    }
    Files.move(half, output, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
