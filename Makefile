# Everything runs in a .venv that the lock files describe; `make demo` or `make test` builds it.
# Needs Python 3.11 or later, found by itself or named: make setup PYTHON=/path/to/python

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup demo test system bench mutate generated lock clean

UV_VERSION := 0.13.9
BIN := .venv/bin
COMPARISON := docs/reference/sammenligning.md
CANDIDATES := $(or $(PYTHON),python3 python3.11 python3.12 python3.13 python3.14)
USABLE := import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))

# uv does not read pip's settings, so a package index that is named for pip is handed on.
ifdef PIP_INDEX_URL
export UV_DEFAULT_INDEX ?= $(PIP_INDEX_URL)
endif
export UV_LINK_MODE ?= copy
export PIP_DISABLE_PIP_VERSION_CHECK := 1

help:
	@echo "make setup    build .venv from the lock file"
	@echo "make demo     show the decision basis of an example case, then serve the application"
	@echo "make test     all that CI runs: style, types, imports, dead code, catalogue, tests"
	@echo "make bench    run the comparisons in bench/"
	@echo "make mutate   change the rule engine in small ways and list what no test notices"
	@echo "make generated  write anew what is made from the sources: schemas, the pages of constructs and of documents"
	@echo "make lock     resolve pyproject.toml into the lock files; UPGRADE=1 takes newer versions"
	@echo "make clean    remove .venv and all that the tools left"

setup: .venv/.ok
	@echo "Ready: $(BIN)/visitator"

demo: .venv/.ok
	@echo "The decision basis of an invented citizen in København who applies for § 85 support:"
	@$(BIN)/visitator vurder examples/koebenhavn-85.yaml
	@echo "The application with invented citizens:"
	@$(BIN)/visitator demo $(DEMO_ARGS)

test: export VISITATOR_TEST := 1
test: .venv/.ok-test system
	@echo "== ruff" && $(BIN)/ruff check --quiet . && $(BIN)/ruff format --check --quiet .
	@echo "== mypy" && $(BIN)/mypy $(wildcard src tests bench)
	@echo "== import-linter" && $(BIN)/lint-imports --no-logo
	@echo "== vulture" && PYTHONPATH=tests $(BIN)/python -m dead_code
	@echo "== visitator tjek" && $(BIN)/visitator tjek
	@echo "== pytest" && $(BIN)/pytest -n auto --dist worksteal $(PYTEST_ARGS)
	@echo "== pytest on PostgreSQL" && PYTHONPATH=tests $(BIN)/python -m postgresql tests/web \
	    -n auto --dist worksteal $(PYTEST_ARGS)

# Spark runs on Java, pages are tried in a real browser, and the application also on PostgreSQL.
system:
	@missing=; \
	command -v java >/dev/null || missing="$$missing openjdk-17-jre-headless"; \
	command -v chromium-headless-shell >/dev/null || missing="$$missing chromium-headless-shell"; \
	ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$$missing postgresql"; \
	test -z "$$missing" && exit; \
	test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
	    && echo "Installing for the tests:$$missing" && apt-get update -qq \
	    && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
	        $$missing >/dev/null && exit; \
	echo "The tests need$$missing. Install them (the names are those of Debian)." >&2; \
	exit 1

bench: .venv/.ok-bench
	@$(BIN)/python -m bench

mutate: .venv/.ok-test
	@$(BIN)/mutmut run
	@$(BIN)/mutmut results

generated: .venv/.ok-test
	@$(BIN)/python -m visitator.rules.load.json_schema katalog
	@$(BIN)/python -m visitator.vum.json_schema katalog
	@$(BIN)/python -m visitator.simulation.json_schema katalog
	@PYTHONPATH=tests $(BIN)/python -m spec.reference_page
	@$(BIN)/visitator sammenlign --dato 2026-01-15 --format markdown --katalog katalog > $(COMPARISON).new \
	    && mv $(COMPARISON).new $(COMPARISON) || { rm -f $(COMPARISON).new; exit 1; }

lock: .venv/.made
	@$(call compile,requirements.lock,--group build)
	@$(call compile,requirements-test.lock,--group build --group test -c requirements.lock)
	@$(call compile,requirements-bench.lock,--group build --group test --group bench -c requirements-test.lock)

clean:
	@rm -rf .venv .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache .coverage
	@rm -rf mutants build dist src/*.egg-info
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.made:
	@for python in $(CANDIDATES); do \
	    if "$$python" -c '$(USABLE)' >/dev/null 2>&1; then \
	        echo "Making .venv with $$("$$python" --version)"; \
	        "$$python" -m venv --clear .venv && touch $@; exit; \
	    fi; \
	done; \
	echo "Found no Python 3.11 or later with venv (tried: $(CANDIDATES))." \
	    "Install it (Debian, Ubuntu: python3 and python3-venv) or run make setup PYTHON=/path/to/python." >&2; \
	exit 1
	@$(BIN)/python -m pip install -qq uv==$(UV_VERSION) || echo "uv cannot be had here; pip takes its place."

# Each set holds the one before it and more, so that no step undoes another.
.venv/.ok: requirements.lock pyproject.toml | .venv/.made
	$(install)

.venv/.ok-test: requirements-test.lock .venv/.ok
	$(install)

.venv/.ok-bench: requirements-bench.lock .venv/.ok-test
	$(install)

define install
@echo "Installing $<"
@test -x $(BIN)/uv && $(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes $< \
    || $(BIN)/python -m pip install -qq --require-hashes --requirement $<
@$(BIN)/python -m pip install -qq --no-deps --no-build-isolation --editable .
@touch $@
endef

# The lock files name no package index: whoever installs chooses where from.
compile = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --no-header --no-emit-index-url --no-emit-find-links $(if $(UPGRADE),--upgrade) \
    pyproject.toml $(2) --output-file $(1)
