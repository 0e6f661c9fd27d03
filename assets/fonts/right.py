# Puts Arabic, Hebrew and the Latin that stands between them into one font: FOLDER-OF-NOTO OUT.ttf
# The toolkit puts a line from right to left together wrongly where it takes its letters from several fonts.
import sys, tempfile, os
from fontTools import subset, merge
from fontTools.ttLib import TTFont
folder, out = sys.argv[1:]
work = tempfile.mkdtemp()
latin = list(range(0x20, 0x7f)) + list(range(0xa0, 0x180)) + [0x1a0, 0x1a1, 0x1af, 0x1b0] + list(range(0x1ea0, 0x1efa)) + list(range(0x300, 0x304)) + list(range(0x2010, 0x2050))
parts = []
for name, letters in (('NotoSansArabic-Regular.ttf', None), ('NotoSansHebrew-Regular.ttf', None), ('NotoSans-Regular.ttf', latin)):
    font = TTFont(os.path.join(folder, name))
    o = subset.Options(); o.hinting = False; o.glyph_names = False; o.drop_tables += ['MATH', 'STAT']
    if letters is not None: o.layout_features = []; o.drop_tables += ['GSUB', 'GPOS', 'GDEF']
    s = subset.Subsetter(o); s.populate(unicodes=letters if letters is not None else list(font.getBestCmap())); s.subset(font)
    for tag in ('meta', 'DSIG', 'kern'):
        if tag in font: del font[tag]
    path = os.path.join(work, name); font.save(path); parts.append(path)
font = merge.Merger().merge(parts)
for record in list(font['name'].names):
    if record.nameID in (1, 16): record.string = 'Kith Right'
    elif record.nameID in (4,): record.string = 'Kith Right'
    elif record.nameID in (6,): record.string = 'KithRight-Regular'
    elif record.nameID in (3, 7, 17): font['name'].names.remove(record)
font.save(out)
print(len(font.getBestCmap()), os.path.getsize(out), font['name'].getDebugName(1), font['name'].getDebugName(13))
