"""Prints the units of localisation files as Translate Toolkit reads them: JSON, a list a file."""

import json
import sys

from translate.storage import factory


def texts(unit):
    """Source and target with all plural forms."""
    strings = getattr(unit.target, "strings", None) or [unit.target or ""]
    sources = getattr(unit.source, "strings", None) or [unit.source or ""]
    return {
        "sources": [str(text) for text in sources],
        "targets": [str(text) for text in strings],
        "fuzzy": bool(unit.isfuzzy()),
    }


print(
    json.dumps(
        [
            [texts(unit) for unit in factory.getobject(path).units if not unit.isheader() and not unit.isobsolete()]
            for path in sys.argv[1:]
        ]
    )
)
