"""The house rules, enforced: floors and imports, who touches files, what a module may look like.

`FLOORS` is the plan of scripts/, top first. An import points to a lower floor or, on the same floor, to a module listed
before its own; a stage never imports a stage. Who adds a module gives it a place here.
"""

from __future__ import annotations

import ast
import re
import subprocess
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "scripts"
PACKAGE = "edition"
MAX_LINES = 300

FLOORS: dict[str, tuple[str, ...]] = {
    "entry": ("normalize", "build", "new", "font", "typeset", "hooks", "serve"),
    "outputs": ("writing", "cache", "addresses", "outputs", "press", "publish", "preview", "finish"),
    "render": ("render",),
    "whole": ("pipeline", "record", "load", "checks", "scaffold"),
    "stages": ("script", "clean", "simplify", "segment", "traditional", "annotate", "certify"),
    "loaders": (
        *("files", "fields", "resources", "sources", "readings", "words", "convert", "decisions", "glossary"),
        *("pages", "ledgers", "releases", "imprint", "csl", "typeface"),
    ),
    "ground": (
        *("errors", "model", "spacing", "edits", "lookup", "matcher", "recognition"),
        *("numbering", "quotes", "gb2312", "moves", "versions", "schemes", "parallel", "laidout", "zipped"),
    ),
}
"""A package counts as one module: its own files may import each other."""

MAY_READ = {"loaders", "outputs"}
MAY_WRITE = {"outputs"}
READS = {"read_text", "read_bytes", "iterdir", "glob", "rglob", "walk", "listdir", "scandir"}
WRITES = {
    "write_text",
    "write_bytes",
    "mkdir",
    "makedirs",
    "touch",
    "unlink",
    "rmdir",
    "rename",
    "rmtree",
    "symlink_to",
}
WRITES |= {"copy2", "copyfile", "copytree", "mkdtemp", "mkstemp", "NamedTemporaryFile", "TemporaryDirectory"}
"""Names of calls; `open` counts as either, by its mode."""

FOREIGN = {"mkdocs": {"hooks", "serve"}, "click": {"normalize", "build", "new", "font", "typeset", "serve"}}
"""Libraries that belong to the entries alone: the core knows neither the site generator nor the command line."""

INVISIBLE, PLAIN = {"Cf", "Zs", "Zl", "Zp", "Co", "Cc"}, {" ", "\n"}


@dataclass(frozen=True)
class Module:
    """One Python file of scripts/."""

    path: Path
    """Absolute."""
    room: str
    """The name listed in FLOORS."""
    tree: ast.Module
    """Parsed."""

    def __str__(self) -> str:
        return self.path.relative_to(SCRIPTS).as_posix()

    @property
    def floor(self) -> str:
        """Where it stands; empty when it is not listed."""
        return next((floor for floor, rooms in FLOORS.items() if self.room in rooms), "")


def modules() -> list[Module]:
    found = []
    for path in sorted(SCRIPTS.rglob("*.py")):
        parts = path.relative_to(SCRIPTS).with_suffix("").parts
        if parts == (PACKAGE, "__init__"):
            continue
        room = parts[1] if parts[0] == PACKAGE else parts[0]
        found.append(Module(path, room, ast.parse(path.read_text(encoding="utf-8"))))
    return found


MODULES = modules()
every_module = pytest.mark.parametrize("module", MODULES, ids=str)


def tracked() -> list[Path]:
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()]


def imported(module: Module) -> set[str]:
    """Dotted names of all imports, those for type checking too; relative ones made absolute."""
    package = module.path.relative_to(SCRIPTS).parent.parts
    names: set[str] = set()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            stem = ".".join((*base, *(node.module or "").split("."))).strip(".")
            names |= {f"{stem}.{alias.name}" for alias in node.names}
    return names


def rooms_imported(module: Module) -> set[str]:
    own = {name.split(".")[1] for name in imported(module) if name.startswith(f"{PACKAGE}.")}
    entries = {name.split(".")[0] for name in imported(module)} & set(FLOORS["entry"])
    return (own | entries) - {module.room}


