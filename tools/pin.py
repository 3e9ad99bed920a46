#!/usr/bin/env python3
"""Writes Tests/site/requirements.txt: the Python packages that tests use and all that these need, by the hashes of their wheels.

    tools/pin.py            write it anew after a change of Tests/site/requirements.in

pip is asked what it would install, on each of the Pythons and processors below; nothing is installed.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "Tests/site"
PYTHONS = ("3.11", "3.12", "3.13")
PROCESSORS = ("x86_64", "aarch64")
# The oldest C library that Debian 12 and those after it have, and those before, for which most wheels are made.
LIBRARIES = ("manylinux_2_36", "manylinux_2_35", "manylinux_2_34", "manylinux_2_31", "manylinux_2_28", "manylinux_2_27",
             "manylinux_2_26", "manylinux_2_24", "manylinux_2_17", "manylinux2014", "manylinux1")


def wheels(python, processor):
    """(name, version, hash) of every wheel that would be installed."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        subprocess.run(
            [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--dry-run", "--ignore-installed",
             "--only-binary", ":all:", "--target", folder, "--python-version", python, "--implementation", "cp",
             *(word for library in LIBRARIES for word in ("--platform", f"{library}_{processor}")),
             "--report", str(report), "-r", str(FOLDER / "requirements.in")], check=True)
        for package in json.loads(report.read_text())["install"]:
            data = package["metadata"]
            yield data["name"].lower(), data["version"], package["download_info"]["archive_info"]["hashes"]["sha256"]


pins = {}
for python in PYTHONS:
    for processor in PROCESSORS:
        for name, version, digest in wheels(python, processor):
            pins.setdefault((name, version), set()).add(digest)
lines = ["# Written by tools/pin.py from requirements.in; change that, not this."]
for (name, version), digests in sorted(pins.items()):
    lines += [" \\\n".join([f"{name}=={version}", *(f"    --hash=sha256:{digest}" for digest in sorted(digests))])]
(FOLDER / "requirements.txt").write_text("\n".join(lines) + "\n")
