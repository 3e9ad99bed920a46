"""Help, completion, the man page, and usage errors that say what was meant."""
import shutil
import subprocess
import sys

import pytest

from conftest import ROOT, program

COMMANDS = ["check", "build", "explain", "new", "import", "export", "serve"]


def run(*words, status=0):
    done = subprocess.run([program(), *words], capture_output=True, text=True, timeout=60)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_help_speaks_both_languages(command):
    vi, en = (run(command, "--help", "--language", language) for language in ("vi", "en"))
    assert "CÁCH DÙNG: ocop " in vi and "USAGE: ocop " in en
    assert not any(word in vi for word in ("OVERVIEW", "USAGE", "OPTIONS:", "ARGUMENTS:"))
    assert vi != en


def test_the_list_of_commands():
    assert "import danh-sach.xlsx" in run("--help", "--language", "vi")
    for command in COMMANDS:
        assert f"  {command} " in run("--help", "--language", "en")


@pytest.mark.parametrize("words, said", [
    (["chekc"], "Không có lệnh 'chekc'. Có phải là 'check'?"),
    (["imprt", "x.xlsx"], "Không có lệnh 'imprt'. Có phải là 'import'?"),
    (["check", "--formt", "json"], "Lỗi: Không có tùy chọn '--formt'. Có phải là '--format'?"),
    (["serve", "--port", "abc"], "không nhận 'abc'"),
    (["import"], "Lỗi: Thiếu '<files> ...'"),
])
def test_usage_errors_say_what_was_meant(words, said):
    words = [*words, "--language", "vi"]
    assert said in run(*words, status=2)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_are_sound(shell, tmp_path):
    script = tmp_path / "ocop"
    script.write_text(run("--generate-completion-script", shell))
    assert "import" in script.read_text()
    if shutil.which(shell):
        subprocess.run([shell, "-n", script], check=True, timeout=60)


def test_the_man_page_says_what_the_program_says():
    subprocess.run([sys.executable, ROOT / "tools/manual.py", program(), "--check"], check=True, timeout=60)
    if shutil.which("man"):
        done = subprocess.run(["man", "--warnings", "-l", ROOT / "docs/man/ocop.1"], capture_output=True, text=True, timeout=60)
        assert "ocop import" in done.stdout and done.stderr == ""