def calls(tree: ast.AST) -> list[tuple[str, ast.Call]]:
    """Every call with the last part of its name."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
            found.append((name, node))
    return found


def opens_for_writing(call: ast.Call) -> bool:
    """Whether the mode of an `open` asks for writing; a mode that is not written out counts as writing."""
    position = 1 if isinstance(call.func, ast.Name) else 0
    modes = [keyword.value for keyword in call.keywords if keyword.arg == "mode"] or call.args[position : position + 1]
    return any(not isinstance(mode, ast.Constant) or bool(set("wax+") & set(str(mode.value))) for mode in modes)


def at(module: Module, node: ast.AST) -> str:
    return f"{module}:{getattr(node, 'lineno', 0)}"


def test_the_plan_names_what_there_is() -> None:
    unlisted = sorted(str(module) for module in MODULES if not module.floor)
    assert not unlisted, f"give these a place in FLOORS: {unlisted}"
    listed = [room for rooms in FLOORS.values() for room in rooms]
    assert len(listed) == len(set(listed))
    assert set(listed) == {module.room for module in MODULES}, "FLOORS names a module that is gone"


@every_module
def test_imports_point_down(module: Module) -> None:
    floors = list(FLOORS)
    for room in sorted(rooms_imported(module)):
        target = next((floor for floor, rooms in FLOORS.items() if room in rooms), "")
        assert target, f"{module} imports {room}, which FLOORS does not name"
        if target == module.floor and target != "stages":
            order = FLOORS[target]
            assert order.index(room) < order.index(module.room), f"{module} imports {room}, listed after it"
        else:
            assert floors.index(target) > floors.index(module.floor), (
                f"{module} ({module.floor}) imports {room} ({target})"
            )


@every_module
def test_libraries_of_the_entries_stay_there(module: Module) -> None:
    for name in imported(module):
        allowed = FOREIGN.get(name.split(".")[0])
        assert allowed is None or module.room in allowed, f"{module} imports {name}"


@every_module
def test_only_loaders_read_and_only_outputs_write(module: Module) -> None:
    for name, call in calls(module.tree):
        writes = name in WRITES or (name == "open" and opens_for_writing(call))
        reads = name in READS or (name == "open" and not writes)
        assert not writes or module.floor in MAY_WRITE, f"{at(module, call)} writes a file: {name}"
        assert not reads or module.floor in MAY_READ, f"{at(module, call)} reads a file: {name}"


@every_module
def test_no_error_is_swallowed(module: Module) -> None:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, f"{at(module, node)} catches everything"
            idle = all(isinstance(step, ast.Pass) or is_text(step) for step in node.body)
            assert not idle, f"{at(module, node)} swallows an error"
    for name, call in calls(module.tree):
        assert name != "suppress", f"{at(module, call)} swallows an error"


@every_module
def test_importing_does_no_work(module: Module) -> None:
    """At the top level: imports, names, functions, classes; no global is rebound later."""
    allowed = (
        ast.Import,
        ast.ImportFrom,
        ast.Assign,
        ast.AnnAssign,
        ast.FunctionDef,
        ast.AsyncFunctionDef,
        ast.ClassDef,
    )
    for node in module.tree.body:
        guard = isinstance(node, ast.If) and ast.unparse(node.test) in {"TYPE_CHECKING", "__name__ == '__main__'"}
        assert guard or isinstance(node, allowed) or is_text(node), f"{at(module, node)} works at import"
    for node in ast.walk(module.tree):
        assert not isinstance(node, ast.Global), f"{at(module, node)} rebinds a global"


def is_text(node: ast.AST) -> bool:
    """A string or `...` standing alone."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def dataclasses_of(module: Module) -> list[tuple[ast.ClassDef, str]]:
    """Each dataclass with its decorator as written."""
    found = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef):
            found += [(node, text) for text in map(ast.unparse, node.decorator_list) if "dataclass" in text]
    return found


