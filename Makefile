# Every target installs what it needs and is missing. `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help site check print test unit-test site-test fault-test search-test authoring-test print-test bench fuzz lint format embedded docs policy clean

OCOP := .build/release/ocop
PYTHON := .venv/bin/python

help: ## Tell what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-11s %s\n", $$1, $$2}'

site: $(OCOP) ## Build the program, and the sample site from content/ into public/
	$(OCOP) build

check: $(OCOP) ## Tell what is wrong with content/
	$(OCOP) check

print: $(OCOP) .ocop/typst/installed ## Install what prints catalogs, labels and leaflets (Typst, in .ocop/typst)
	@echo "Ready: $(OCOP) catalog --fair KEY -o catalog.pdf"

test: lint unit-test site-test search-test authoring-test fault-test print-test ## Run the tests that every change has to pass

unit-test: build-packages ## Run the Swift tests
	swift test --quiet

site-test: $(OCOP) $(PYTHON) ## Build the sample site and test it with browser, validator and code readers
	$(PYTHON) Tests/site/selftest.py
	$(OCOP) build --output .build/site-test
	$(PYTHON) Tests/site/run.py .build/site-test

fault-test: $(OCOP) ## Kill builds, cut the power, fill the disk, damage what is remembered: the published site stays whole (TRIALS=200)
	@tools/install-packages faults
	python3 Tests/faults/run.py --trials $(or $(TRIALS),200)

search-test: $(OCOP) ## Test the search: types of its scripts, relevance, page in Chromium
	@tools/install-packages test
	tsc -p Tests/search
	node --test Tests/search/

print-test: $(OCOP) $(PYTHON) .ocop/typst/installed ## Print catalogs, labels and leaflets, and test the finished PDFs
	$(PYTHON) Tests/print/run.py

authoring-test: $(OCOP) $(PYTHON) ## Test new, import, export, serve and the handbook with the real program
	$(PYTHON) -m pytest -q Tests/authoring

bench: $(OCOP) ## Build 10,881 invented products with ocop, Hugo and Pagefind, and compare (PRODUCTS=, RUNS=)
	@tools/install-packages bench
	python3 bench/compare.py --products $(or $(PRODUCTS),10881) --runs $(or $(RUNS),3)

fuzz: build-packages ## Feed the readers with broken files, ten minutes for each target (SECONDS=600)
	python3 Tests/fuzz/run.py $(or $(SECONDS),600)

policy: $(OCOP) ## Put the policy that the theme needs into docs/serve/
	$(OCOP) build --output .build/site-test
	python3 tools/csp.py .build/site-test --write

lint: ## Check formatting and generated files
	swift format lint --strict --recursive Sources Tests Package.swift
	python3 tools/embed.py --check

format: ## Format all Swift files
	swift format --in-place --recursive Sources Tests Package.swift

embedded: ## List the files that the program carries anew
	python3 tools/embed.py

clean: ## Delete what was built; content/ and public/ stay
	rm -rf .build .venv .ocop

# Swift knows best what is out of date, so it is always asked.
.PHONY: $(OCOP) build-packages
$(OCOP): build-packages
	swift build -c release --product ocop --static-swift-stdlib -Xswiftc -use-ld=lld

build-packages:
	@tools/install-packages build

$(PYTHON): Tests/site/requirements.txt
	@tools/install-packages test
	@tools/install-packages servers
	python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r Tests/site/requirements.txt
	@touch $(PYTHON)

.ocop/typst/installed: tools/print/requirements.txt
	@tools/install-packages print
	python3 -m venv .ocop/typst
	.ocop/typst/bin/pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r tools/print/requirements.txt
	@touch $@
