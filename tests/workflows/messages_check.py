"""Holds workflows/messages.md against the sources: every sentence and every code of loading and proving stands there and
no other code does, and what is said of broken lifecycles is a sentence under its code. Needs nothing but Python.

    python3 tests/workflows/messages_check.py    # from anywhere; says what is missing, and fails then
"""
import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
PAGE = TOP / "workflows" / "messages.md"
REFERENCE = TOP / "workflows" / "reference.md"
SOURCES = ["workflows/loading/*.cpp", "workflows/loader.cpp", "workflows/yaml_tree.cpp", "workflows/source_text.cpp",
           "workflows/proving/*.cpp", "engine/expressions/*.cpp", "engine/definition/scope.cpp", "engine/definition/names.cpp"]
# Tables of keys, and an expression tried by itself: nothing of that is said of a lifecycle.
OTHERS = ["workflows/loading/language.cpp", "engine/expressions/alone.cpp"]
# What the library that parses YAML says, and how addressees and days begin: read here, not said.
READ = re.compile(r"illegal |end of (?:map|sequence)|the referenced anchor|each (?:member|vacant|party not)|next meeting of$|cut-off")
# Two words and more with _ between: a code, unless it is a word of the language or a type of CEL.
SNAKE = re.compile(r"[a-z]+(?:_[a-z]+)+")
TYPES_OF_CEL = {"null_type"}
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


def said_in_sources():
    for pattern in SOURCES:
        for path in sorted(TOP.glob(pattern)):
            name = str(path.relative_to(TOP))
            for literal in literals_in(path.read_text(encoding="utf-8")) if name not in OTHERS else []:
                yield name, literal


def sentences_in_sources():
    return [(name, said.strip()) for name, said in said_in_sources() if is_sentence(said) and not READ.match(said)]


def codes_in_sources():
    words = set(re.findall(r"\w+", REFERENCE.read_text(encoding="utf-8"))) | TYPES_OF_CEL
    return {said for _, said in said_in_sources() if SNAKE.fullmatch(said)} - words


def templates_in(page):
    """What stands between ``…`` or `…`; in it, … is whatever fits."""
    return [double or single for double, single in re.findall(r"``\s?(.+?)\s?``|`([^`\n]+)`", page)]


def sections_in(page):
    """Each code of the page, as often as it stands there, with the sentences under it."""
    parts = re.split(r"^- \*\*`(\w+)`\*\*", page, flags=re.M)
    for code, under in zip(parts[1::2], parts[2::2]):
        yield code, templates_in(under.split("\n## ")[0])


def pattern_of(template):
    return re.compile(".*".join(re.escape(part) for part in template.split("…")), re.S)


def code_and_message_of(line):
    """The message without the place, the fragment's use, and what is the same for all."""
    line, code = re.fullmatch(r"(.*?)(?: \[(\w+)\])?", line).groups()
    line = re.sub(r"^\S+?:\d+:\d+: (?:[\w$]+(?:\[\d+\])?(?:\.[\w$]+(?:\[\d+\])?)*: )?", "", line)
    line = re.sub(r" \(used at .*\)$", "", line)
    line = re.sub(r"^at character \d+: ", "", line)
    line = re.sub(r", did you mean '[^']*'\?$", "", line)
    return code, re.sub(r"; the shortest way there: .*$", "", line)


def said_of_broken():
    for table in TABLES:
        for line in (TOP / "tests" / "workflows" / table).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith(("#", "==", "-", "+")) and line != "it is proven":
                yield table, *code_and_message_of(line)


def what_is_missing(page, templates):
    for path, sentence in sentences_in_sources():
        if not any(sentence in template for template in templates):
            yield f"{path}: {sentence}"
    codes, under = [], []
    for code, sentences in sections_in(page):
        codes.append(code)
        under += [(len(each), pattern_of(each), code) for each in sentences if len(re.findall("[a-z]", each)) >= 5]
    for code in sorted(code for code in set(codes) if codes.count(code) > 1):
        yield f"{code} stands in {PAGE.name} twice"
    for code in sorted(codes_in_sources() ^ set(codes)):
        yield f"{code} is only in {PAGE.name}" if code in codes else f"{code} is not in {PAGE.name}"
    for table, code, message in said_of_broken():
        fitting = [(length, its_code) for length, pattern, its_code in under if pattern.fullmatch(message)]
        if not fitting or max(fitting)[1] != code:  # of several that fit, the most exact
            yield f"{table}: {message}: is not under {code}"


def main():
    page = PAGE.read_text(encoding="utf-8")
    templates = templates_in(page)
    missing = dict.fromkeys(what_is_missing(page, templates))
    for line in missing:
        print(line)
    print(f"{len(templates)} forms in {PAGE.name}, {len(missing)} missing or out of place")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
