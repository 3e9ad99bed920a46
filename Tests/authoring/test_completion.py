"""Completion, tried by typing in the shells themselves."""
import os
import shutil
import subprocess

import pexpect
import pytest

from conftest import program

START = {
    "bash": (["--norc", "--noprofile"],
             "PS1='READY'\"> \"; bind 'set enable-bracketed-paste off'; bind 'set bell-style none'; source ./completion"),
    "zsh": (["-f"], "PS1='READY'\"> \"; fpath=($PWD $fpath); autoload -U compinit; compinit -u -d ./dump; unsetopt BEEP"),
    "fish": (["--no-config"], "function fish_prompt; echo READY'> '; end; source ./completion"),
}


@pytest.fixture(params=START)
def shell(request, site):
    """A shell in a site, with the completion that the program has written for it."""
    name = request.param
    if not shutil.which(name):
        pytest.skip(f"{name} is not installed")
    site.run("new", "producer", "htx-anh-duong", "--name", "HTX Ánh Dương", "--kind", "cooperative")
    script = subprocess.run([program(), "--generate-completion-script", name], capture_output=True, check=True, timeout=60)
    (site.folder / ("_ocop" if name == "zsh" else "completion")).write_bytes(script.stdout)
    (site.folder / "bin").mkdir()
    (site.folder / "bin/ocop").symlink_to(program())
    (site.folder / "danh-sach.xlsx").touch()
    words, start = START[name]
    child = pexpect.spawn(name, words, cwd=site.folder, encoding="utf-8", timeout=30, dimensions=(40, 200), env={
        **os.environ, "PATH": f"{site.folder}/bin:{os.environ['PATH']}", "HOME": str(site.folder), "TERM": "dumb",
        "LC_ALL": "C.UTF-8"})
    child.sendline(start)
    child.expect("READY> ")
    yield child
    child.close(force=True)


@pytest.mark.parametrize("typed, completed", [
    ("ocop imp", "ocop import "),
    ("ocop new story --dat", "ocop new story --date "),
    ("ocop new prod", "ocop new produc"),
    ("ocop new product --producer htx", "ocop new product --producer htx-anh-duong "),
    ("ocop new product --producer htx-anh-duong --commune tieu", "--commune tieu-can "),
    ("ocop check --format gi", "ocop check --format github "),
    ("ocop explain unknown-com", "ocop explain unknown-commune "),
    ("ocop import danh", "ocop import danh-sach.xlsx "),
])
def test_tab_completes(shell, typed, completed):
    shell.send(typed + "\t")
    shell.expect_exact(completed)