@every_module
def test_records_are_frozen_and_explain_every_public_field(module: Module) -> None:
    for record, decorator in dataclasses_of(module):
        assert "frozen=True" in decorator, f"{at(module, record)} {record.name} is not frozen"
        for node, after in zip(record.body, [*record.body[1:], None], strict=True):
            if isinstance(node, ast.AnnAssign) and not ast.unparse(node.target).startswith("_"):
                told = after is not None and is_text(after)
                assert told, f"{at(module, node)} {record.name}.{ast.unparse(node.target)} has no docstring under it"


@every_module
def test_invisible_characters_are_written_by_name(module: Module) -> None:
    for number, line in enumerate(module.path.read_text(encoding="utf-8").split("\n"), 1):
        odd = {
            unicodedata.name(c, hex(ord(c))) for c in line if c not in PLAIN and unicodedata.category(c) in INVISIBLE
        }
        assert not odd, f"{module}:{number} holds {odd}: write \\N{{…}}"


def test_files_stay_short() -> None:
    patterns = {".py": ("scripts", "tests", "bench"), ".js": ("overrides",), ".css": ("overrides",)}
    long = {
        path.relative_to(ROOT).as_posix(): count
        for path in tracked()
        if path.relative_to(ROOT).parts[0] in patterns.get(path.suffix, ())
        and (count := path.read_text(encoding="utf-8").count("\n")) > MAX_LINES
    }
    assert not long, f"over {MAX_LINES} lines, does the name need an “and”? {long}"


def offending(pattern: str, *, below: tuple[str, ...] = (), apart: tuple[str, ...] = ()) -> list[str]:
    """Places in tracked text files that match; `below` and `apart` are beginnings of paths."""
    found = []
    for path in tracked():
        name = path.relative_to(ROOT).as_posix()
        if (below and not name.startswith(below)) or name.startswith(apart) or path == Path(__file__):
            continue
        text = path.read_bytes().decode("utf-8", "replace")
        found += [f"{name}: {match.group()}" for match in re.finditer(pattern, text, re.MULTILINE)]
    return found


def test_no_path_of_a_machine_is_written_down() -> None:
    assert not offending(r"(?<![\w.:/])/(?:home|root|work|tmp|Users)/\w+", apart=("content/texts/", "tests/cases/"))


def test_no_test_is_skipped_and_nothing_left_open() -> None:
    assert not offending(r"pytest\.(?:mark\.)?(?:skip|skipif|xfail)\b|importorskip|unittest\.skip", below=("tests/",))
    assert not offending(
        r"\b(?:TODO|FIXME|XXX|NotImplementedError)\b",
        below=("scripts/", "overrides/", "tests/", "bench/"),
        apart=("scripts/csl/",),  # official styles, unchanged
    )


def test_links_of_the_documents_lead_somewhere() -> None:
    for path in tracked():
        if path.suffix == ".md" and path.relative_to(ROOT).parts[0] not in {"docs", "content"}:
            for target in re.findall(r"\]\(([^)#\s]+)", path.read_text(encoding="utf-8")):
                assert re.match("[a-z]+:", target) or (path.parent / target).exists(), path


def test_requirements_are_exact() -> None:
    for path in (*ROOT.glob("requirements*.txt"), ROOT / "bench/requirements.txt"):
        for line in path.read_text(encoding="utf-8").splitlines():
            wish = line.split("#")[0].strip()
            assert not wish or re.fullmatch(r"-r requirements\.txt|[\w.-]+==[\w.]+", wish), line


def test_the_two_opencc_are_kept_apart() -> None:
    """Both packages own the module `opencc`: the C++ one is for the bench alone."""
    wishes = (ROOT / "requirements.txt").read_text(encoding="utf-8").lower()
    assert not re.search(r"^opencc==", wishes, re.MULTILINE)
