"""The hook and the action by their own command lines, in a repository made for it; what is posted."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from checked import DEAL, SLIP
from command import ROOT, called, written

from tools.pull_request import MOST, comment

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
[HOOK] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
BASH = shutil.which("bash")
CI = os.environ.get("CI") == "true"
needs_bash = pytest.mark.skipif(not BASH and not CI, reason="the action's steps are written for bash")


def git(folder: Path, *words: str) -> str:
    given = ["-c", "user.name=A Lawyer", "-c", "user.email=a@example.com", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *given, *words], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture
def repository(desk: Path) -> Path:
    """A house with one deal that was accepted and committed, cloned from where it is kept."""
    written(desk, [("deals/a.yaml", DEAL), ("amendgen.toml", '[check]\npaths = ["deals"]\n')])
    assert called("check", "--accept").exit_code == 0
    git(desk, "init")
    git(desk, "add", ".")
    git(desk, "commit", "-m", "The deal")
    return desk


def proposed(repository: Path, deal: str, accepted: bool) -> str:
    """Commit the deal in another form; the commit that it is compared with."""
    base = git(repository, "rev-parse", "HEAD")
    written(repository, [("deals/a.yaml", deal)])
    if accepted:
        called("check", "--accept")
    git(repository, "commit", "--allow-empty", "-am", "Another deal")
    return base


class Runner:
    """What GitHub's runner does with a composite action: each step's words in bash, with its variables."""

    def __init__(self, repository: Path, temporary: Path, base: str) -> None:
        self.repository, self.temporary = repository, temporary
        self.known = {
            "github.action_path": ROOT.as_posix(),
            "github.event.pull_request.base.sha": base,
            "github.event.pull_request.number": "7",
            "github.event_name": "pull_request",
            "github.token": "no token",
            **{f"inputs.{name}": one["default"] for name, one in ACTION["inputs"].items()},
        }
        self.ran: list[str] = []
        (temporary / "gh").write_text(
            '#!/bin/sh\necho "$@" >> "$RUNNER_TEMP/gh.log"\n', encoding="ascii", newline="\n"
        )
        (temporary / "gh").chmod(0o755)

    def run(self, install: bool = False) -> int:
        """The exit code of the last step that ran; without installing, the tests' own amendgen is called."""
        for step in ACTION["runs"]["steps"]:
            if step.get("name") == "Install" and not install:
                continue
            if "run" in step and (code := self.step(step)):
                return code
        return 0

    def step(self, step: dict[str, Any]) -> int:
        output = self.temporary / "output"
        output.write_text("", encoding="utf-8")
        given = {name: self.filled(text) for name, text in step.get("env", {}).items()}
        if step["name"] == "Install":  # beside what the tests themselves run, and from what is at hand
            # a no that pip reads as yes, do without: https://github.com/pypa/pip/issues/5735
            given |= {"PIP_NO_DEPS": "1", "PIP_NO_INDEX": "1", "PIP_NO_BUILD_ISOLATION": "no"}
            given |= {"PIP_TARGET": str(self.temporary / "site")}
        environment = {
            **os.environ,
            "PATH": os.pathsep.join(
                (str(self.temporary), str(Path(sys.executable).parent), os.environ["PATH"])
            ),
            "PYTHONPATH": str(self.temporary / "site"),
            "RUNNER_TEMP": str(self.temporary),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(self.temporary / "summary.md"),
            **given,
        }
        words = [str(BASH), "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        done = subprocess.run(
            words, cwd=self.repository, env=environment, capture_output=True, text=True, check=False
        )
        self.ran.append(f"{step['name']}: {done.stdout}{done.stderr}")
        for line in output.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition("=")
            self.known[f"steps.{step['id']}.outputs.{name}"] = value
        return done.returncode

    def filled(self, text: str) -> str:
        return re.sub(r"\$\{\{ (\S+) \}\}", lambda found: self.filled(self.known[found[1]]), text)

    def told(self, name: str) -> str:
        return (self.temporary / name).read_text(encoding="utf-8")


