#!/usr/bin/env bash
# Makes the demo's photographs again from the Debian packages they come from, byte for byte.
# Needs Debian or Ubuntu with bookworm's sources, and: apt-get install imagemagick libimage-exiftool-perl
set -euo pipefail

here=$(CDPATH='' cd -- "$(dirname "$0")" && pwd)
licences=$here/../licences
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

lomiri16='lomiri-wallpapers-16.04=20.04.0-2'
lomiri20='lomiri-wallpapers-20.04=20.04.0-2'
mate='mate-backgrounds=1.26.0-1'

# Wider pictures are scaled to this: all sixteen stay under 18 MB.
max_width=4000

unpack() {
  local spec
  for spec in "$@"; do
    if ! (cd "$work" && apt-get download -qq "$spec" && dpkg-deb -x "${spec%%=*}"_*.deb .) 2>"$work/apt.log"; then
      cat "$work/apt.log" >&2
      return 1
    fi
  done
}

# photo FILE SOURCE TAG CAMERA TAKEN OFFSET LATITUDE LONGITUDE ALTITUDE ARTIST COPYRIGHT
# TAG is the EXIF orientation: the pixels are turned the other way round, so that the picture shows upright.
photo() {
  local file=$1 source=$work/usr/share/backgrounds/$2 tag=$3 camera=$4 taken=$5 offset=$6
  local latitude=$7 longitude=$8 altitude=$9 artist=${10} copyright=${11} turn=0
  case $tag in 3) turn=180 ;; 6) turn=270 ;; 8) turn=90 ;; esac
  if [ "$turn" != 0 ] || [ "$(identify-im6.q16 -format %w "$source")" -gt $max_width ]; then
    convert-im6.q16 "$source" -resize "${max_width}x>" -rotate $turn -sampling-factor 4:2:0 -quality 85 "$work/out.jpg"
  else
    cp "$source" "$work/out.jpg" # not encoded anew: the author's own bytes
  fi
  exiftool -q -overwrite_original -all= --icc_profile:all -ColorSpace#=1 \
    -Make="${camera%% *}" -Model="${camera#* }" -Orientation#="$tag" \
    -DateTimeOriginal="$taken" -CreateDate="$taken" -OffsetTimeOriginal="$offset" \
    -GPSLatitude="$latitude" -GPSLatitudeRef="$latitude" -GPSLongitude="$longitude" -GPSLongitudeRef="$longitude" \
    -GPSAltitude="$altitude" -GPSAltitudeRef=above \
    -Artist="$artist" -Copyright="$copyright" "$work/out.jpg"
  mv "$work/out.jpg" "$here/$file"
  chmod 644 "$here/$file"
}

# stanza NAME FILE: one licence's full text out of the package's copyright file.
stanza() {
  awk -v name="License: $1" '$0 == name {on=1; next} /^[^ ]/ {on=0} on' \
    "$work/usr/share/doc/lomiri-wallpapers-16.04/copyright" | sed -e 's/^ \.$//' -e 's/^ //' | cat -s | sed '/./,$!d' >"$licences/$2"
}

unpack "$lomiri16" "$lomiri20" "$mate"

berasategi='Copyright 2018 Aitzol Berasategi, CC-BY-4.0'
barbin='Copyright 2008 Charles Barbin, GPL-2.0-or-later'

