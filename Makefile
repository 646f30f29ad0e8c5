# make demo, make test: each works alone on a machine that has Python 3.11 and make.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test check docs bench clean help

help:
	@echo "make demo    set up, then check and run the example scripts"
	@echo "make test    set up, then run all tests"
	@echo "make check   ruff, ty over the installed package, import directions"
	@echo "make docs    write docs/language.md from the language table"
	@echo "make bench   latency, throughput and CPU-bound code beside peers"

# Editable, so that the folders of this tree are the package; made again when pyproject.toml changes.
$(STAMP): pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $(STAMP)

demo: $(STAMP)
	$(BIN)/headgate demo

test: $(STAMP)
	$(BIN)/python -m pytest

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python -m pytest -q tests/test_architecture.py
	$(BIN)/python tests/typecheck.py

docs: $(STAMP)
	$(BIN)/headgate language > docs/language.md

bench: $(STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	$(BIN)/python benchmarks/latency.py
	$(BIN)/python benchmarks/cpu_bound.py

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .ruff_cache .hypothesis
