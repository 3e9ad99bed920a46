#!/usr/bin/env python3
"""Writes Sources/CEmbedded/embedded.c: the law tables, what printing needs, and the default theme, carried inside the program.

    tools/embed.py            write it anew (run it when a file is added, renamed or removed)
    tools/embed.py --check    exit 1 when the list no longer matches the folders

The bytes themselves are read by the compiler (#embed), which also notices when a file changes.
"""
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "Sources/CEmbedded/embedded.c"
FOLDERS = [("law", ROOT / "Sources/OCOPLaw/Data"), ("print", ROOT / "Sources/OCOPPrint/Data"),
           ("themes/default", ROOT / "themes/default")]


def text():
    files = sorted((f"{name}/{p.relative_to(folder).as_posix()}", p) for name, folder in FOLDERS
                   for p in folder.rglob("*") if p.is_file() and not p.name.startswith("."))
    lines = ["// Written by tools/embed.py; change that, not this.", '#include "embedded.h"', ""]
    for i, (_, path) in enumerate(files):
        lines += [f"static const unsigned char file_{i}[] = {{", f'#embed "../../{path.relative_to(ROOT).as_posix()}" if_empty(0)', "};"]
    lines += ["", "static const ocop_embedded_file files[] = {"]
    lines += [f'    {{"{name}", file_{i}, {"0" if path.stat().st_size == 0 else f"sizeof file_{i}"}}},' for i, (name, path) in enumerate(files)]
    lines += ["};", "", "const ocop_embedded_file *ocop_embedded_files(size_t *count) {",
              "  *count = sizeof files / sizeof files[0];", "  return files;", "}", ""]
    return "\n".join(lines)


if "--check" in sys.argv:
    if TARGET.read_text() != text():
        sys.exit(f"{TARGET.relative_to(ROOT)} does not list what the folders hold: run tools/embed.py")
else:
    TARGET.write_text(text())