# Three cameras, one a member of the demo community: Northlight is Maya's, Phin Lan's, Hoshi Yuki's.
photo bridge.jpg Bridge_by_Sander_Klootwijk.jpg 1 'Northlight N2' '2025:04:12 13:05:41' +02:00 49.4339 0.2748 62 'Sander Klootwijk' 'Copyright 2018 Sander Klootwijk, CC-BY-SA-4.0'
photo picos.jpg picosdeeuropa_by_Aitzol_Berasategi.jpg 1 'Northlight N2' '2025:06:21 11:48:09' +02:00 43.1533 -4.8077 1920 'Aitzol Berasategi' "$berasategi"
photo aizkorri.jpg aitzgorri_by_Aitzol_Berasategi.jpg 1 'Northlight N2' '2025:10:25 15:20:33' +02:00 42.9661 -2.3211 640 'Aitzol Berasategi' "$berasategi"
photo stream.jpg life_by_Aitzol_Berasategi.jpg 1 'Northlight N2' '2025:10:25 17:02:50' +02:00 42.9702 -2.3405 510 'Aitzol Berasategi' "$berasategi"
photo sunset.jpg sunset_by_Aitzol_Berasategi.jpg 3 'Northlight N2' '2025:10:26 17:55:12' +01:00 42.9569 -2.2987 1240 'Aitzol Berasategi' "$berasategi"
photo dogs.jpg friends_by_Aitzol_Berasategi.jpg 6 'Phin P5' '2025:05:03 09:14:27' +07:00 16.0678 108.2208 7 'Aitzol Berasategi' "$berasategi"
photo fig.jpg Picture_0B_by_freespace.jpg 1 'Phin P5' '2025:08:17 12:31:02' +07:00 16.0681 108.2212 7 'Trevor "Freespace"' 'Copyright 2018 Trevor "Freespace", CC-BY-4.0'
photo ladybird.jpg mate/nature/LadyBird.jpg 1 'Phin P5' '2025:03:30 08:02:15' +07:00 16.0674 108.2201 8 'Charles Barbin' "$barbin"
photo marigold.jpg mate/nature/Garden.jpg 1 'Phin P5' '2025:07:09 07:40:58' +07:00 16.0674 108.2202 8 'Charles Barbin' "$barbin"
photo sunflower.jpg mate/nature/YellowFlower.jpg 1 'Phin P5' '2025:07:09 07:52:31' +07:00 16.0675 108.2203 8 'Charles Barbin' "$barbin"
photo seeds.jpg mate/nature/TwoWings.jpg 1 'Phin P5' '2025:07:09 08:10:06' +07:00 16.0675 108.2202 8 'Charles Barbin, Hylke Bons' 'Copyright 2008 Charles Barbin, Hylke Bons, GPL-2.0-or-later'
photo drum.jpg Wine_by_Jakkub_Mede.jpg 8 'Hoshi H-30' '2025:11:08 20:26:44' +09:00 35.0116 135.7681 48 'Jakub Mede' 'Copyright 2018 Jakub Mede, CC-BY-4.0'
photo dandelion.jpg seeding_by_Clements_Engelhardt.jpg 1 'Hoshi H-30' '2025:05:18 18:12:20' +09:00 35.0394 135.7292 85 'Clemens Engelhardt' 'Copyright 2018 Clemens Engelhardt, CC0-1.0'
photo nuthatch.jpg Kleiber_by_Lukas_Baubkus.jpg 1 'Hoshi H-30' '2025:02:02 10:33:17' +09:00 35.0262 135.7981 60 'Lukas Baubkus' 'Copyright 2021 Lukas Baubkus, CC-BY-SA-3.0'
photo dragonfly.jpg Dragonfly_by_Bolly.jpg 1 'Hoshi H-30' '2025:09:14 14:44:05' +09:00 35.0270 135.7722 55 'Bolly' 'Copyright 2018 Bolly, CC-BY-SA-4.0'
photo lamp.jpg free_by_Peter_Nerlich.jpg 1 'Hoshi H-30' '2025:11:08 21:15:39' +09:00 35.0116 135.7681 48 'Peter Nerlich' 'Copyright 2018 Peter Nerlich, CC-BY-SA-4.0'

stanza CC-BY-4.0 CC-BY-4.0.txt
stanza CC-BY-SA-4.0 CC-BY-SA-4.0.txt
stanza CC-BY-SA-3.0 CC-BY-SA-3.0.txt
cp /usr/share/common-licenses/GPL-2 "$licences/GPL-2.0.txt"
cp /usr/share/common-licenses/CC0-1.0 "$licences/CC0-1.0.txt"
