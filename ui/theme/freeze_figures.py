#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the tabular figures of a font its default ones, because Qt 6.4 cannot switch OpenType features.

freeze_figures.py IN.otf OUT.otf "Family Name". The result is renamed, as the OFL asks of modified fonts.
"""
import sys

from fontTools.ttLib import TTFont

FAMILY_NAME_IDS = (1, 3, 4, 6, 16)
POSTSCRIPT_NAME_ID = 6


def tabular_forms(font):
    """Glyph → its 'tnum' form, over all lookups of that feature."""
    table = font["GSUB"].table
    lookups = {index for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
               for index in record.Feature.LookupListIndex}
    forms = {}
    for index in sorted(lookups):
        for subtable in table.LookupList.Lookup[index].SubTable:
            forms.update(getattr(getattr(subtable, "ExtSubTable", subtable), "mapping", {}))
    return forms


def remap(font, forms):
    count = 0
    for table in font["cmap"].tables:
        for code, glyph in list(table.cmap.items()):
            if glyph in forms:
                table.cmap[code] = forms[glyph]
                count += 1
    return count


def rename(font, family):
    for record in font["name"].names:
        if record.nameID in FAMILY_NAME_IDS:
            new = family.replace(" ", "") if record.nameID == POSTSCRIPT_NAME_ID else family
            record.string = record.toUnicode().replace("Inter", new)
    if "CFF " in font:
        font["CFF "].cff.fontNames = [family.replace(" ", "")]


def main(source, target, family):
    font = TTFont(source, recalcTimestamp=False)
    count = remap(font, tabular_forms(font))
    if count < 10:
        sys.exit(f"{source}: only {count} figures have tabular forms; is this Inter?")
    rename(font, family)
    font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:4])
