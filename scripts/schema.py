"""Writes the JSON Schema of the dossier into the documentation: `python scripts/schema.py`."""

from __future__ import annotations

from pathlib import Path

from recoupe.writers import json

PLACE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "dossier.schema.json"

if __name__ == "__main__":
    PLACE.parent.mkdir(parents=True, exist_ok=True)
    PLACE.write_bytes(json.schema())
