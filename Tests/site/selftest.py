#!/usr/bin/env python3
"""Proves that every check of a built site can fail: spoils a small good site, one fault at a time.

    selftest.py [--only GROUP …]

Each fault must be found by its check, in the words expected; the good site must pass every check; and no check may be
without a fault here.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

import harness
from browser import Browser, Tour
from checks import deployment
from checks.trace_pages import csp
from faults import FAULTS, PROGRAM_FAULTS, SERVER_FAULTS
from run import ROOT, Context
from small_site import SmallSite
from tiny_site import TinySite
from web_server import documented_headers

class SharedContext(Context):
    """Looks at something small with the browser that all share."""

    def __init__(self, browser, headers, output, site, ocop, work, pages=None):
        super().__init__(output, site=site, ocop=ocop, work=work)
        self.__dict__.update(browser=browser, headers=headers)
        self.pages_to_tour = pages


class SelfTest:
    def __init__(self, work, browser, ocop, groups):
        self.work, self.browser, self.ocop = Path(work), browser, ocop
        self.chosen = [each for each in harness.checks if not groups or each.group in groups]
        self.tally = harness.Tally()
        self.good = self.work / "good"
        TinySite(self.good).build()
        self.headers = documented_headers() | {"Content-Security-Policy": csp.policy(self.good)}

    def context(self, output, **more):
        work = self.work / "work"
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        return SharedContext(self.browser, self.headers, output, **({"site": output, "ocop": self.ocop, "work": work} | more))

    def finds(self, fault, context):
        """The check has to find the fault, in the words expected."""
        matching = [each for each in self.chosen if each.sentence.startswith(fault.sentence)]
        for each in matching:
            self.expect(f"finds '{fault.expected}': {each.sentence}", each, context, fault.expected)
        context.close()

    def expect(self, sentence, each, context, expected=None):
        try:
            problems = harness.problems_of(each, context)
        except harness.Skipped as reason:
            self.tally.skipped += 1
            print(f"SKIPPED {sentence}: {reason}")
            return
        if any(expected in problem for problem in problems) if expected else not problems:
            self.tally.passed += 1
            return
        self.tally.failed += 1
        print(f"FAILED  {sentence}")
        for problem in problems[:5] or ["no problem was found"]:
            print("        " + problem[:1000].replace("\n", "\n        "), flush=True)

    def wanted(self, faults):
        return [fault for fault in faults if any(each.sentence.startswith(fault.sentence) for each in self.chosen)]

    def every_check_has_a_fault(self):
        known = [fault.sentence for fault in (*FAULTS, *PROGRAM_FAULTS, *SERVER_FAULTS)]
        for each in self.chosen:
            if not any(each.sentence.startswith(sentence) for sentence in known):
                self.tally.failed += 1
                print(f"FAILED  no fault is known that is to be found by: {each.sentence}")

    def the_good_site_passes(self):
        context = self.context(self.good, pages=("product-active", "trace-active"))
        faulted = tuple(fault.sentence for fault in FAULTS)
        for each in self.chosen:
            if each.sentence.startswith(faulted):
                self.expect(f"passes the good site: {each.sentence}", each, context)
        context.close()

    def pages_can_fail(self):
        for fault in self.wanted(FAULTS):
            folder = self.work / "spoilt"
            shutil.copytree(self.good, folder)
            fault.spoil(folder)
            self.finds(fault, self.context(folder, pages=fault.pages))
            shutil.rmtree(folder)

    def programs_can_fail(self):
        if not self.wanted(PROGRAM_FAULTS):
            return
        site = SmallSite(self.work / "site", self.ocop)
        site.built()
        for fault in self.wanted(PROGRAM_FAULTS):
            context = self.context(site.output, site=site.folder)
            wrapper = self.work / "misbehaving"
            real = self.work / "real"
            shutil.copy(self.ocop, real)
            wrapper.write_text(f"#!/bin/sh\nOCOP={real}\n{fault.script}\n")
            wrapper.chmod(0o755)
            self.work.chmod(0o755)
            context.ocop = wrapper
            self.finds(fault, context)

    def servers_can_fail(self):
        shipped = deployment.SERVE
        for fault in self.wanted(SERVER_FAULTS):
            deployment.SERVE = self.work / "serve"
            shutil.copytree(shipped, deployment.SERVE)
            file = deployment.SERVE / fault.file
            text = file.read_text(encoding="utf-8")
            assert fault.old in text, f"{fault.file} holds no {fault.old}"
            # The small site is served under the shipped policy, whatever its own.
            file.write_text(text.replace(fault.old, fault.new), encoding="utf-8")
            self.finds(fault, self.context(self.good))
            shutil.rmtree(deployment.SERVE)
        deployment.SERVE = shipped


def main():
    parser = argparse.ArgumentParser(description="Proves that every check can fail.")
    parser.add_argument("--ocop", type=Path, default=ROOT / ".build/release/ocop")
    parser.add_argument("--only", nargs="+", default=[], metavar="GROUP")
    arguments = parser.parse_args()
    browser = Browser()
    with tempfile.TemporaryDirectory(prefix="ocop-self-test-") as work:
        test = SelfTest(work, browser, arguments.ocop.resolve(), arguments.only)
        test.every_check_has_a_fault()
        test.the_good_site_passes()
        test.pages_can_fail()
        test.programs_can_fail()
        test.servers_can_fail()
    browser.close()
    return test.tally.close()


if __name__ == "__main__":
    sys.exit(main())
