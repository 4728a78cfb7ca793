"""Holds workflows/lifecycle.schema.json against lifecycles, good and broken: whatever loads is valid, and what is
broken in a way that a schema can see is not. Needs Debian's python3-jsonschema and python3-yaml.

    python3 tests/workflows/schema_check.py    # from anywhere; says what does not fit, and fails then
"""
import fnmatch
import json
import pathlib
import re
import sys

import jsonschema
import yaml

TOP = pathlib.Path(__file__).resolve().parents[2]
TESTS = TOP / "tests" / "workflows"
SCHEMA = TOP / "workflows" / "lifecycle.schema.json"

# Complaints about what a schema cannot see: parts of YAML, whether what is named is there, what is quoted, what
# expressions say, what several parts say together. A broken file about which anything else is said must be invalid.
UNSEEN = [
    r"is given twice", r"are not part of this language", r"\.with(?:\.\w+)?: ",
    r"there is nothing called '", r"there is no (?:state|work|field or document|fragment) called '",
    r"there is no English text", r"is written in double quotes", r"written without quotes", r"without quotes$",
    r"has no text under 'words'", r"has another text elsewhere", r"one name stands for one thing",
    r"has a meaning of its own", r"cannot be the name of an answer", r"\.(?:if|for|that|set\.\w+): ",
    r"is expected here, and '.+' is (?:a|an) ", r"is listed twice",
    r"the last way has no 'if'", r"this way is always taken",
    r"lies (?:inside|in another track)", r"is a track, and tracks", r"a fragment goes only to its own states",
    r"needs only the mandate", r"only bodies decide", r"several bodies may fill", r"one body fills",
    r"is a field: write each of", r"write each (?:party|participant)$", r"belongs to an organisation, and this",
    r"belongs to a body, and this", r"'asked' has a meaning only", r"is no list: 'each of'", r"is no day: ",
    r"only a work with 'on_request: true'", r"is not sure to be active then", r"'set' can give a value",
    r"a choice is set to one of its words", r"nobody is there to choose", r"would wait for itself", r"only waits: ",
    r"each item follows one of the same addressee", r"an appointee fills a vacant seat", r"is no decision, so it",
    r"is both a work and a move", r"starts at the same moment", r"the lead has an account",
    r"this is a fragment: it is checked", r"calls itself", r"'with' is missing: this fragment takes",
    r"this fragment takes nothing called", r"has a meaning only inside a fragment", r"would use itself without end",
    r"also is a name inside the fragment", r"an end cannot be called 'open'",
]


class CoreLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML 1.2 as editors read it: of plain words only true, false, null and numbers are more than text."""


CoreLoader.yaml_implicit_resolvers = {}
CoreLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
CoreLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:null|~|)$"), ["n", "~", ""])
CoreLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))


def plain(value):
    """Keys are text in JSON."""
    if isinstance(value, dict):
        return {key if isinstance(key, str) else json.dumps(key): plain(part) for key, part in value.items()}
    return [plain(part) for part in value] if isinstance(value, list) else value


def read(text):
    return plain(yaml.load(text, CoreLoader))


class Checker:
    def __init__(self):
        schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        jsonschema.Draft7Validator.check_schema(schema)
        self.validator = jsonschema.Draft7Validator(schema)
        self.faults = []
        self.counts = {"valid": 0, "invalid": 0, "not seen": 0, "not YAML": 0}

    def must_be_valid(self, what, value):
        for error in self.validator.iter_errors(value):
            at = ".".join(map(str, error.absolute_path))
            self.faults.append(f"{what}: loads, and is not valid: {at}: {error.message}")
        self.counts["valid"] += 1

    def must_be_invalid(self, what, text, complaints):
        try:
            errors = not self.validator.is_valid(read(text))
        except yaml.YAMLError:
            errors = None
        seen = [line for line in complaints if not any(re.search(unseen, line) for unseen in UNSEEN)]
        if errors is None:
            self.counts["not YAML"] += 1
        elif errors:
            self.counts["invalid"] += 1
        elif seen:
            self.faults.append(f"{what}: is valid, though it is said: {seen[0]}")
        else:
            self.counts["not seen"] += 1


def raw_text(header, name):
    """A raw string in a C++ header."""
    text = (TESTS / header).read_text(encoding="utf-8")
    return re.search(name + r' = R"yaml\((.*?)\)yaml"', text, re.S).group(1)


def changed_files(table):
    """Rows of a table of changes (tests/workflows/changes.hpp): what, [[from, to]], complaints."""
    rows = []
    last = ""
    for line in (TESTS / table).read_text(encoding="utf-8").split("\n"):
        if line.startswith("== "):
            rows.append((line[3:], [], []))
        elif line.startswith(("-", "+")):
            changes = rows[-1][1]
            side = 0 if line[0] == "-" else 1
            if side == 0 and last != "-":
                changes.append([None, None])
            before = changes[-1][side]
            changes[-1][side] = line[2:] if before is None else before + "\n" + line[2:]
        elif line and not line.startswith("# "):
            rows[-1][2].append(line)
        last = line[:1]
    return rows


def apply(text, changes):
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new or "", 1)
    return text


def check_forms(checker):
    definitions = checker.validator.schema["definitions"]
    for line in (TESTS / "forms.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, text = line.removeprefix("not ").split(": ", 1)
            if (re.search(definitions[kind]["pattern"], text) is None) != line.startswith("not "):
                checker.faults.append(f"forms.txt: {line}: the schema says otherwise")


def is_of_proof(line):
    """Said of a file that loads."""
    return re.search(r"no case ever comes|is never|never comes true|can ever make|can be reached|can happen|may never come|"
                     r"go round without end|which may be missing when it opens|too many kinds", line) is not None


def check_tables(checker):
    lifecycle = raw_text("small_lifecycle.hpp", "small_lifecycle")
    fragment = raw_text("small_lifecycle.hpp", "talk_fragment")
    checker.must_be_valid("small_lifecycle", read(lifecycle))
    checker.must_be_valid("talk_fragment", read(fragment))
    for what, changes, complaints in changed_files("broken_lifecycles.txt"):
        text = fragment if what.startswith("fragment: ") else lifecycle
        checker.must_be_invalid(what, apply(text, changes), complaints)
    sound = (TESTS / "sound.yaml").read_text(encoding="utf-8")
    for what, changes, complaints in changed_files("unproven_lifecycles.txt"):
        text = apply(sound, changes)
        if all(is_of_proof(line) or line == "it is proven" for line in complaints):
            checker.must_be_valid(what, read(text))
        else:
            checker.must_be_invalid(what, text, complaints)


def check_reference(checker):
    """Each example after the first is added to the first, under the same keys."""
    page = (TOP / "workflows" / "reference.md").read_text(encoding="utf-8")
    first, *others = re.findall(r"^```yaml\n(.*?)^```$", page, re.S | re.M)
    checker.must_be_valid("reference.md, the first example", read(first))
    for text in others:
        value = read(text)
        if "fragment" not in value:
            whole = read(first)
            for key, part in value.items():
                whole[key] = {**whole.get(key, {}), **part}
            value = whole
        checker.must_be_valid("reference.md, " + text.split("\n", 2)[1].strip(), value)


def check_files(checker):
    """What lies in the checkout, and that an editor is told of the schema for each of them."""
    schemas = json.loads((TOP / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    globs = schemas["./" + str(SCHEMA.relative_to(TOP))]
    for folder in ("workflows/lifecycles", "workflows/fragments", "tests/workflows"):
        for path in sorted((TOP / folder).glob("*.yaml")):
            name = str(path.relative_to(TOP))
            checker.must_be_valid(name, read(path.read_text(encoding="utf-8")))
            if not any(fnmatch.fnmatch(name, glob) for glob in globs):
                checker.faults.append(f"{name}: .vscode/settings.json names no schema for it")


def main():
    checker = Checker()
    check_files(checker)
    check_reference(checker)
    check_tables(checker)
    check_forms(checker)
    for fault in checker.faults:
        print(fault)
    print(", ".join(f"{count} {what}" for what, count in checker.counts.items()))
    return 1 if checker.faults else 0


if __name__ == "__main__":
    sys.exit(main())
