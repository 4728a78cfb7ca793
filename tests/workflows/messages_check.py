"""Holds workflows/messages.md against the sources: every sentence that loading and proving can say stands there, and
what is said of broken lifecycles is one of them. Needs nothing but Python.

    python3 tests/workflows/messages_check.py    # from anywhere; says what is missing, and fails then
"""
import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
PAGE = TOP / "workflows" / "messages.md"
SOURCES = ["workflows/loading/*.cpp", "workflows/loader.cpp", "workflows/yaml_tree.cpp", "workflows/source_text.cpp",
           "workflows/proving/*.cpp", "engine/expressions/*.cpp", "engine/definition/scope.cpp", "engine/definition/names.cpp"]
# Tables of keys, and an expression tried by itself: nothing of that is said of a lifecycle.
OTHERS = ["workflows/loading/language.cpp", "engine/expressions/alone.cpp"]
# What the library that parses YAML says, and how addressees and days begin: read here, not said.
READ = re.compile(r"illegal |end of (?:map|sequence)|the referenced anchor|each (?:member|vacant|party not)|next meeting of$|cut-off")
TABLES = ["broken_lifecycles.txt", "unproven_lifecycles.txt"]

LITERAL = re.compile(r"""//[^\n]*|'(?:\\.|[^'\\])'|R"(\w*)\((.*?)\)\1"|"((?:\\.|[^"\\\n])*)\"""", re.S)
ESCAPES = {'\\"': '"', "\\\\": "\\", "\\n": "\n"}


def literals_in(text):
    """String literals, those that stand next to each other as one."""
    text = re.sub(r"^\s*#[^\n]*", "", text, flags=re.M)
    end, joined = None, ""
    for match in LITERAL.finditer(text):
        if match.group(2) is None and match.group(3) is None:
            continue
        literal = match.group(2) if match.group(2) is not None else match.group(3)
        if match.group(3) is not None:
            literal = re.sub(r"\\.", lambda escape: ESCAPES.get(escape.group(), escape.group()), literal)
        if end is not None and text[end : match.start()].strip() == "":
            joined += literal
        else:
            yield joined
            joined = literal
        end = match.end()
    yield joined


def is_sentence(literal):
    return len(re.findall(r"[^\W\d_]{2,}", literal)) >= 3 and not re.fullmatch(r"[a-z_ ]+", literal) or \
        re.fullmatch(r"[a-z_ ]+", literal) and len(literal.split()) in range(3, 12)


def sentences_in_sources():
    for pattern in SOURCES:
        for path in sorted(TOP.glob(pattern)):
            name = str(path.relative_to(TOP))
            for literal in literals_in(path.read_text(encoding="utf-8")) if name not in OTHERS else []:
                if is_sentence(literal) and not READ.match(literal):
                    yield name, literal.strip()


def templates_in(page):
    """What stands between ``…`` or `…`; in it, … is whatever fits."""
    return [double or single for double, single in re.findall(r"``\s?(.+?)\s?``|`([^`\n]+)`", page)]


def pattern_of(template):
    return re.compile(".*".join(re.escape(part) for part in template.split("…")), re.S)


def message_of(line):
    """Without the place, the fragment's use, and what is the same for all."""
    line = re.sub(r"^\S+?:\d+:\d+: (?:[\w$]+(?:\[\d+\])?(?:\.[\w$]+(?:\[\d+\])?)*: )?", "", line)
    line = re.sub(r" \(used at .*\)$", "", line)
    line = re.sub(r"^at character \d+: ", "", line)
    line = re.sub(r", did you mean '[^']*'\?$", "", line)
    return re.sub(r"; the shortest way there: .*$", "", line)


def said_of_broken():
    for table in TABLES:
        for line in (TOP / "tests" / "workflows" / table).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith(("#", "==", "-", "+")) and line != "it is proven":
                yield table, message_of(line)


def main():
    page = PAGE.read_text(encoding="utf-8")
    templates = templates_in(page)
    patterns = [pattern_of(template) for template in templates if len(re.findall("[a-z]", template)) >= 5]
    missing = [f"{path}: {sentence}" for path, sentence in sentences_in_sources()
               if not any(sentence in template for template in templates)]
    missing += [f"{table}: {message}" for table, message in said_of_broken()
                if not any(pattern.fullmatch(message) for pattern in patterns)]
    for line in dict.fromkeys(missing):
        print(line)
    print(f"{len(templates)} forms in {PAGE.name}, {len(dict.fromkeys(missing))} missing")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
