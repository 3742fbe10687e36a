# make demo: render a sample into out/.   make test: pass the whole test suite.
# Both need Python 3.11 or later and make, and set up all else in .venv.

PYTHON ?= $(shell command -v python3.11 || command -v python3 || command -v python)
VENV := .venv
BIN := $(VENV)/bin
PIP := PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip --disable-pip-version-check -q
BENCH_PIP := PIP_CONSTRAINT=constraints.txt .venv-bench/bin/python -m pip --disable-pip-version-check -q

.PHONY: demo check test lint nightly bench accept clean

demo: $(VENV)/.ready
	$(BIN)/amendgen render deals/chattel-mortgage-n355mc.yaml --format docx --format txt --out out

# What a house does in CI: the sample deals, their accepted outputs, and every form alone.
check: $(VENV)/.ready
	$(BIN)/amendgen check

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

nightly: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto -m nightly
	$(BIN)/python -m pytest -n auto --hypothesis-profile night

# Renders every sample deal again and takes the result as what is expected; git diff is the review.
accept: $(VENV)/.dev
	$(BIN)/python tests/accept.py

bench: .venv-bench/.ready
	.venv-bench/bin/python benchmarks/run.py

$(VENV)/.ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PIP) install -e .
	touch $@

$(VENV)/.dev: $(VENV)/.ready
	$(PIP) install -e '.[dev]'
	touch $@

.venv-bench/.ready: pyproject.toml constraints.txt benchmarks/requirements.txt $(shell git ls-files amendgen templates)
	$(PYTHON) -m venv .venv-bench
	$(BENCH_PIP) install -r benchmarks/requirements.txt '.[pdf]'
	$(BENCH_PIP) install --force-reinstall --no-deps .
	touch $@

clean:
	rm -rf $(VENV) .venv-bench out dist
