# Makes the fonts that come with the window smaller: only letters that people write in.
import sys
from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

def coded(codec, lead, trail):
    found = set()
    for a in lead:
        for b in trail:
            try:
                text = bytes([a, b]).decode(codec)
                if len(text) == 1: found.add(ord(text))
            except UnicodeDecodeError:
                pass
    return found

high = range(0xa1, 0xff)
letters = set(range(0xac00, 0xd7a4)) | set(range(0x3000, 0x3100)) | set(range(0x3130, 0x3190)) | set(range(0xff00, 0xfff0))
letters |= coded('gb2312', high, high) | coded('euc_jp', high, high) | coded('euc_kr', high, high)
letters |= coded('big5', range(0xa1, 0xc7), list(range(0x40, 0x7f)) + list(high))
letters = {c for c in letters if c >= 0x1100}
print(len(letters))
font = [f for f in TTCollection('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc').fonts if f['name'].getDebugName(1) == 'Noto Sans CJK KR'][0]
o = subset.Options(); o.layout_features = []; o.name_IDs = ['*']; o.hinting = False; o.desubroutinize = False; o.drop_tables += ['vhea','vmtx','VORG','BASE','GSUB','GPOS']; o.notdef_outline = True
s = subset.Subsetter(o); s.populate(unicodes=letters); s.subset(font); font.save('NotoSansCJKkr-Regular.otf')