@needs_bash
def test_the_action_posts_redline_and_findings_and_fails(repository: Path, tmp_path: Path) -> None:
    base = proposed(repository, SLIP, accepted=True)
    runner = Runner(repository, tmp_path, base)
    assert runner.run(install=True) == 1, runner.ran
    assert (tmp_path / "site" / "amendgen").is_dir()
    printed = "".join(runner.ran)
    assert re.search(r"::warning file=deals/a.yaml,line=16,col=\d+,title=matter-for-manner::", printed)
    assert '"version": "2.1.0"' in runner.told("amendgen.sarif")
    said = runner.told("amendgen.md")
    assert re.search(r"<del>[^<]*within five days", said) and re.search(r"<ins>[^<]*in any other matter", said)
    assert "### Findings" in said and "matter-for-manner" in said
    assert runner.told("summary.md") == said
    assert runner.told("gh.log").startswith("pr comment 7 --edit-last --body-file ")
    assert runner.ran[-1].startswith("Result")


@needs_bash
def test_the_action_passes_what_is_sound(repository: Path, tmp_path: Path) -> None:
    base = proposed(repository, DEAL.replace("five days", "six days"), accepted=True)
    runner = Runner(repository, tmp_path, base)
    assert runner.run() == 0, runner.ran
    assert "<del>five</del><ins>six</ins> days" in runner.told("amendgen.md")
    assert "Nothing is wrong." in runner.told("amendgen.md")


@needs_bash
def test_the_action_stops_at_a_call_that_is_wrong(repository: Path, tmp_path: Path) -> None:
    base = proposed(repository, DEAL.replace("five days", "six days"), accepted=False)
    written(repository, [("amendgen.toml", "[chek]\n")])
    runner = Runner(repository, tmp_path, base)
    assert runner.run() == 2, runner.ran
    assert "'chek' is no table that is known" in runner.ran[-1]
    assert not (tmp_path / "gh.log").exists()


def test_no_step_has_a_value_of_the_pull_request_in_its_words() -> None:
    assert [step["name"] for step in ACTION["runs"]["steps"] if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize(("deal", "code"), [(DEAL, 0), (SLIP, 1)])
def test_the_hook_runs_by_its_entry(repository: Path, deal: str, code: int) -> None:
    proposed(repository, deal, accepted=deal == SLIP)
    assert HOOK["pass_filenames"] is False
    words = [sys.executable, "-m", *shlex.split(HOOK["entry"])]
    done = subprocess.run(words, cwd=repository, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stdout + done.stderr


@pytest.mark.parametrize(
    "name", ["deals/a.yaml", "deals/accepted/a.md", "lease.docx", "fleet.csv", "amendgen.toml"]
)
def test_the_hook_runs_when_anything_changed_that_a_deal_may_read(name: str) -> None:
    assert re.search(HOOK["files"], name)


@pytest.mark.nightly
def test_the_hook_runs_in_pre_commit(repository: Path, tmp_path: Path) -> None:
    proposed(repository, SLIP, accepted=True)
    pre_commit = [sys.executable, "-m", "pre_commit"]
    subprocess.run([*pre_commit, "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")], check=True)
    kept = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "kept")}
    words = [*pre_commit, "try-repo", str(ROOT), HOOK["id"], "--all-files"]
    done = subprocess.run(words, cwd=repository, env=kept, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "matter-for-manner" in done.stdout, done.stdout + done.stderr


def test_a_comment_holds_no_markup_of_a_document() -> None:
    said = comment("", {"a.md": ["<ins>x</ins>"]})
    assert said == "## amendgen check\n\n### a.md\n\n> <ins>x</ins>\n\nNothing is wrong.\n"


def test_findings_with_a_fence_are_fenced_further_out() -> None:
    assert "````text\n```\n````" in comment("```\n", {})


def test_a_comment_is_no_longer_than_may_be() -> None:
    said = comment("line\n" * 40_000, {})
    assert len(said) < MOST + 200
    assert said.endswith("```\n\nThe rest is left out, for a comment can be no longer.\n")
