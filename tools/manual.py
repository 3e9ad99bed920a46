#!/usr/bin/env python3
"""Writes the man page docs/man/ocop.1 from the program's own description of its commands.

    tools/manual.py .build/release/ocop             write it anew
    tools/manual.py .build/release/ocop --check     exit 1 when it is out of date
"""
import json
import subprocess
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "docs/man/ocop.1"


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in ".'" else line for line in text.splitlines())


def spelled(argument):
    names = [("--" if name["kind"] == "long" else "-") + name["name"] for name in argument.get("names", [])]
    value = "" if argument["kind"] == "flag" else f" \\fI{escaped(argument.get('valueName', ''))}\\fR"
    if not names:
        return f"\\fI{escaped(argument['valueName'])}\\fR"
    return ", ".join(f"\\fB{escaped(name)}\\fR" for name in names) + value


def section(command):
    lines = [f".SS ocop {escaped(command['commandName'])}", escaped(command.get("abstract", ""))]
    for argument in command.get("arguments", []):
        if argument.get("shouldDisplay", True) and spelled(argument) != "\\fB\\-\\-version\\fR":
            lines += [".TP", spelled(argument), escaped(argument.get("abstract", ""))]
    if command.get("discussion"):
        lines += [".PP", ".nf", escaped(command["discussion"]), ".fi"]
    return lines


def text(program):
    dump = subprocess.run([program, "--experimental-dump-help", "--language", "en"], check=True, capture_output=True, text=True)
    root = json.loads(dump.stdout)["command"]
    lines = ['.\\" Written by tools/manual.py; change the program\'s help, not this.', ".TH OCOP 1", ".SH NAME",
             "ocop \\- " + escaped(root["abstract"]), ".SH SYNOPSIS", ".B ocop", "\\fIcommand\\fR [\\fIoptions\\fR]",
             ".SH COMMANDS"]
    for command in root["subcommands"]:
        if command["commandName"] != "help":
            lines += section(command)
    lines += [".SH EXIT STATUS", ".TP", "0", "Fine.", ".TP", "1", "The content has errors; with \\-\\-strict, warnings too.", ".TP",
              "2", "Wrong usage, or no site there.", ".TP", "3", "The machine failed: disk full, no permission.",
              ".SH ENVIRONMENT", ".TP", "LC_ALL, LC_MESSAGES, LANG", "The language of messages where \\-\\-language is not given.",
              ".TP", "SOURCE_DATE_EPOCH", "The day for which certificates are judged where \\-\\-as\\-of is not given.", ".TP",
              "NO_COLOR", "No colours."]
    return "\n".join(lines) + "\n"


program = sys.argv[1]
if "--check" in sys.argv:
    if TARGET.read_text() != text(program):
        sys.exit("docs/man/ocop.1 does not say what the program says: run tools/manual.py")
else:
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text(program))
