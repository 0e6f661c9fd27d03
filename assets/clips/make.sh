#!/usr/bin/env bash
# Makes the demo's clip again from the photographs beside it; other versions of the programs give other bytes.
# Needs: apt-get install ffmpeg libimage-exiftool-perl
set -euo pipefail

here=$(CDPATH='' cd -- "$(dirname "$0")" && pwd)
photos=$here/../photos
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Slowly down the stream, then up to the mountains; the sound is noise that falls like water.
ffmpeg -v error -nostdin -y \
  -loop 1 -framerate 25 -t 3.2 -i "$photos/stream.jpg" \
  -loop 1 -framerate 25 -t 3.2 -i "$photos/aizkorri.jpg" \
  -f lavfi -i 'anoisesrc=color=brown:amplitude=0.15:sample_rate=44100:duration=6:seed=7' \
  -filter_complex "
    [0:v]scale=960:-2,crop=640:360:(in_w-out_w)*t/3.2:(in_h-out_h)/2,format=yuv420p[a];
    [1:v]scale=960:-2,crop=640:360:(in_w-out_w)/2:(in_h-out_h)*(1-t/3.2),format=yuv420p[b];
    [a][b]xfade=transition=fade:duration=0.4:offset=2.8,format=yuv420p[v];
    [2:a]tremolo=f=0.5:d=0.4,aformat=channel_layouts=mono[s]" \
  -map '[v]' -map '[s]' -t 6 -c:v libx264 -profile:v main -preset veryslow -crf 31 -threads 1 \
  -c:a aac -b:a 48k -fflags +bitexact -flags:v +bitexact -flags:a +bitexact "$work/stream.mp4"

# As a phone leaves it. It is invented, like that of the photographs; the cameras do not exist.
exiftool -q -overwrite_original -api QuickTimeUTC \
  -Keys:Make=Northlight -Keys:Model='Northlight N2' -Keys:GPSCoordinates='42.9702, -2.3405, 510' \
  -UserData:GPSCoordinates='42.9702, -2.3405, 510' \
  -QuickTime:CreateDate='2025:10:25 15:04:10+00:00' -QuickTime:MediaCreateDate='2025:10:25 15:04:10+00:00' \
  -Keys:Author='Aitzol Berasategi' -Keys:Copyright='Copyright 2018 Aitzol Berasategi, CC-BY-4.0' "$work/stream.mp4"
mv "$work/stream.mp4" "$here/stream.mp4"
chmod 644 "$here/stream.mp4"
