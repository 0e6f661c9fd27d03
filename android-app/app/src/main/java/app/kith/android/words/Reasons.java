package app.kith.android.words;

import android.content.Context;
import android.text.format.Formatter;
import app.kith.android.R;
import app.kith.android.store.UnusableFileException;
import app.kith.core.loop.Standing;
import app.kith.core.model.Limits;
import app.kith.core.mutation.Rejection;
import app.kith.core.outbox.Added;
import app.kith.core.outbox.OutboxFullException;
import app.kith.core.sync.exchange.Transport;
import java.io.IOException;

/**
 * Says why something was refused or went wrong, by its code. A newer server may know codes that
 * this app does not: those are said in its own words.
 */
public record Reasons(Context context) {
  private static final long MINUTE_MILLIS = 60_000;
  private static final int NONE = 0;

  /** Why nothing was written. */
  public String of(Added.Refused refused) {
    return refused(refused.code(), refused.sentence());
  }

  /** Why it lies in the drawer: a {@link Rejection}. */
  public String rejected(String reason) {
    return refused(reason.replace(' ', '_'), context.getString(R.string.refused_other, reason));
  }

  /** Why an original can't be sent: an upload's problem. */
  public String upload(String problem) {
    return refused(problem, problem);
  }

  /** What failed: the disk, or the way to the server. */
  public String of(IOException failure) {
    return switch (failure) {
      case Transport.TroubleException trouble ->
          server(trouble.code(), String.valueOf(trouble.getMessage()));
      case OutboxFullException full -> context.getString(R.string.outbox_full);
      case UnusableFileException file -> context.getString(sentence(file.kind()));
      default -> context.getString(R.string.disk_failed);
    };
  }

  private static int sentence(UnusableFileException.Kind kind) {
    return switch (kind) {
      case NEWER -> R.string.end_newer;
      case DAMAGED -> R.string.end_damaged;
      case FULL -> R.string.end_full;
      case OTHER -> R.string.disk_failed;
    };
  }

  /** A code of the protocol, or of the device about it. */
  public String server(String code, String otherwise) {
    int sentence =
        switch (code) {
          case "busy" -> R.string.server_busy;
          case "closing" -> R.string.server_closing;
          case "disk_full" -> R.string.server_disk_full;
          case "empty" -> R.string.server_empty;
          case "internal" -> R.string.server_internal;
          case "no-account" -> R.string.server_no_account;
          case "no_such_device" -> R.string.server_no_such_device;
          case "other_history" -> R.string.server_other_history;
          case "silent" -> R.string.server_silent;
          case "slow" -> R.string.server_slow;
          case "unreachable" -> R.string.server_unreachable;
          case "unreadable" -> R.string.server_unreadable;
          default -> NONE;
        };
    return sentence == NONE ? otherwise : context.getString(sentence);
  }

  /** Who answers in the place of the community's computer, and what to do meanwhile. */
  public String of(Standing.Doubted who) {
    String answers =
        switch (who.why()) {
          case ANOTHER_COMMUNITY -> context.getString(R.string.doubt_other, who.at());
          case UNPROVEN, CERTIFICATE -> context.getString(R.string.doubt_unproven, who.at());
          case NO_KITH -> context.getString(R.string.doubt_no_kith, who.at());
          case SILENT, STARTING -> context.getString(R.string.welcome_server_silent, who.at());
          case NEWER -> context.getString(R.string.welcome_server_newer);
          case OLDER -> context.getString(R.string.welcome_server_older);
          case NO_EPOCH -> context.getString(R.string.doubt_no_epoch);
        };
    return who.why().isStranger() ? answers + " " + context.getString(R.string.doubt_do) : answers;
  }

  private String refused(String code, String otherwise) {
    Limits limits = Limits.STANDARD;
    return switch (code.replace('_', ' ')) {
      case Rejection.TOO_LONG ->
          context.getString(
              R.string.refused_too_long, limits.captionCodePoints(), limits.nameCodePoints());
      case Rejection.TOO_MANY ->
          context.getString(R.string.refused_too_many_pictures, limits.mediaPerPost());
      case Rejection.TOO_LARGE ->
          context.getString(
              R.string.refused_picture_too_large,
              Formatter.formatShortFileSize(context, limits.blobBytes()),
              limits.videoMillis() / MINUTE_MILLIS);
      default -> {
        int sentence = sentence(code);
        yield sentence == NONE ? otherwise : context.getString(sentence);
      }
    };
  }

  private static int sentence(String code) {
    return switch (code) {
      case "audience_changed" -> R.string.refused_audience_changed;
      case "deleted" -> R.string.refused_deleted;
      case "empty" -> R.string.refused_empty;
      case "empty_post" -> R.string.refused_empty_post;
      case "id_taken" -> R.string.refused_id_taken;
      case "internal" -> R.string.refused_internal;
      case "malformed" -> R.string.refused_malformed;
      case "no_device" -> R.string.refused_no_device;
      case "no_such_comment" -> R.string.refused_no_such_comment;
      case "no_such_person" -> R.string.refused_no_such_person;
      case "no_such_post" -> R.string.refused_no_such_post;
      case "not_visible" -> R.string.refused_not_visible;
      case "not_yours" -> R.string.refused_not_yours;
      case "parted" -> R.string.refused_parted;
      case "portrait_no_picture" -> R.string.refused_portrait_no_picture;
      case "portrait_no_such_file" -> R.string.refused_portrait_no_such_file;
      case "portrait_not_small" -> R.string.refused_portrait_not_small;
      case "portrait_video" -> R.string.refused_portrait_video;
      case "unknown" -> R.string.refused_unknown;
      case "upload_original_damaged" -> R.string.refused_upload_original_damaged;
      case "upload_original_gone" -> R.string.refused_upload_original_gone;
      case "upload_too_large" -> R.string.refused_upload_too_large;
      case "upload_wrong_copy" -> R.string.refused_upload_wrong_copy;
      case "upload_wrong_hash" -> R.string.refused_upload_wrong_hash;
      case "wrong_copy" -> R.string.refused_wrong_copy;
      case "yourself" -> R.string.refused_yourself;
      default -> NONE;
    };
  }
}
