"""The C files in this folder, as libraries that are loaded before a program's own (LD_PRELOAD)."""

import shutil
import subprocess
from pathlib import Path

from harness import Skipped


def library(context, name):
    """NAME.c, compiled once a run."""
    library = context.work / f"{name}.so"
    if not library.exists():
        compiler = shutil.which("cc") or shutil.which("clang")
        if not compiler:
            raise Skipped("no C compiler")
        source = Path(__file__).with_name(f"{name}.c")
        subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    return library
