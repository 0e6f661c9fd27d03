package app.kith.android.video;

import android.media.MediaCodecInfo;
import android.media.MediaFormat;
import androidx.media3.exoplayer.mediacodec.MediaCodecUtil;
import java.nio.ByteBuffer;
import org.robolectric.shadows.MediaCodecInfoBuilder;
import org.robolectric.shadows.ShadowMediaCodec;
import org.robolectric.shadows.ShadowMediaCodecList;

/** Decoders that take what a video has in it and give frames and sounds of nothing. */
final class TestCodecs {
  private static final int ROOM = 256 * 1024;
  private static final int SOUND = 4096;

  private TestCodecs() {}

  /** As a phone has them. */
  static void add() {
    clear();
    MediaFormat film = MediaFormat.createVideoFormat(MediaFormat.MIMETYPE_VIDEO_AVC, 1920, 1080);
    MediaCodecInfo.CodecProfileLevel level = new MediaCodecInfo.CodecProfileLevel();
    level.profile = MediaCodecInfo.CodecProfileLevel.AVCProfileHigh;
    level.level = MediaCodecInfo.CodecProfileLevel.AVCLevel51;
    add(
        "test.avc",
        MediaCodecInfoBuilder.CodecCapabilitiesBuilder.newBuilder()
            .setMediaFormat(film)
            .setColorFormats(
                new int[] {MediaCodecInfo.CodecCapabilities.COLOR_FormatYUV420Flexible})
            .setProfileLevels(new MediaCodecInfo.CodecProfileLevel[] {level})
            .build(),
        0);
    MediaFormat sound = MediaFormat.createAudioFormat(MediaFormat.MIMETYPE_AUDIO_AAC, 44_100, 1);
    add(
        "test.aac",
        MediaCodecInfoBuilder.CodecCapabilitiesBuilder.newBuilder().setMediaFormat(sound).build(),
        SOUND);
  }

  private static void add(String name, MediaCodecInfo.CodecCapabilities able, int gives) {
    ShadowMediaCodecList.addCodec(
        MediaCodecInfoBuilder.newBuilder().setName(name).setCapabilities(able).build());
    ShadowMediaCodec.addDecoder(
        name,
        new ShadowMediaCodec.CodecConfig(
            ROOM,
            ROOM,
            (ByteBuffer in, ByteBuffer out) -> {
              in.position(in.limit());
              out.put(new byte[gives]);
            }));
  }

  static void clear() {
    ShadowMediaCodecList.reset();
    ShadowMediaCodec.clearCodecs();
    // The player remembers a process's decoders for good.
    MediaCodecUtil.clearDecoderInfoCache();
  }
}
