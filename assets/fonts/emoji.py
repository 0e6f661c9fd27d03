# Takes the pictures out of Noto Color Emoji and packs them: NotoColorEmoji.ttf emoji.pack
import io, struct, sys
from fontTools.ttLib import TTFont
from PIL import Image
SIDE = 48
font = TTFont(sys.argv[1])
glyphs = {}
for table in font['CBDT'].strikeData:
    for name, bitmap in table.items():
        glyphs[name] = bitmap.imageData
one = font.getBestCmap()
names = {glyph: chr(code) for code, glyph in one.items()}
sequences = {chr(code): glyph for code, glyph in one.items() if glyph in glyphs}
# Ligatures, over several rounds, since some are made of others.
for _ in range(4):
    for lookup in font['GSUB'].table.LookupList.Lookup:
        for sub in lookup.SubTable:
            sub = getattr(sub, 'ExtSubTable', sub)
            if sub.LookupType != 4: continue
            for first, ligatures in sub.ligatures.items():
                for ligature in ligatures:
                    parts = [first] + ligature.Component
                    if all(p in names for p in parts):
                        text = ''.join(names[p] for p in parts)
                        names.setdefault(ligature.LigGlyph, text)
                        if ligature.LigGlyph in glyphs: sequences[text] = ligature.LigGlyph
def plain(text): return text.replace('\ufe0f', '')
found = {}
for text, glyph in sequences.items():
    text = plain(text)
    if len(text) == 1 and (text < '\u00a9' or text in '\u200d\u20e3'): continue  # digits, joiners
    found[text] = glyph
packed, places = io.BytesIO(), {}
for glyph in sorted(set(found.values())):
    picture = Image.open(io.BytesIO(glyphs[glyph])).convert('RGBA')
    w, h = picture.size
    square = Image.new('RGBA', (max(w, h),) * 2)
    square.paste(picture, ((max(w, h) - w) // 2, (max(w, h) - h) // 2))
    small = square.resize((SIDE, SIDE), Image.LANCZOS).quantize(64, method=Image.Quantize.FASTOCTREE)
    png = io.BytesIO(); small.save(png, 'PNG', optimize=True)
    places[glyph] = (packed.tell(), len(png.getvalue())); packed.write(png.getvalue())
with open(sys.argv[2], 'wb') as out:
    out.write(struct.pack('>I', len(found)))
    for text in sorted(found):
        name = text.encode('utf-8'); at, length = places[found[text]]
        out.write(struct.pack('>H', len(name)) + name + struct.pack('>II', at, length))
    out.write(packed.getvalue())
print(len(found), len(places), packed.tell())
